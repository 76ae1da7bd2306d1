using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Explanations;

/// <summary>What the force was called in the time that an explanation is about; a second name in that time is a renaming.</summary>
internal static class ForceClaims
{
    public static IEnumerable<Claim> Named(Case about)
    {
        var names = Names(about);
        return names.Select((name, at) => at == 0
            ? ClaimOf.Entry(ClaimKind.Force, $"The force is called “{name.Fact.Called}” on record; {Period(name.Fact.Term)}.", name.As<Fact>()!)
            : ClaimOf.Entry(
                ClaimKind.Force,
                $"The force was renamed from “{names[at - 1].Fact.Called}” to “{name.Fact.Called}” {When.In(name.Fact.Term.From)}: {(name.From.Reason ?? "reason not recorded").TrimEnd('.')}.",
                [name.As<Fact>()!, names[at - 1].As<Fact>()!, .. about.Dossier.Ended<ForceName>().Where(old => Renaming(about, old.As<Fact>()!)?.Event == name.Event).Select(old => old.As<Fact>()!)]));
    }

    /// <summary>The name that took the place of one which, by a correction, was only given its end; null of any other.</summary>
    public static OnRecord<ForceName>? Renaming(Case about, OnRecord<Fact> ended) =>
        ended.As<ForceName>() is { Fact: { Term: { To: null } } } old && about.Dossier.Successor(old) is { Fact: { Term: { To: { } end } } } next
            && next.Fact.Called == old.Fact.Called && next.Fact.Term.From == old.Fact.Term.From
            ? about.Dossier.Standing<ForceName>().FirstOrDefault(name => name.Force == old.Force && name.Fact.Term.From == end)
            : null;

    /// <summary>Whether the renaming that a correction belongs to is told among the names of the time.</summary>
    public static bool TellsOf(Case about, OnRecord<Fact> ended) => Renaming(about, ended) is { } renamed && Names(about).Skip(1).Any(name => name.Event == renamed.Event);

    private static List<OnRecord<ForceName>> Names(Case about)
    {
        var first = about.EarlierDates.Append(about.Date).OfType<Edtf>().MinBy(date => date.Earliest);
        return [.. about.Dossier.Standing<ForceName>()
            .Where(name => name.Force == about.Force && Touches(name.Fact.Term, first, about.Date))
            .OrderBy(name => name.Fact.Term.From.Date?.Earliest ?? DateOnly.MinValue)];
    }

    // A name whose time is not recorded may be of any time; without dates of the judgments, all names may be theirs.
    private static bool Touches(Term term, Edtf? first, Edtf? last) =>
        (term.From.Date is not { } from || last is null || from.Earliest <= last.Latest)
        && (term.To?.Date is not { } to || first is null || to.Latest >= first.Earliest);

    private static string Period(Term term)
    {
        var since = term.From.Date is { } from ? $"since {Spoken.Of(from)}" : "since when is not recorded";
        return term.To is { } to ? $"{since}, until {Spoken.Of(to)}" : since;
    }
}
