using System.CommandLine;
using System.Security.Cryptography;
using Lifecycle.Domain;
using Lifecycle.Domain.Operations;
using Lifecycle.Web.Api;
using Lifecycle.Web.Execution;
using Lifecycle.Web.Subscriptions;
using Npgsql;

namespace Lifecycle.Web.Commands;

/// <summary>Where an operator's acts on subscribers are done: each is recorded first, with who and why.</summary>
internal sealed record SubscribersDesk(Run Run, NpgsqlDataSource Source, Subscribers Table, FeedAsked Feed, OperatorLog Log, SecretSeal Keys)
{
    public static readonly Option<string> By = new("--by") { Description = "Who does this, as an id; recorded with it. Not recorded unless given.", HelpName = "ID" };

    public static readonly Option<string> Why = new("--reason") { Description = "Why; recorded with it.", HelpName = "TEXT" };

    private const int MostTries = 5;

    public static SubscribersDesk Open(Run run)
    {
        var source = run.OpenAsServe();
        var store = new EventStore.EventStore(source);
        return new SubscribersDesk(run, source, new Subscribers(source), new FeedAsked(run.Events, store), new OperatorLog(store, run.Events, TimeProvider.System), SecretSeal.From(run.Settings.Keys, run.Settings.ServeFile));
    }

    public static ExpectedFailureException Refused(string sentence, int code = ExitCode.Refused) => new(sentence, code);

    public void CheckFilter(string[]? types, string? stream)
    {
        if (FeedAsked.StreamFault(stream) is { } misspelt) throw Refused($"--stream: {misspelt}.", ExitCode.WrongUsage);
        if (Feed.Fault(types ?? []) is { } fault) throw Refused($"--type: {fault}.", ExitCode.WrongUsage);
    }

    public async Task<Subscriber> Find(string name, CancellationToken stop) =>
        (await Table.One(name, stop))?.Subscriber ?? throw Refused($"There is no subscriber \"{name}\".");

    public Task<long> Record(OperatorEvent act, string? otherwise, CancellationToken stop) => Log.Record(act, Run.Parsed.GetValue(By), Run.Parsed.GetValue(Why) ?? otherwise, stop);

    /// <summary>A secret as it is kept.</summary>
    /// <exception cref="ExpectedFailureException">There are no keys.</exception>
    public string Seal(string subscriber, string secret)
    {
        try
        {
            return Keys.Seal(subscriber, secret);
        }
        catch (CryptographicException)
        {
            throw Refused($"The keys that seal secrets cannot be read in or written to {Keys.Folder}. Make the folder writable, or name another in {SecretSeal.Variable}.");
        }
    }

    /// <summary>
    /// Changes a subscriber as it stands; nothing is recorded where that changes nothing. Where somebody else was faster, the change is
    /// made to what they left, and recorded once more.
    /// </summary>
    public async Task<int> Change(string name, Func<Subscriber, Subscriber> change, string done, CancellationToken stop, string? secret = null)
    {
        var sealedSecret = secret is null ? null : Seal(name, secret);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var before = await Find(name, stop);
            var after = change(before) with { Secret = sealedSecret ?? before.Secret };
            if (before.ToSubscription() != after.ToSubscription() || before.Url != after.Url || secret is not null)
            {
                await Record(new SubscriberChanged(before.ToSubscription(), after.ToSubscription()), secret is null ? null : "a new secret", stop);
                if (!await Table.Change(after, stop)) continue;
            }

            Run.Screen.Say($"\"{name}\" is {done}.");
            if (secret is not null) ShowOnce(secret);
            Run.Screen.Answer(new { subscriber = name, secret, after.Receiver, after.Types, after.Stream, state = Words.Of(after.State) });
            return ExitCode.Done;
        }

        throw Refused($"\"{name}\" is being changed by somebody else, and is not {done}. Try again.");
    }

    public void ShowOnce(string secret)
    {
        Run.Screen.Say($"Secret: {secret}");
        Run.Screen.Say("It signs every request (webhook-signature) and is not shown again: give it to the receiver now.");
    }
}
