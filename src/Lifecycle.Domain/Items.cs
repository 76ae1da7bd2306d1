using System.Collections;

namespace Lifecycle.Domain;

/// <summary>A list that is equal to another with the same items in the same order, so that facts compare by content.</summary>
public sealed class Items<T>(IEnumerable<T> items) : IReadOnlyList<T>, IEquatable<Items<T>>
{
    private readonly T[] _items = [.. items];

    public static Items<T> Empty { get; } = new([]);

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public bool Equals(Items<T>? other) => other is not null && _items.SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as Items<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items) hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Join(", ", _items);
}

public static class Items
{
    public static Items<T> Of<T>(params IEnumerable<T> items) => new(items);

    /// <summary>Items whose order carries no meaning, in one order, so that a reordered file states the same fact.</summary>
    public static Items<T> Unordered<T>(IEnumerable<T> items) => new(items.Order().Distinct());

    /// <inheritdoc cref="Unordered{T}(IEnumerable{T})"/>
    public static Items<T> Unordered<T>(IEnumerable<T> items, Func<T, string> key) => new(items.OrderBy(key, StringComparer.Ordinal));
}
