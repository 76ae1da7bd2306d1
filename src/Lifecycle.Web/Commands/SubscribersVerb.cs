using System.CommandLine;
using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Lifecycle.Domain;
using Lifecycle.Domain.Operations;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Feed;
using Lifecycle.ReadModels.Timeline;
using Lifecycle.Web.Subscriptions;

namespace Lifecycle.Web.Commands;

/// <summary><c>subscribers</c>: who outside is sent what becomes public. Every change is recorded as an act of the operator.</summary>
internal static partial class SubscribersVerb
{
    private static readonly Argument<string> Name = new("NAME") { Description = "The subscriber's name: small letters, digits and hyphens." };

    private static readonly Option<string[]> Types = new("--type") { Description = "Only events of this type, such as report_published; repeatable.", HelpName = "TYPE" };
    private static readonly Option<string> Stream = new("--stream") { Description = "Only events of streams whose id begins like this, such as inspection/crime-2014.northamptonshire.", HelpName = "PREFIX" };
    private static readonly Option<bool> AllTypes = new("--all-types") { Description = "Events of every type." };
    private static readonly Option<bool> AllStreams = new("--all-streams") { Description = "Events of every stream." };

    public static Command Create(Settings settings) => new("subscribers", "Say and change who outside is sent public events (webhooks).")
    {
        List(settings), Add(settings), Change(settings), Pause(settings), Resume(settings), Remove(settings), Dead(settings), Replay(settings),
    };

    private static Command List(Settings settings) => new Command("list", "Each subscriber, how far it has come and how it fares.").Runs(settings, async (run, stop) =>
    {
        var source = run.OpenAsServe();
        var standings = await new Subscribers(source).All(stop);
        var shown = new List<object>();
        var rows = new List<IReadOnlyList<string>>();
        foreach (var (subscriber, progress, dead) in standings)
        {
            var behind = await Behind(new PublicFeed(source), subscriber, progress, stop);
            rows.Add(
            [
                subscriber.Name, subscriber.Receiver, subscriber.Types is { } types ? string.Join(", ", types) : "all", subscriber.Stream.Length > 0 ? subscriber.Stream : "all",
                Words.Of(subscriber.State), progress.Cursor.ToString(), behind, progress.FailingSince is { } since ? Instant(since) : "no",
                progress.LastError is { } error ? $"{error} ({Count(progress.Tries, "try", "tries")})" : "none", Number(dead),
            ]);
            shown.Add(new
            {
                subscriber.Name,
                subscriber.Receiver,
                subscriber.Types,
                subscriber.Stream,
                state = Words.Of(subscriber.State),
                cursor = progress.Cursor.ToString(),
                behind,
                progress.FailingSince,
                progress.Tries,
                progress.NextTry,
                progress.LastError,
                deadLetters = dead,
            });
        }

        if (rows.Count == 0) run.Screen.Say("There is no subscriber. Add one with \"lifecycle subscribers add NAME URL\".");
        else run.Screen.Table(["Name", "Receiver", "Types", "Streams", "State", "Cursor", "Behind", "Failing since", "Last error", "Dead letters"], rows);
        run.Screen.Answer(new { subscribers = shown });
        return ExitCode.Done;
    });

    private static Command Add(Settings settings)
    {
        var url = new Argument<string>("URL") { Description = "Where to send events: https, open to everybody." };
        var from = new Option<string>("--from") { Description = "start: everything that is public already, first; now: only what becomes public from now on.", DefaultValueFactory = _ => "now", HelpName = "start|now" };
        from.AcceptOnlyFromAmong("start", "now");
        return new Command("add", "Send public events to an address from now on. Shows the secret that signs them, once.") { Name, url, Types, Stream, from, SubscribersDesk.By, SubscribersDesk.Why }.Runs(settings, async (run, stop) =>
        {
            var (name, address) = (run.Parsed.GetValue(Name)!, run.Parsed.GetValue(url)!);
            if (!NameForm().IsMatch(name)) throw SubscribersDesk.Refused($"\"{name}\" is no name for a subscriber; expected up to 63 small letters, digits and hyphens, such as observatory.", ExitCode.WrongUsage);

            var desk = SubscribersDesk.Open(run);
            desk.CheckFilter(run.Parsed.GetValue(Types), run.Parsed.GetValue(Stream));
            await CheckReceiver(run, address, stop);
            var secret = WebhookSecret.New();
            var subscriber = new Subscriber(name, new Uri(address), desk.Seal(name, secret), NullIfNone(run.Parsed.GetValue(Types)), run.Parsed.GetValue(Stream) ?? "", SubscriptionState.Active, 1);
            if (await desk.Table.One(name, stop) is not null) throw Taken(name);

            var start = run.Parsed.GetValue(from) == "start" ? FeedCursor.Start : FeedCursor.After(await new AssertionReader(desk.Source).Basis([TimelineProjection.Model], stop));
            await desk.Record(new SubscriberAdded(subscriber.ToSubscription()), null, stop);
            if (!await desk.Table.Add(subscriber, start, stop)) throw Taken(name);

            run.Screen.Say($"Events are sent to {subscriber.Receiver} as \"{name}\".");
            desk.ShowOnce(secret);
            run.Screen.Answer(new { added = name, subscriber.Receiver, cursor = start.ToString(), secret });
            return ExitCode.Done;
        });
    }

    private static Command Change(Settings settings)
    {
        var url = new Option<string>("--url") { Description = "Another address.", HelpName = "URL" };
        var secret = new Option<bool>("--new-secret") { Description = "Sign with a new secret from now on, and show it once." };
        var verb = new Command("change", "Change a subscriber's address, filter or secret. What it waits for is tried again at once.") { Name, url, secret, Types, AllTypes, Stream, AllStreams, SubscribersDesk.By, SubscribersDesk.Why };
        verb.Validators.Add(result =>
        {
            var types = result.GetValue(Types) is { Length: > 0 };
            if (types && result.GetValue(AllTypes)) result.AddError("Name types or say --all-types, not both.");
            if (result.GetValue(Stream) is not null && result.GetValue(AllStreams)) result.AddError("Name streams or say --all-streams, not both.");
            if (!types && !result.GetValue(AllTypes) && result.GetValue(Stream) is null && !result.GetValue(AllStreams) && result.GetValue(url) is null && !result.GetValue(secret))
                result.AddError("Say what to change: --url, --new-secret, --type, --all-types, --stream or --all-streams.");
        });
        return verb.Runs(settings, async (run, stop) =>
        {
            var desk = SubscribersDesk.Open(run);
            desk.CheckFilter(run.Parsed.GetValue(Types), run.Parsed.GetValue(Stream));
            var address = run.Parsed.GetValue(url);
            if (address is not null) await CheckReceiver(run, address, stop);
            return await desk.Change(
                run.Parsed.GetValue(Name)!,
                before => before with
                {
                    Url = address is null ? before.Url : new Uri(address),
                    Types = run.Parsed.GetValue(AllTypes) ? null : NullIfNone(run.Parsed.GetValue(Types)) ?? before.Types,
                    Stream = run.Parsed.GetValue(AllStreams) ? "" : run.Parsed.GetValue(Stream) ?? before.Stream,
                },
                "changed",
                stop,
                run.Parsed.GetValue(secret) ? WebhookSecret.New() : null);
        });
    }

    private static Command Pause(Settings settings) => new Command("pause", "Send a subscriber nothing until it is resumed. It misses nothing.") { Name, SubscribersDesk.By, SubscribersDesk.Why }
        .Runs(settings, (run, stop) => SubscribersDesk.Open(run).Change(run.Parsed.GetValue(Name)!, before => before with { State = SubscriptionState.Paused }, "paused", stop));

    private static Command Resume(Settings settings) => new Command("resume", "Go on sending to a subscriber that was paused.") { Name, SubscribersDesk.By, SubscribersDesk.Why }
        .Runs(settings, (run, stop) => SubscribersDesk.Open(run).Change(run.Parsed.GetValue(Name)!, before => before with { State = SubscriptionState.Active }, "resumed", stop));

    private static Command Remove(Settings settings) => new Command("remove", "Send a subscriber nothing any more; its place, its secret and its dead letters are gone.") { Name, SubscribersDesk.By, SubscribersDesk.Why }.Runs(settings, async (run, stop) =>
    {
        var desk = SubscribersDesk.Open(run);
        var name = run.Parsed.GetValue(Name)!;
        var before = await desk.Find(name, stop);
        await desk.Record(new SubscriberRemoved(before.ToSubscription()), null, stop);
        await desk.Table.Remove(name, stop);

        run.Screen.Say($"\"{name}\" is removed.");
        run.Screen.Answer(new { removed = name });
        return ExitCode.Done;
    });

    private static Command Dead(Settings settings) => new Command("dead-letters", "The events that a subscriber did not take in all its tries.") { Name }.Runs(settings, async (run, stop) =>
    {
        var desk = SubscribersDesk.Open(run);
        var name = (await desk.Find(run.Parsed.GetValue(Name)!, stop)).Name;
        var letters = await desk.Table.DeadLetters(name, onlyToReplay: false, stop);
        if (letters.Count == 0) run.Screen.Say($"\"{name}\" has no dead letters.");
        else
        {
            run.Screen.Table(
                ["Position", "Public from", "Event", "Tries", "Given up at", "Last error", "State"],
                letters.Select(letter => (IReadOnlyList<string>)
                [
                    Number(letter.Place.Position), Number(letter.Place.PublicFrom), letter.Event.ToString(), Number(letter.Tries), Instant(letter.GivenUpAt), letter.LastError,
                    letter.Replay ? "to be sent again" : "put aside",
                ]));
        }

        run.Screen.Answer(new { subscriber = name, deadLetters = letters.Select(letter => new { letter.Place.Position, letter.Place.PublicFrom, letter.Event, letter.Tries, letter.GivenUpAt, letter.LastError, letter.Replay }) });
        return ExitCode.Done;
    });

    private static Command Replay(Settings settings)
    {
        var positions = new Option<long[]>("--position") { Description = "The position of an event; repeatable.", HelpName = "N" };
        var all = new Option<bool>("--all") { Description = "All of them." };
        var verb = new Command("replay", "Send dead letters again, once each, in turns with what is new. What is not taken stays.") { Name, positions, all, SubscribersDesk.By, SubscribersDesk.Why };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(positions) is { Length: > 0 } == result.GetValue(all)) result.AddError("Name positions or say --all, and not both.");
        });
        return verb.Runs(settings, async (run, stop) =>
        {
            var desk = SubscribersDesk.Open(run);
            var name = (await desk.Find(run.Parsed.GetValue(Name)!, stop)).Name;
            var there = (await desk.Table.DeadLetters(name, onlyToReplay: false, stop)).Select(letter => letter.Place.Position).ToList();
            var wanted = run.Parsed.GetValue(all) ? null : run.Parsed.GetValue(positions)!.Distinct().Order().ToList();
            if (wanted?.Except(there).ToList() is [var missing, ..]) throw SubscribersDesk.Refused($"The event at position {missing} is no dead letter of \"{name}\".");

            var count = wanted?.Count ?? there.Count;
            if (count > 0)
            {
                await desk.Record(new DeadLettersReplayed(new DeadLetterReplay(name, count, new Items<long>(wanted ?? []))), null, stop);
                count = await desk.Table.Replay(name, wanted, stop);
            }

            run.Screen.Say($"{Count(count, "event is", "events are")} to be sent to \"{name}\" again.");
            run.Screen.Answer(new { subscriber = name, replay = count });
            return ExitCode.Done;
        });
    }

    /// <summary>Refuses what deliveries would refuse, while there is somebody to tell.</summary>
    private static async Task CheckReceiver(Run run, string url, CancellationToken stop)
    {
        if (ReceiverRules.Fault(url) is { } fault) throw SubscribersDesk.Refused($"The address is refused: {fault}.");

        try
        {
            await ReceiverRules.From(run.Settings.PrivateWebhooks, null).AddressesOf(new Uri(url).IdnHost, stop);
        }
        catch (ForbiddenReceiverException forbidden)
        {
            throw SubscribersDesk.Refused($"The address is refused: {forbidden.Message}.");
        }
        catch (InvalidOperationException misconfigured)
        {
            throw SubscribersDesk.Refused(misconfigured.Message, ExitCode.WrongUsage);
        }
        catch (SocketException)
        {
            // A name that leads nowhere yet may do so by the time of the first delivery, which checks again.
            run.Screen.Say($"{new Uri(url).Host} leads to no address at the moment.");
        }
    }

    /// <summary>How many events the subscriber is yet to be sent.</summary>
    private static async Task<string> Behind(PublicFeed feed, Subscriber subscriber, Progress progress, CancellationToken stop)
    {
        var count = 0;
        try
        {
            var page = await feed.Read(progress.Cursor, subscriber.Filter, PublicFeed.MaxLimit, Take, stop);
            return page.More ? $"at least {count}" : Number(count);
        }
        catch (NotBuiltException)
        {
            return "not known while the read models are built";
        }

        bool Take(in FeedEvent happened)
        {
            count++;
            return true;
        }
    }

    private static IReadOnlyList<string>? NullIfNone(string[]? types) => types is { Length: > 0 } ? [.. types.Distinct(StringComparer.Ordinal)] : null;

    private static ExpectedFailureException Taken(string name) => SubscribersDesk.Refused($"There is a subscriber \"{name}\" already. Change it, or choose another name.");

    private static string Count(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,62}$", RegexOptions.CultureInvariant)]
    private static partial Regex NameForm();
}
