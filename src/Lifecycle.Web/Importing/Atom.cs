using System.Diagnostics.CodeAnalysis;
using Lifecycle.Domain;

namespace Lifecycle.Web.Importing;

internal delegate bool TryRead<T>(string text, [MaybeNullWhen(false)] out T value);

/// <summary>A small type that files are made of: how its text is read, and in words what is expected.</summary>
internal sealed record Atom<T>(string Expected, TryRead<T> TryRead)
{
    /// <summary>The value; else a fault at the node says what was found and what was expected.</summary>
    public bool TryTake(Node node, Reading reading, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (node.Kind == NodeKind.Text && TryRead(node.Text, out value)) return true;
        if (node.Kind != NodeKind.Faulty) reading.Shape(node, $"found {node.Found()}; expected {Expected}");
        return false;
    }

    /// <summary>This, or one more text that stands for a value of its own.</summary>
    public Atom<T> Or(string text, T standsFor) => new(
        $"{Expected}, or \"{text}\"",
        (string found, [MaybeNullWhen(false)] out T value) =>
        {
            if (found != text) return TryRead(found, out value);

            value = standsFor;
            return true;
        });

    /// <summary>The same demands, keeping the text as it stands.</summary>
    public Atom<string> AsText() => new(Expected, (string found, [MaybeNullWhen(false)] out string value) =>
    {
        value = found;
        return TryRead(found, out _);
    });
}

/// <summary>The words of a closed vocabulary.</summary>
internal static class WordAtom<T> where T : struct, Enum
{
    public static Atom<T> Any { get; } = Among([.. Words.All<T>()]);

    /// <summary>Those words that a file may use.</summary>
    public static Atom<T> Among(params string[] allowed) => new(
        Quote.Choice(allowed),
        (string text, out T member) => Words.TryParse(text, out member) && allowed.Contains(text));
}
