using System.Text.Json.Serialization;

namespace Lifecycle.Domain.Inspections;

/// <summary>What of a report can be redacted. A grade cannot: it is corrected, or left ungraded.</summary>
public enum Redactable
{
    Evidence,
    [JsonStringEnumMemberName("file review")] FileReview,
    [JsonStringEnumMemberName("action plan")] ActionPlan,
    Finding,
    Measure,
    Caveat,
    [JsonStringEnumMemberName("monitoring intention")] MonitoringIntention,
    Link,
    Remark,
}

/// <summary>Why a part of a report is excluded from its publication (Police Act 1996, section 55).</summary>
public enum RedactionGround
{
    [JsonStringEnumMemberName("national security")] NationalSecurity,
    [JsonStringEnumMemberName("safety of a person")] SafetyOfAPerson,
}

/// <summary>
/// An item of the report, by its kind and key, is excluded from publication. In every version that it ever had, and at every basis, it is
/// then answered as <see cref="Withheld"/>; the event that recorded it stays in the log.
/// </summary>
public sealed record Redaction(Redactable Kind, string Item, RedactionGround Ground) : Fact
{
    public override string Key() => $"{Words.Of(Kind)} {Item}";
    public override string Name() => $"the redaction of {Words.Of(Kind)} \"{Item}\"";
    public override DomainEvent Recorded() => new ReportRedacted(this);
    public override DomainEvent CorrectedTo(Fact to) => new RedactionCorrected(this, (Redaction)to);
    public override DomainEvent Withdrawn() => new RedactionLifted(this);
}

/// <summary>
/// Stands in an answer for an item that was redacted. <paramref name="Question"/> (framework/question) is the one it stands under, null where
/// there is none; <paramref name="Reason"/> and <paramref name="Redaction"/> are those of the event that redacted it.
/// </summary>
public sealed record Withheld(Redactable Kind, string Item, string? Question, RedactionGround Ground, string? Reason, EventRef Redaction) : Fact
{
    public override string Key() => $"{Words.Of(Kind)} {Item}";
    public override string Name() => $"{Words.Of(Kind)} \"{Item}\"";
    public override DomainEvent Recorded() => throw NoEvent();
    public override DomainEvent CorrectedTo(Fact to) => throw NoEvent();
    public override DomainEvent Withdrawn() => throw NoEvent();

    /// <summary>For example <c>withheld under section 55 of the Police Act 1996 (safety of a person)</c>.</summary>
    public string Said() => $"withheld under section 55 of the Police Act 1996 ({Words.Of(Ground)})";

    private static InvalidOperationException NoEvent() => new("What is withheld stands in answers only; no event records it.");
}
