using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;

namespace Lifecycle.Domain.Explanations;

/// <summary>Why there is no grade: what is on record of that, and what is not.</summary>
internal static class AbsenceClaims
{
    private const string NotRecorded = "not recorded";

    public static IEnumerable<Claim> NoGrade(Case about) => about.Absent.SelectMany(named => Missing(about, named, about.QuestionOf(named)))
        .Concat(about.Later is { } judged ? Left(about, judged) : Missing(about, about.Asked, about.LaterQuestion));

    /// <summary>A question without a judgment on record, and how far back the record is empty.</summary>
    private static IEnumerable<Claim> Missing(Case about, QuestionRef place, QuestionRef question)
    {
        var outline = about.Outline(place.Scope);
        if (outline is null)
            yield return ClaimOf.Absence(ClaimKind.NoGrade, Uninspected(about, place, question), Framework(about, question.Scope));

        if (about.Map.Question(question) is { } asked)
        {
            yield return ClaimOf.Absence(ClaimKind.NoGrade, Unjudged(about, place, question), Both(asked.As<Fact>(), outline?.As<Fact>()));
            foreach (var claim in Narrative(asked)) yield return claim;
        }
        else
        {
            var others = about.Map.Questions.Where(other => other.Question == question.Question).Select(other => about.Map.Question(other)!.As<Fact>()!).ToList();
            yield return ClaimOf.Absence(
                ClaimKind.NoGrade, $"{question.Scope} does not have the question “{question.Question}”, which is one of {string.Join(" and ", others.Select(other => other.Framework))}.", others);
        }

        foreach (var claim in Afterwards(about, place, question)) yield return claim;
    }

    /// <summary>That a question has no judgment on record.</summary>
    public static string Unjudged(Case about, QuestionRef place, QuestionRef question) => $"No judgment on “{about.Title(question)}” is on record in {place.Scope}.";

    /// <summary>A judgment that gives no grade, or none of its own.</summary>
    private static IEnumerable<Claim> Left(Case about, OnRecord<Judgment> judged)
    {
        if (judged.Fact.State == JudgmentState.Graded) yield break;

        var entry = judged.As<Fact>()!;
        if (judged.Fact.State == JudgmentState.CarriedForward)
        {
            yield return ClaimOf.Entry(ClaimKind.NoGrade, $"No grade was given in {judged.Inspection}: the grade is that of {judged.Fact.CarriedFrom}.", entry);
            yield return Source(about, judged);
            yield break;
        }

        var said = judged.Fact.State switch
        {
            JudgmentState.Narrative => "The question was answered in narrative only",
            JudgmentState.NotInspected => "The question was not inspected",
            JudgmentState.NotYetGraded => "The question was not yet graded",
            _ => "The question was left without a grade",
        };
        yield return judged.Fact.Reason is null or NotRecorded
            ? ClaimOf.Absence(ClaimKind.NoGrade, $"{said}; why is not recorded.", entry)
            : ClaimOf.Entry(ClaimKind.NoGrade, $"{said}: {judged.Fact.Reason.TrimEnd('.')}.", entry);
        if (about.Map.Question(about.LaterQuestion) is { } question)
            foreach (var claim in Narrative(question)) yield return claim;
        foreach (var claim in Afterwards(about, about.Asked, about.LaterQuestion)) yield return claim;
    }

    private static IEnumerable<Claim> Narrative(OnRecord<FrameworkQuestion> question)
    {
        if (!question.Fact.Gradable) yield return ClaimOf.Entry(ClaimKind.NoGrade, $"{question.Framework} answers the question in narrative only.", question.As<Fact>()!);
    }

    private static Claim Source(Case about, OnRecord<Judgment> judged)
    {
        var source = judged.Fact.CarriedFrom!.Value;
        var found = about.Dossier.Standing<Judgment>(source.Scope).FirstOrDefault(entry => entry.Fact.Question == source.Question);
        return found is null
            ? ClaimOf.Absence(ClaimKind.NoGrade, $"The judgment that it is carried forward from, {source}, is not on record here.", judged.As<Fact>()!)
            : ClaimOf.Entry(ClaimKind.NoGrade, $"“{about.Title(Case.QuestionOf(found))}” had been judged {found.Fact.Grade} {When.In(found.From.Occurred)}.", found.As<Fact>()!);
    }

    /// <summary>Grades given later on the same question, or on one that descends from it.</summary>
    private static IEnumerable<Claim> Afterwards(Case about, QuestionRef place, QuestionRef question)
    {
        var date = about.Outline(place.Scope)?.Fact.Occurred;
        return about.Dossier.Standing<Judgment>()
            .Where(entry => entry.Force == about.Force && entry.Inspection != place.Scope && entry.Fact.State == JudgmentState.Graded)
            .Where(entry => Case.QuestionOf(entry) == question || about.Map.Predecessors(Case.QuestionOf(entry)).Contains(question))
            .Where(entry => (date is null || Succession.CertainlyBefore(date, entry.From.Occurred.Date)) && about.Judgments.All(judged => judged.Event.Position != entry.Event.Position))
            .OrderBy(entry => entry.From.Occurred.Date)
            .Select(entry => ClaimOf.Absence(
                ClaimKind.NoGrade,
                $"The grade is not of this inspection, but {(date is null ? "of another" : "of a later one")}: “{about.Title(Case.QuestionOf(entry))}” was judged {entry.Fact.Grade} {When.In(entry.From.Occurred)} ({entry.Inspection}).",
                entry.As<Fact>()!));
    }

    private static string Uninspected(Case about, QuestionRef place, QuestionRef question) =>
        about.Dossier.Standing<InspectionOutline>().Any(outline => outline.Force == about.Force && outline.Fact.Framework == question.Scope)
            ? $"No inspection {place.Scope} is on record."
            : $"No inspection of the force under {question.Scope} is on record.";

    private static IEnumerable<OnRecord<Fact>> Framework(Case about, string framework) =>
        about.Dossier.Standing<FrameworkOutline>().Where(entry => entry.Fact.Framework == framework).Select(entry => entry.As<Fact>()!);

    private static IEnumerable<OnRecord<Fact>> Both(params IEnumerable<OnRecord<Fact>?> entries) => entries.OfType<OnRecord<Fact>>();
}
