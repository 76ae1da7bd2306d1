using System.Diagnostics.CodeAnalysis;
using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;

namespace Lifecycle.Web.Importing;

/// <summary>Reads figures, directions without figures, and the caveats that they carry.</summary>
internal static class MeasureItems
{
    private static readonly Atom<string> Unit = OneOf("per 1,000 population", "per 1,000 households", "percent", "incidents", "offenders", "recommendations", "not stated");

    private static readonly Atom<string> Denominator = OneOf("1,000 population", "1,000 households", "not applicable", "not stated");

    private static readonly Atom<string> Period = Atoms.DateOrPeriod.AsText().Or("not stated", "not stated");

    public static void Measure(Entry entry, Inspected items)
    {
        var id = entry.Get("id", Atoms.Slug);
        var name = entry.Get("name", Atoms.Words);
        var area = entry.Get("area", Atoms.Words);
        var value = entry.Find("value", Atoms.Decimal);
        var interval = entry.Find("interval", Atoms.Decimal);
        var confidence = entry.Find("confidenceLevel", Atoms.Words);
        var approximate = entry.Mark("approximate");
        var direction = entry.Find("direction", Atoms.Words);
        var nature = entry.Get("nature", WordAtom<Nature>.Any);
        var unit = entry.Get("unit", Unit);
        var denominator = entry.Get("denominator", Denominator);
        var period = entry.Get("period", Period);
        var baseline = entry.Find("baseline", Atoms.Words);
        var comparators = entry.List("comparators").Select(node => Comparator(new Entry(node, entry.Reading))).OfType<Comparator>().ToList();
        var reading = entry.Find("reading", Atoms.Words);
        var question = entry.Find("question", Atoms.Slug);
        var subjects = entry.Set("subjects", Atoms.Slug, 1);
        var note = entry.Find("note", Atoms.Words);
        var sources = entry.Sources();
        CheckValue(entry);
        if (unit is not null && denominator is not null) CheckDenominator(entry, unit, denominator);
        if (!entry.IsWhole()) return;

        var compared = Items.Unordered(comparators, comparator => $"{comparator.Area} {comparator.Value} {comparator.Interval}");
        var fact = new Measure(
            id, name, area, value, interval, confidence, approximate, direction, nature, unit!, denominator!, period, baseline,
            compared, reading, question, subjects, note);
        items.State(entry, fact, sources);
    }

    public static void Caveat(Entry entry, Inspected items)
    {
        var id = entry.Get("id", Atoms.Slug);
        var statement = entry.Get("statement", Atoms.Words);
        var measures = entry.Set("measures", Atoms.Slug);
        var findings = entry.Has("findings") ? entry.Set("findings", Atoms.Slug) : Items<string>.Empty;
        var sources = entry.Sources();
        if (entry.IsWhole()) items.State(entry, new Caveat(id, statement, measures, findings), sources);
    }

    private static Comparator? Comparator(Entry entry)
    {
        var area = entry.Get("area", Atoms.Words);
        var value = entry.Get("value", Atoms.Decimal);
        var interval = entry.Find("interval", Atoms.Decimal);
        return entry.IsWhole() ? new Comparator(area, value, interval) : null;
    }

    private static void CheckValue(Entry entry)
    {
        if (entry.At.Kind != NodeKind.Object) return;
        if (entry.Has("value") == entry.Has("direction"))
            entry.Shape(entry.Has("value")
                ? "the measure has both \"value\" and \"direction\"; expected one of them"
                : "the measure says nothing; expected \"value\", or \"direction\" where the source gives no figure");
        if (entry.Has("interval") && !entry.Has("value")) entry.Shape("\"interval\" stands without a value; expected \"value\" beside it");
        if (entry.Has("approximate") && !entry.Has("value")) entry.Shape("\"approximate\" stands without a value; expected \"value\" beside it");
        if (entry.Has("interval") != entry.Has("confidenceLevel"))
            entry.Shape(entry.Has("interval")
                ? "\"confidenceLevel\" is missing; expected that of the interval, or \"not stated\""
                : "\"confidenceLevel\" stands without an interval; expected \"interval\" beside it");
    }

    private static void CheckDenominator(Entry entry, string unit, string denominator)
    {
        string[] fitting = unit switch
        {
            "per 1,000 population" => ["1,000 population"],
            "per 1,000 households" => ["1,000 households"],
            _ => ["not applicable", "not stated"],
        };
        if (!fitting.Contains(denominator))
            entry.Reading.Shape(entry.At.Members["denominator"], $"found {Quote.Excerpt(denominator)}; expected {Quote.Choice(fitting)}, as the unit is \"{unit}\"");
    }

    private static Atom<string> OneOf(params string[] allowed) => new(Quote.Choice(allowed), (string text, [MaybeNullWhen(false)] out string value) =>
    {
        value = text;
        return allowed.Contains(text);
    });
}
