using System.CommandLine;
using System.Text.Json;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace Lifecycle.Web.Commands;

/// <summary>The three times of a read, on the command line.</summary>
internal sealed class TimesOptions
{
    private readonly Option<string> _validAt = new("--valid-at") { Description = "What had happened by this day; today unless told.", HelpName = "YYYY-MM-DD" };
    private readonly Option<string> _publishedAt = new("--published-at") { Description = "What reports published by this day said; whenever they were published unless told.", HelpName = "YYYY-MM-DD" };
    private readonly Option<string> _knownAt = new("--known-at") { Description = "What was recorded by this position of the log, by this instant, or by the end of this day in the United Kingdom; everything unless told.", HelpName = "POSITION|INSTANT|DAY" };

    public void AddTo(Command verb)
    {
        verb.Add(_validAt);
        verb.Add(_publishedAt);
        verb.Add(_knownAt);
    }

    /// <exception cref="ExpectedFailureException">One cannot be taken.</exception>
    public async Task<Times> Read(Run run, NpgsqlDataSource source, CancellationToken stop)
    {
        var times = await Times.Read(Resolving(source), Value(run, _validAt), Value(run, _publishedAt), Value(run, _knownAt), stop);
        return times.Problem is { } problem ? throw WrongUsage(problem) : times;
    }

    /// <summary>A problem of the API's, with the option named as it is written here: <c>--valid-at</c> for <c>validAt</c>.</summary>
    public static ExpectedFailureException WrongUsage(ProblemHttpResult problem)
    {
        var detail = problem.ProblemDetails.Detail!;
        if (problem.ProblemDetails.Extensions.TryGetValue("parameter", out var named) && named is string name)
            detail = $"--{JsonNamingPolicy.KebabCaseLower.ConvertName(name)}{detail[name.Length..]}";
        return new ExpectedFailureException(detail, ExitCode.WrongUsage);
    }

    /// <summary>Nobody listens here: the read models are looked at now and then until they have come far enough.</summary>
    public static ResolvingTimes Resolving(NpgsqlDataSource source) => new(new LogTimes(source), new Wakeups(source, TimeProvider.System), TimeProvider.System);

    private static string? Value(Run run, Option<string> option) => run.Parsed.GetValue(option);
}
