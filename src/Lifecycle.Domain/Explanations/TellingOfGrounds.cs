using System.Text.RegularExpressions;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Threads;

namespace Lifecycle.Domain.Explanations;

/// <summary>How evidence was gathered, what the grades mean, who moderated, when the reports were published, and who joined them.</summary>
internal static partial class TellingOfGrounds
{
    private const string NotRecorded = "not recorded";

    private const int InFull = 4;

    public static IEnumerable<Sentence> Tell(Telling telling)
    {
        var reports = telling.About.Inspections.Select(inspection => Report(telling, inspection)).Where(report => report.Rests.Count > 0).ToList();
        if (reports.Count > 0) yield return telling.Say($"{string.Join("; ", reports.Select(report => report.Text))}.", reports.SelectMany(report => report.Rests));
        foreach (var sentence in Evidence(telling)) yield return sentence;
        foreach (var sentence in Unrecorded(telling)) yield return sentence;
        if (telling.Of(ClaimKind.Criteria) is { Count: > 0 } criteria) yield return telling.Say($"{Criteria(telling, criteria)}.", criteria);

        foreach (var group in telling.All.Where(claim => claim.Reserve is not null).GroupBy(claim => claim.Reserve!))
            yield return telling.Say($"of {Wording.Count(group.Count(), "statement", "statements")} made here it is not certain that {(group.Count() == 1 ? "it belongs" : "they belong")} to the time asked about: {group.Key}.", group);

        if (telling.Of(ClaimKind.Reversed, ClaimKind.Persisting, ClaimKind.Thematic, ClaimKind.New, ClaimKind.Gone, ClaimKind.Elsewhere) is { Count: > 0 } links) yield return Joined(telling, links);
    }

    private static (string Text, IReadOnlyList<Claim> Rests) Report(Telling telling, string inspection)
    {
        var inspected = telling.Of(ClaimKind.Inspection).FirstOrDefault(claim => claim.On[0].Inspection == inspection);
        var published = telling.Of(ClaimKind.Publication).FirstOrDefault(claim => claim.Inspection == inspection);
        var (report, date) = (telling.About.Inspections[0] == inspection ? telling.Report(inspection) : telling.That(inspection), published?.Fact<Publication>()?.Date.Date);
        var by = inspected?.Fact<InspectionOutline>()?.Inspectorate is { } inspectorate && inspectorate != NotRecorded ? $", by {inspectorate}," : null;
        var text = (date, by) switch
        {
            (null, null) => $"of {report} neither the date nor the inspectorate is recorded",
            (null, _) => $"the publication date of {report}{by} is not recorded",
            (_, null) => $"{report} was published {When.In(date)}, and its inspectorate is not recorded",
            _ => $"{report}{by} was published {When.In(date)}",
        };
        return (text, [.. new[] { inspected, published }.OfType<Claim>()]);
    }

    private static IEnumerable<Sentence> Evidence(Telling telling)
    {
        var all = telling.Of(ClaimKind.Evidence);
        foreach (var group in all.Where(claim => !claim.Absence).GroupBy(claim => claim.On[0].Inspection!))
        {
            var ways = group.Select(claim => claim.Fact<Evidence>()).OfType<Evidence>().Select(Way).Distinct().ToList();
            if (group.Count(claim => claim.Fact<FileReview>() is not null) is > 0 and var files) ways.Add(Wording.Count(files, "file on record", "files on record"));
            var counted = ways.Where(way => way.Contains(' ', StringComparison.Ordinal) && Number().IsMatch(way)).ToList();
            var barred = group.Select(claim => claim.Fact<Evidence>()).OfType<Evidence>().Where(evidence => evidence.InformedJudgments == Informed.No).Select(evidence => Number().Replace(Way(evidence), "")).Distinct().ToList();
            var said = ways.Count <= InFull ? $"came from {Wording.List(ways)}" : $"was gathered by {Wording.Number(ways.Count)} methods{(counted.Count == 0 ? "" : $", and covered {Wording.List(counted)}")}";
            yield return telling.Say($"evidence for {telling.Report(group.Key)} {said}{(barred.Count == 0 ? "" : $"; the {Wording.List(barred)} had no bearing on the judgments")}.", group);
        }
    }

    /// <summary>What the record lacks: how evidence was gathered, and who moderated.</summary>
    private static IEnumerable<Sentence> Unrecorded(Telling telling)
    {
        var evidence = telling.Of(ClaimKind.Evidence).Where(claim => claim.Absence).ToList();
        var moderation = telling.Of(ClaimKind.Moderation);
        foreach (var claim in moderation.Where(claim => !claim.Absence)) yield return telling.Say(claim.Statement, claim);

        var unrecorded = moderation.Where(claim => claim.Absence && claim.Fact<UnrecordedModeration>() is not null).ToList();
        var parts = new List<string>();
        if (evidence.Count > 0) parts.Add($"how evidence was gathered for {Wording.List(evidence.Select(claim => claim.On.Count > 0 ? telling.Report(claim.On[0].Inspection!) : "the inspection"))}");
        if (unrecorded.Count > 0) parts.Add($"who moderated {(unrecorded.Count == 1 ? "the judgment" : "the judgments")}");
        if (parts.Count > 0) yield return telling.Say($"{string.Join(", and ", parts)}, is not recorded.".Replace(", is", parts.Count == 1 ? " is" : ", is", StringComparison.Ordinal), evidence.Concat(unrecorded));

        var hidden = moderation.Where(claim => claim.Absence && claim.Fact<UnrecordedModeration>() is null).ToList();
        if (hidden.Count > 0) yield return telling.Say($"the moderation of {Wording.Count(hidden.Count, "judgment", "judgments")} is not public.", hidden);
    }

    /// <summary>A way of gathering evidence, with its quantity where that is stated: "20 case files".</summary>
    private static string Way(Evidence evidence)
    {
        var isOne = evidence.Quantity == "1";
        var way = evidence.Method switch
        {
            Method.DataAnalysis => "data",
            Method.DocumentAnalysis => "documents",
            Method.CaseFileReview => isOne ? "case file" : "case files",
            Method.PartnerInterviews => "interviews with partners",
            Method.PartnerFeedback => "feedback from partners",
            Method.ThematicTest => isOne ? "thematic test" : "thematic testing",
            Method.ActionPlanReview => isOne ? "action plan" : "action plans",
            var other => Words.Of(other),
        };
        return int.TryParse(evidence.Quantity, out var number) ? $"{Wording.Number(number)} {way}" : way;
    }

    private static string Criteria(Telling telling, IReadOnlyList<Claim> criteria)
    {
        var (stated, unstated) = (Meanings(telling, criteria.Where(claim => !claim.Absence)), Meanings(telling, criteria.Where(claim => claim.Absence)));
        return (stated, unstated) switch
        {
            (_, "") => $"{stated} is on record",
            ("", _) => $"{unstated} is not stated in the sources at hand",
            _ => $"{stated} is on record; {unstated.Replace("the framework", "that", StringComparison.Ordinal)} is not",
        };
    }

    private static string Meanings(Telling telling, IEnumerable<Claim> criteria) => Wording.List(criteria.Select(claim =>
    {
        var judged = claim.On.First(entry => entry.Fact is Judgment);
        return $"what “{claim.Fact<Judgment>()!.Grade}” means in the framework {telling.Which(judged.Inspection!)}";
    }));

    [GeneratedRegex(@"^(\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|eleven|twelve|twenty) ", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    private static Sentence Joined(Telling telling, IReadOnlyList<Claim> links)
    {
        var threads = links.Select(claim => claim.Link!.Thread.Fact).ToList();
        var confirmed = threads.Select(thread => thread.Status).Distinct().ToList() switch
        {
            [ThreadStatus.Confirmed] => ", and are confirmed",
            [ThreadStatus.Asserted] => ", and are not confirmed",
            _ => ", and are confirmed in part",
        };
        return telling.Say($"the connections between the reports are those of {Wording.List(threads.Select(thread => thread.AssertedBy.Split(',')[0]).Distinct())}{confirmed}.", links);
    }
}
