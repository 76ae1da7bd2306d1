using Lifecycle.Domain;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Recommendations;
using Microsoft.AspNetCore.Mvc;

namespace Lifecycle.Web.Pages.Recommendations;

/// <summary>One recommendation, area for improvement or cause of concern: what was asked, by when, its life, and what went before and came after.</summary>
public sealed class RecommendationModel(RecommendationsQuery recommendations, ForcesQuery forces) : SitePage
{
    public RecommendationAnswer Item { get; private set; } = null!;

    public string ForceName { get; private set; } = "";

    /// <summary>The bodies on record that hold the force to account, or did.</summary>
    public IReadOnlyList<TermAnswer> Bodies { get; private set; } = [];

    /// <summary>The one that certainly did on the page's day; null where that is not on record.</summary>
    public TermAnswer? Body => Bodies.Where(IsCertain).ToList() is [var one] ? one : null;

    internal IReadOnlyList<LifeMoment> Life { get; private set; } = [];

    public string Stream => $"recommendation/{Item.Recommendation}";

    public async Task<IActionResult> OnGet(string recommendation)
    {
        var at = await AtOnePosition();
        if (await recommendations.One(recommendation, at, Stop) is not { } answer) return NotOnRecord($"recommendation \"{recommendation}\"");

        var force = await forces.One(answer.Value.Force, at, Stop);
        Item = answer.Value;
        ForceName = force is { Value.Name: var name } && name != ForceAnswer.NotRecorded ? name : Item.Force;
        Bodies = force?.Value.LocalPolicingBodies ?? [];
        Life = LifeMoment.Of(Item, at.ValidAt);
        var named = await NameDocuments(Cited(), Item.Force, at);
        return PageOf(answer with { Changed = new[] { answer.Changed, force?.Changed ?? 0, named }.Max() });
    }

    private IEnumerable<Citation> Cited() =>
    [
        .. Item.Sources,
        .. Item.Deadlines.SelectMany(deadline => deadline.Sources),
        .. Item.Parts.SelectMany(part => part.Sources),
        .. Item.Life.SelectMany(step => step.Sources),
        .. Item.Earlier.Concat(Item.Later).SelectMany(related => related.Item.Sources),
    ];

    // What is current is so today; on an earlier day only where it had begun by then.
    private bool IsCertain(TermAnswer body) =>
        (body.From.Latest <= At.ValidAt || (body.To is null && Times.Stated.IsToday)) && (body.To is null || At.ValidAt < body.To.Earliest);

    /// <summary>The steps that one voice took.</summary>
    public IEnumerable<Sourced<LifeStep>> StepsOf(Voice voice) => Item.Life.Where(step => step.Fact.Voice == voice);
}

/// <summary>A moment in the life of a recommendation: when, in whose voice, what.</summary>
internal sealed record LifeMoment(string When, string What, string? Why, Voice Voice, string? Actor, Items<Citation>? Sources, EventRef? Event, DateOnly Order)
{
    public static IReadOnlyList<LifeMoment> Of(RecommendationAnswer item, DateOnly today)
    {
        var made = new LifeMoment("In the report", $"{Texts.Capital(Words.Of(item.Kind))} {item.Label} was made", null, Voice.Inspectorate, null, item.Sources, item.Event, DateOnly.MinValue);
        var steps = item.Life.Select(step => new LifeMoment(
            Texts.Capital(Spoken.Of(step.Fact.Occurred)),
            Texts.Capital($"{Words.Of(step.Fact.Step)}{(step.Fact.Part is { } part ? $", part {part}" : "")}{(step.Fact.Revised is { } revised ? $": “{revised.Words}”" : "")}"),
            step.Fact.Why,
            step.Fact.Voice,
            step.Fact.Actor ?? "not recorded",
            step.Sources,
            step.Event,
            step.Fact.Occurred.Date?.Latest ?? DateOnly.MaxValue));
        var due = item.Deadlines
            .Where(deadline => deadline is { Earliest: not null, Latest: not null } && deadline.Latest < today)
            .Select(deadline => new LifeMoment(
                Spoken.Of(deadline.Latest!.Value),
                $"Last day of the deadline “{deadline.Words}”{(deadline.Covers.Count == 0 ? "" : $" for {string.Join(", ", deadline.Covers)}")}, by its latest reading{(deadline.Earliest == deadline.Latest ? "" : $"; the earliest was {Spoken.Of(deadline.Earliest!.Value)}")}",
                null,
                Voice.System,
                null,
                deadline.Sources,
                null,
                deadline.Latest.Value));
        return [made, .. steps.Concat(due).OrderBy(moment => moment.Order)];
    }
}
