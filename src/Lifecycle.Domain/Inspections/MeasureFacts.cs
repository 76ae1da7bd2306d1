namespace Lifecycle.Domain.Inspections;

public enum Nature
{
    Rate,
    Change,
    Percentage,
    Count,
    Target,
    Trend,
}

/// <summary>The same figure elsewhere. <paramref name="Interval"/> is a half-width, both decimal strings.</summary>
public sealed record Comparator(string Area, string Value, string? Interval);

/// <summary>
/// A figure as reported, or a direction where the report gives no figure (exactly one of the two). Quantities are decimal
/// strings; <paramref name="Interval"/> is the half-width of the stated range. The period is an EDTF date or interval, or
/// "not stated"; <paramref name="Baseline"/> is what a change is measured against; <paramref name="Reading"/> is the
/// report's own verdict on the comparison.
/// </summary>
public sealed record Measure(
    string Id,
    string Title,
    string Area,
    string? Value,
    string? Interval,
    string? ConfidenceLevel,
    bool Approximate,
    string? Direction,
    Nature Nature,
    string Unit,
    string Denominator,
    string Period,
    string? Baseline,
    Items<Comparator> Comparators,
    string? Reading,
    string? Question,
    Items<string> Subjects,
    string? Note) : Fact
{
    public override string Key() => Id;
    public override string Name() => $"measure \"{Id}\"";
    public override DomainEvent Recorded() => new MeasureRecorded(this);
    public override DomainEvent CorrectedTo(Fact to) => new MeasureCorrected(this, (Measure)to);
    public override DomainEvent Withdrawn() => new MeasureWithdrawn(this);
}

/// <summary>A doubt or limit that figures or findings carry wherever they are shown.</summary>
public sealed record Caveat(string Id, string Statement, Items<string> Measures, Items<string> Findings) : Fact
{
    public override string Key() => Id;
    public override string Name() => $"caveat \"{Id}\"";
    public override DomainEvent Recorded() => new CaveatAttached(this);
    public override DomainEvent CorrectedTo(Fact to) => new CaveatCorrected(this, (Caveat)to);
    public override DomainEvent Withdrawn() => new CaveatWithdrawn(this);
}
