using Lifecycle.Domain.Frameworks;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Grades;
using Lifecycle.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace Lifecycle.Web.Pages.Comparison;

/// <summary>All forces on one question and those of its lineage; with an earlier basis, how each has moved since.</summary>
public sealed class CompareModel(CompareQuery compare, FrameworksQuery frameworks, ForcesQuery forces, ResolvingTimes resolving) : SitePage
{
    private const int All = 1000;

    /// <summary>The earlier basis by its names in the address.</summary>
    public static IReadOnlyList<string> EarlierNames { get; } = ["fromValidAt", "fromPublishedAt", "fromKnownAt"];

    public IReadOnlyList<FrameworkAnswer> Frameworks { get; private set; } = [];

    /// <summary>The question; null where none was chosen yet.</summary>
    public QuestionRef? Question { get; private set; }

    /// <summary>The forces that have a judgment on the question or its lineage, or had one at the earlier basis.</summary>
    public IReadOnlyList<ComparedForce> Judged { get; private set; } = [];

    public IReadOnlyList<ComparedForce> Others { get; private set; } = [];

    /// <summary>The earlier basis; null where none was asked for.</summary>
    public StatedBasis? Since { get; private set; }

    internal ForceNames Names { get; private set; } = null!;

    internal IReadOnlyList<Bar> Counts { get; private set; } = [];

    public FrameworkQuestion? Asks => Of(Question);

    protected override IReadOnlyList<string> Parameters => ["question", .. EarlierNames];

    public async Task<IActionResult> OnGet()
    {
        var asked = new Asked();
        Question = asked.Text<QuestionRef>("question", Asked("question"));
        if (asked.Problem is { } problem) return Tell(problem);

        // Several questions are asked, and all of them of one basis.
        var at = await AtOnePosition();
        var catalogue = await frameworks.All(null, All, at, Stop);
        var listed = await forces.Names(at, Stop);
        Frameworks = [.. catalogue.Value.Items.OrderBy(framework => framework.Programme.Earliest)];
        Names = new ForceNames(listed.Value);
        if (Question is not { } question) return PageOf(catalogue with { Changed = Math.Max(catalogue.Changed, listed.Changed) });

        var (since, unreadable) = await EarlierTimes.Read(HttpContext, resolving, Times, Asked("fromValidAt"), Asked("fromPublishedAt"), Asked("fromKnownAt"));
        if (unreadable is not null) return Tell(unreadable);
        if (await compare.On(question, null, All, at, since, Stop) is not { } answer) return NotOnRecord($"question \"{question}\"");

        Since = EarlierBasis.Of(HttpContext);
        Judged = [.. answer.Value.Items.Where(IsOnRecord)];
        Others = [.. answer.Value.Items.Where(force => !IsOnRecord(force))];
        Counts = GradeCounts.Of(answer.Value.Items, Frameworks.FirstOrDefault(framework => framework.Framework == question.Scope)?.Scale?.Fact);
        var cited = Judged.SelectMany(force => force.Lineage.Prepend(force.Judgment)).OfType<JudgmentAnswer>().SelectMany(judgment => judgment.Sources);
        var named = await NameDocuments(cited, null, at);
        return PageOf(answer with { Changed = new[] { answer.Changed, catalogue.Changed, listed.Changed, named }.Max() });
    }

    /// <summary>A question as its framework asks it.</summary>
    public FrameworkQuestion? Of(QuestionRef? question) => Frameworks
        .Where(framework => framework.Framework == question?.Scope)
        .SelectMany(framework => framework.Questions)
        .FirstOrDefault(entry => entry.Fact.Question == question?.Question)?.Fact;

    private static bool IsOnRecord(ComparedForce force) => force.Judgment is not null || force.Lineage.Count > 0 || force.Movement is { Movement: not BasisMovement.NoJudgment };
}
