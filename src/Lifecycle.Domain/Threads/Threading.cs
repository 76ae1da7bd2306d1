namespace Lifecycle.Domain.Threads;

/// <summary>Decisions on a thread. Every item it joins must be on record.</summary>
public static class Threading
{
    public static Decision Record(Ledger thread, SubjectThread fact, IReadOnlySet<ItemRef> onRecord, Provenance from) =>
        Check(fact, onRecord) is { } refusal ? refusal : Recording.Record(thread, fact, from);

    public static Decision Correct(Ledger thread, SubjectThread fact, IReadOnlySet<ItemRef> onRecord, Provenance from) =>
        Check(fact, onRecord) is { } refusal ? refusal : Recording.Correct(thread, fact, from);

    /// <summary>A thread that joins an item, or any part of it; null where none does.</summary>
    public static SubjectThread? Joining(IEnumerable<SubjectThread> threads, ItemRef item) => threads.FirstOrDefault(thread =>
        thread.Links.Any(link => link.Earlier.Concat(link.Later).Any(joined => joined.Kind == item.Kind && joined.Id == item.Id && (item.Part is null || joined.Part == item.Part))));

    private static Refusal? Check(SubjectThread thread, IReadOnlySet<ItemRef> onRecord)
    {
        foreach (var link in thread.Links)
        {
            if (link.Earlier.Concat(link.Later).FirstOrDefault(item => !onRecord.Contains(item)) is { } unknown)
                return new("unknown-reference", $"{thread.Name()} refers to {unknown}, which is not on record");

            var fits = link.Strength switch
            {
                Strength.New => link.Earlier.Count == 0 && link.Later.Count > 0,
                Strength.Gone => link.Earlier.Count > 0 && link.Later.Count == 0,
                _ => link.Earlier.Count > 0 && link.Later.Count > 0,
            };
            if (!fits) return new("link-arity", $"a link \"{Words.Of(link.Strength)}\" of {thread.Name()} names {link.Earlier.Count} earlier and {link.Later.Count} later items; \"new\" has only later ones, \"gone\" only earlier ones, every other both");
        }

        return null;
    }
}
