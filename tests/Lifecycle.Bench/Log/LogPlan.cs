using System.Globalization;
using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;

namespace Lifecycle.Bench.Log;

/// <summary>
/// A made-up log: the frameworks, the streams that callers append to and read (each with a number of findings), and then forces until it
/// is as long as it was to be.
/// </summary>
/// <param name="Events">How long it is, short of one force's history.</param>
/// <param name="Callers">How many callers have streams of their own.</param>
/// <param name="StreamsEach">How many streams each has.</param>
/// <param name="Length">How many events each of those has.</param>
public sealed record LogPlan(long Events, int Callers = 0, int StreamsEach = 0, int Length = 0)
{
    /// <summary>How many forces it has.</summary>
    public int Forces { get; } = ForcesFor(Events - MadeUpFrameworks.Events().Count() - ((long)Callers * StreamsEach * Length));

    /// <summary>The force that stands at a number; there is one per force in the log.</summary>
    public static string Force(int number) => new MadeUpForce(number).Name;

    /// <summary>The id of a caller's stream.</summary>
    public static string StreamOf(int caller, int stream) => string.Create(CultureInfo.InvariantCulture, $"inspection/load-2020.caller-{caller}-{stream}");

    /// <summary>The events, in pieces that no stream crosses.</summary>
    internal IEnumerable<IReadOnlyList<LogEvent>> Make()
    {
        yield return [.. MadeUpFrameworks.Events()];
        for (var caller = 0; caller < Callers; caller++)
        {
            for (var stream = 0; stream < StreamsEach; stream++) yield return OfCaller(StreamOf(caller, stream));
        }

        for (var force = 0; force < Forces; force++) yield return new MadeUpForce(force).Events();
    }

    // As many as fit, so that the last force's history is whole.
    private static int ForcesFor(long events) => (int)Math.Max(0, events / new MadeUpForce(0).Events().Count);

    private IReadOnlyList<LogEvent> OfCaller(string stream) => [.. Enumerable.Range(0, Length).Select(at => CallersEvent(stream, at))];

    internal static LogEvent CallersEvent(string stream, int at) => new(
        stream,
        at % 5 == 4
            ? Judgment.Given(MadeUp.Id("question", at), MadeUpFrameworks.Grades[at % 4]).Recorded()
            : new Finding(
                MadeUp.Id("finding", at), "overall", (Polarity)(at % 3), MadeUp.Statement(at, 4), MadeUp.Subjects(at), Items.Of<string>("evidence-0"), null).Recorded(),
        MadeUp.Grounds("load.txt", "2020-03", at));
}
