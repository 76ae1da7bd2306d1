using Lifecycle.Domain;
using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Inspections;
using Lifecycle.ReadModels.Threads;
using Lifecycle.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace Lifecycle.Web.Pages.Inspections;

/// <summary>Why a judgment is what it is: told, drawn, side by side with what came before, and claim by claim.</summary>
public sealed class WhyModel(JudgmentQuery judgments, ThreadsQuery threads, ForcesQuery forces, InspectionsQuery inspections) : SitePage
{
    private const int All = 1000;

    public Explanation Explanation { get; private set; } = null!;

    public string ForceName { get; private set; } = "";

    public string Force { get; private set; } = "";

    /// <summary>Whether it was asked for without any judgment before it.</summary>
    public bool IsAlone { get; private set; }

    public IReadOnlyList<QuestionRef> From { get; private set; } = [];

    internal IReadOnlyList<ComparedPart> Compared { get; private set; } = [];

    /// <summary>When each inspection of the force took place.</summary>
    public IReadOnlyDictionary<string, DateAnswer> Inspected { get; private set; } = new Dictionary<string, DateAnswer>();

    public string Here => $"/inspections/{Explanation.Later.Judgment.Scope}/judgments/{Explanation.Later.Judgment.Question}";

    protected override IReadOnlyList<string> Repeatable => ["from"];

    protected override IReadOnlyList<string> Parameters => ["from", "alone"];

    public async Task<IActionResult> OnGet(string inspection, string question)
    {
        var asked = new Asked();
        From = [.. Request.Query["from"].OfType<string>().Where(named => !string.IsNullOrWhiteSpace(named)).Select(named => asked.Judgment("from", named)).OfType<QuestionRef>()];
        IsAlone = asked.Flag("alone", Asked("alone")) ?? false;
        if (IsAlone && From.Count > 0) asked.Fault("alone", "a judgment is explained alone or against others; expected alone or from, not both", false);
        if (asked.Problem is { } problem) return Tell(problem);
        if (await judgments.Why(inspection, question, From, IsAlone, At, Stop) is not { } answer) return Tell(await InspectionsApi.NoJudgment(inspection, question, judgments, Times, Stop));
        if (answer.Value.Refusal is { } refusal) return Tell(Problems.Refused(refusal, Times, await judgments.WhyUnpublished(new(inspection, question), At, Stop)));

        // The rest is read at the position that the explanation was made at.
        var at = At with { KnownAt = answer.Basis };
        Explanation = answer.Value.Explanation!;
        Force = inspection.Split('.')[1];
        ForceName = await forces.Name(Force, at, Stop);
        var joined = await threads.All(new(Force, [], null), null, All, at, Stop);
        var inspected = await inspections.All(Force, null, null, All, at, Stop);
        Inspected = inspected.Value.Items.ToDictionary(item => item.Inspection, item => item.Occurred);
        Compared = IsAlone ? [] : SideBySide.Of(Explanation, joined.Value.Items);
        var named = await NameDocuments(Explanation.Claims.SelectMany(claim => claim.Sources), Force, at);
        return PageOf(answer with { Changed = new[] { answer.Changed, named, inspected.Changed }.Max() });
    }

    /// <summary>The kinds of claims that a passage rests on.</summary>
    public IReadOnlyList<ClaimKind> KindsUnder(Passage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        return [.. passage.Sentences.SelectMany(sentence => sentence.Claims).Select(index => Explanation.Claims[index].Kind).Distinct().Order()];
    }

    /// <summary>Where the claims of a kind are on the page.</summary>
    internal static string AnchorOf(ClaimKind kind) => $"claims-{Words.Of(kind).Replace(' ', '-')}";
}
