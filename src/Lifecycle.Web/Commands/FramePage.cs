using System.Globalization;
using Lifecycle.Domain;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Timeline;

namespace Lifecycle.Web.Commands;

/// <summary>A frame of a replay as lines of text.</summary>
internal static class FramePage
{
    /// <summary>A frame as a statement among others: "17 (position 210), 2014-11: Recorded …".</summary>
    public static string Statement(ReplayFrame frame) => $"{frame.Frame} (position {frame.Position}){Date(frame)}: {Sentence(frame)}";

    public static string Sources(ReplayFrame frame) => frame.Happened is { } happened ? string.Join("; ", happened.From.Sources) : "";

    /// <summary>A frame as a page of its own: the event, what it changed, and the status after it.</summary>
    public static IEnumerable<string> Of(ReplayFrame frame, string keys, int width)
    {
        foreach (var line in Paragraph.Wrap($"{Name(frame.StatusAfter)} · frame {frame.Frame} · position {frame.Position}{Recorded(frame)}", width, "", "")) yield return line;
        yield return "";
        foreach (var line in Paragraph.Wrap($"{Sentence(frame)}{(Sources(frame) is { Length: > 0 } sources ? $" [{sources}]" : "")}", width)) yield return line;
        if (frame.Happened?.From.Reason is { } reason)
            foreach (var line in Paragraph.Wrap($"Reason: {reason}", width, Paragraph.Rest)) yield return line;
        yield return "";
        yield return frame.Changed.IsNone ? "The status stays as it was." : "What it changed";
        foreach (var line in frame.Changed.Words.SelectMany(word => Paragraph.Wrap(word, width))) yield return line;
        yield return "";
        yield return "The status after it";
        foreach (var line in Status(frame.StatusAfter).SelectMany(said => Paragraph.Wrap(said, width))) yield return line;
        yield return "";
        yield return keys;
    }

    private static IEnumerable<string> Status(ForceAnswer? status)
    {
        if (status is null) return ["the force is not on record"];

        return status.Judgments.Select(judged => $"{judged.Framework}/{judged.Question}: {judged.Grade?.ToString() ?? Words.Of(judged.State)}{Reserve(judged.Reserve)}")
            .DefaultIfEmpty(status.Status)
            .Concat(status.Recommendations.Select(count => $"{Words.Of(count.Kind)}, {Words.Of(count.State)}: {count.Count}"));
    }

    private static string Name(ForceAnswer? status) => status is null ? "not on record" : status.Name == ForceAnswer.NotRecorded ? status.Force : status.Name;

    private static string Sentence(ReplayFrame frame) => frame.Happened is { } happened ? $"{happened.Entry.Summary}{Reserve(happened.Reserve)}" : "An event that is not public";

    private static string Reserve(string? reserve) => reserve is null ? "" : $" (not certain: {reserve})";

    private static string Date(ReplayFrame frame) => frame.Happened is { } happened ? $", {happened.From.Occurred}" : "";

    private static string Recorded(ReplayFrame frame) => frame.Happened is { } happened
        ? string.Create(CultureInfo.InvariantCulture, $" · {happened.From.Occurred} · recorded {happened.Event.RecordedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC")
        : "";
}
