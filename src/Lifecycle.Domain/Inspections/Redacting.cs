namespace Lifecycle.Domain.Inspections;

/// <summary>What may be redacted: an item that the inspection has. A redaction outlasts its item, whose earlier versions stay withheld.</summary>
internal static class Redacting
{
    public static Refusal? Check(Inspection inspection, Redaction redaction) => inspection.Facts.Find(redaction) is not null || Has(inspection.Facts, redaction)
        ? null
        : new("unknown-reference", $"{redaction.Name()} names a {Words.Of(redaction.Kind)} that this inspection does not have");

    private static bool Has(Ledger facts, Redaction redaction) => redaction.Kind switch
    {
        Redactable.Evidence => facts.Find<Evidence>(redaction.Item) is not null,
        Redactable.FileReview => facts.Find<FileReview>(redaction.Item) is not null,
        Redactable.ActionPlan => facts.Find<ActionPlan>(redaction.Item) is not null,
        Redactable.Finding => facts.Find<Finding>(redaction.Item) is not null,
        Redactable.Measure => facts.Find<Measure>(redaction.Item) is not null,
        Redactable.Caveat => facts.Find<Caveat>(redaction.Item) is not null,
        Redactable.MonitoringIntention => facts.Find<MonitoringIntention>(redaction.Item) is not null,
        Redactable.Link => facts.Find<InspectionLink>(redaction.Item) is not null,
        Redactable.Remark => facts.Find<Remark>(redaction.Item) is not null,
        _ => throw new InvalidOperationException($"{redaction.Kind} has no facts."),
    };
}
