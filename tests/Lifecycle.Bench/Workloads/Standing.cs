using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;

namespace Lifecycle.Bench.Workloads;

/// <summary>A small aggregate, folded from a stream: what a decision needs to know of an inspection, and no more.</summary>
internal readonly record struct Standing(long Version, int Findings, int Weaknesses, int Judgments, Grade LastGrade, string? LastVoice, string? LastUser)
{
    public static Standing Initial => default;

    public Standing Apply(DomainEvent happened, long version, string voice, string? user) => Apply(happened) with { Version = version, LastVoice = voice, LastUser = user };

    private Standing Apply(DomainEvent happened) => happened switch
    {
        FindingRecorded e => this with
        {
            Findings = Findings + 1,
            Weaknesses = Weaknesses + (e.Finding.Polarity == Polarity.Weakness ? 1 : 0),
        },
        JudgmentGiven e => this with { Judgments = Judgments + 1, LastGrade = e.Judgment.Grade ?? LastGrade },
        _ => this,
    };

    /// <summary>Whether another finding may be recorded. It always may: the bench measures what a decision costs, not what it is.</summary>
    public bool MayRecord() => Findings >= Weaknesses;
}
