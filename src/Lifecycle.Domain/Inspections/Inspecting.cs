using Lifecycle.Domain.Threads;

namespace Lifecycle.Domain.Inspections;

/// <summary>
/// Decisions on an inspection. A fact is recorded once, in any order but the outline first and the publication last;
/// after publication there are only corrections, each with its reason.
/// </summary>
public static class Inspecting
{
    public static Decision Record(Inspection inspection, Fact fact, Provenance from)
    {
        if (Check(inspection, fact) is { } refusal) return refusal;
        if (inspection.IsPublished && inspection.Facts.Find(fact) is null)
            return new Refusal("already-published", $"{fact.Name()} cannot be recorded: the report is published; from then on there are only corrections, with a reason");

        return Recording.Record(inspection.Facts, fact, from);
    }

    public static Decision Correct(Inspection inspection, Fact fact, Provenance from) =>
        Check(inspection, fact) is { } refusal ? refusal : Recording.Correct(inspection.Facts, fact, from);

    public static Decision Withdraw(Inspection inspection, Fact fact, Provenance from) =>
        ReferredTo(inspection, fact) is { } refusal ? refusal : Recording.Withdraw(inspection.Facts, fact, from);

    private static Refusal? Check(Inspection inspection, Fact fact)
    {
        if (fact is InspectionOutline) return inspection.Framework.IsEmpty ? new("unknown-framework", $"{fact.Name()} names a framework that is not on record") : null;
        if (inspection.Outline is null) return new("not-announced", $"{fact.Name()} cannot be recorded: the inspection itself is not on record");

        return fact switch
        {
            Finding finding => CheckQuestion(inspection, finding, finding.Question) ?? CheckReferences<Evidence>(inspection, finding, finding.Evidence, "evidence"),
            Measure measure when measure.Value is null == measure.Direction is null => new("measure-contradicts-itself", $"{measure.Name()} needs a value or a direction, and not both"),
            Measure { Question: { } question } measure => CheckQuestion(inspection, measure, question),
            MonitoringIntention { Question: { } question } intention => CheckQuestion(inspection, intention, question),
            Caveat caveat => CheckReferences<Measure>(inspection, caveat, caveat.Measures, "measure") ?? CheckReferences<Finding>(inspection, caveat, caveat.Findings, "finding"),
            Judgment judgment => Judging.Check(inspection, judgment),
            Moderation moderation => Judging.Check(inspection, moderation),
            UnrecordedModeration unrecorded when inspection.Facts.Of<Moderation>().FirstOrDefault() is { } moderation => new("moderation-recorded", $"{unrecorded.Name()} contradicts {moderation.Name()}"),
            Redaction redaction => Redacting.Check(inspection, redaction),
            Publication when !inspection.IsPublished => Publishing.Check(inspection),
            _ => null,
        };
    }

    internal static Refusal? CheckQuestion(Inspection inspection, Fact fact, string question) => inspection.Question(question) is null
        ? new("unknown-question", $"{fact.Name()} names question \"{question}\", which framework {inspection.Outline!.Framework} does not have")
        : null;

    private static Refusal? CheckReferences<T>(Inspection inspection, Fact fact, IEnumerable<string> keys, string what) where T : Fact
    {
        var missing = keys.FirstOrDefault(key => inspection.Facts.Find<T>(key) is null);
        return missing is null ? null : new("unknown-reference", $"{fact.Name()} refers to {what} \"{missing}\", which this inspection does not have");
    }

    private static Refusal? ReferredTo(Inspection inspection, Fact fact)
    {
        Fact? user = fact switch
        {
            InspectionOutline => inspection.Facts.All.Select(held => held.Fact).FirstOrDefault(other => other is not InspectionOutline),
            Evidence => inspection.Facts.Of<Finding>().FirstOrDefault(finding => finding.Evidence.Contains(fact.Key())),
            Measure => inspection.Facts.Of<Caveat>().FirstOrDefault(caveat => caveat.Measures.Contains(fact.Key())),
            Finding => inspection.Facts.Of<Caveat>().FirstOrDefault(caveat => caveat.Findings.Contains(fact.Key())),
            _ => null,
        };
        user ??= ItemIndex.RefOf(fact, inspection.Outline?.Inspection) is { } item ? Threading.Joining(inspection.Threads, item) : null;
        return user is null ? null : new("still-referred-to", $"{fact.Name()} cannot be withdrawn: {user.Name()} refers to it");
    }
}
