using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Explanations;

/// <summary>The figures that bear most on the explanation, what is said without a figure, and the caveats.</summary>
internal static class TellingOfFigures
{
    private const int Unremarkable = 2;

    public static IEnumerable<Sentence> Tell(Telling telling)
    {
        var rest = telling.Of(ClaimKind.Measure);
        foreach (var group in telling.Of(ClaimKind.Measure).GroupBy(claim => claim.On[0].Inspection!))
        {
            if (group.Where(claim => claim.Fact<Measure>()!.Value is not null && Rank(telling, claim) < Unremarkable).MinBy(claim => Rank(telling, claim)) is not { } most) continue;

            rest.Remove(most);
            yield return telling.Say($"{Figure(telling, most.Fact<Measure>()!)}.", [most, .. Joining(telling, most)]);
        }

        if (rest.Count > 0)
        {
            var without = rest.Count(claim => claim.Fact<Measure>()!.Value is null);
            var measures = telling.Of(ClaimKind.Measure).Count > rest.Count ? Wording.Count(rest.Count, "other measure is", "other measures are") : Wording.Count(rest.Count, "measure is", "measures are");
            var figures = without == 0 ? "" : $", {(without == rest.Count ? "" : $"{Wording.Number(without)} ")}without a figure";
            yield return telling.Say($"{measures} on record{figures}.", [.. rest, .. rest.SelectMany(claim => Joining(telling, claim))]);
        }

        var caveats = telling.Of(ClaimKind.Caveat).OrderByDescending(claim => claim.On.Count).ToList();
        if (caveats.Count == 0) yield break;

        var carry = caveats.Count == 1 ? "a caveat to what is cited here says" : $"of {Wording.Number(caveats.Count)} caveats the widest is";
        yield return telling.Say($"{carry} that {telling.Clause(Wording.Plain(caveats[0].Fact<Caveat>()!.Statement))}.", caveats);
    }

    /// <summary>Figures that a thread names come first, then those set against another area; the others are only counted.</summary>
    private static int Rank(Telling telling, Claim claim) => (Joining(telling, claim).Any(), claim.Fact<Measure>()!.Comparators.Count > 0) switch
    {
        (true, true) => 0,
        (true, _) or (_, true) => 1,
        _ => Unremarkable,
    };

    private static IEnumerable<Claim> Joining(Telling telling, Claim claim)
    {
        var item = ItemIndex.RefOf(claim.On[0])!;
        return telling.Of(ClaimKind.Reversed, ClaimKind.Persisting, ClaimKind.Thematic, ClaimKind.New).Where(link => link.Link!.Link.Earlier.Contains(item) || link.Link.Link.Later.Contains(item));
    }

    private static string Figure(Telling telling, Measure measure)
    {
        var about = measure.Approximate ? "about " : "";
        var title = telling.Lower(measure.Title);
        var said = measure.Nature switch
        {
            Nature.Count => $"{title} numbered {about}{Wording.Grouped(measure.Value!)}",
            Nature.Change or Nature.Target => $"{title} was {Change(measure.Value!, measure.Unit)}",
            _ => $"{title} stood at {about}{Quantity(measure.Value!, measure.Unit)}",
        };
        var interval = measure.Interval is null ? "" : $", plus or minus {measure.Interval}";
        return $"{said}{interval} {Period(measure.Period)}{Against(measure)}";
    }

    private static string Against(Measure measure)
    {
        if (measure.Comparators.Count == 0) return "";

        var others = Wording.List(measure.Comparators.Select(other => $"{(measure.Nature is Nature.Change ? Change(other.Value, measure.Unit) : Wording.Grouped(other.Value))}{(other.Interval is null ? "" : $", plus or minus {other.Interval},")} in {other.Area}"));
        var unclear = measure.Comparators.Any(other => Intervals.Overlap(measure, other) == true) ? ", which is no clear difference" : "";
        return $", against {others}{unclear}";
    }

    private static string Change(string value, string unit) => value.StartsWith('-') ? $"a fall of {Quantity(value[1..], unit)}" : $"a rise of {Quantity(value, unit)}";

    private static string Quantity(string value, string unit) => $"{Wording.Grouped(value)} {(unit == "percent" ? "per cent" : unit)}";

    private static string Period(string period) => !Edtf.TryParse(period, out var date) ? "in a period that is not stated"
        : date.IsInterval ? $"from {Spoken.Of(date)}"
        : When.In(date);
}
