namespace Lifecycle.EventStore;

/// <summary>Texts outside the body: any that the database can keep.</summary>
internal static class Texts
{
    /// <summary>One that is kept with every event, and so may not be long.</summary>
    internal static AppendResult.Refused? ShortRefusal(string what, string? text) => text?.Length > AppendLimits.TextLength
        ? new(RefusalCode.TooLarge, $"The {what} has {text.Length} characters; the limit is {AppendLimits.TextLength}.")
        : Refusal(what, text);

    internal static AppendResult.Refused? Refusal(string what, string? text)
    {
        if (text is null) return null;
        if (text.Contains('\0')) return new(RefusalCode.Text, $"The {what} holds U+0000.");
        return HasLoneSurrogate(text) ? new(RefusalCode.Text, $"The {what} holds half of a surrogate pair.") : null;
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }

        return false;
    }
}
