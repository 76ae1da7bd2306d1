using Lifecycle.Faults.Journals;
using static Lifecycle.Faults.Checking.Planting;

namespace Lifecycle.Faults.Checking;

/// <summary>A checker that finds nothing proves nothing unless it finds what is there: each kind of fault is planted, and named alone.</summary>
public sealed class The_checker
{
    private static readonly Evidence Sound = SoundHistory.Evidence;

    [Fact]
    public void finds_nothing_in_a_sound_history() => Assert.Empty(Checker.Check(Sound));

    [Fact]
    public void finds_a_position_that_is_left_out() => Finds(
        Fault.PositionGap,
        Sound.WithRows(row => row.Position < 8 ? row : row with { Position = row.Position + 1 })
            .WithAnswer("last", SoundHistory.Appended(9, 10, ("s/2", 3), ("s/1", 5)))
            .WithoutReaders());

    [Fact]
    public void finds_time_going_back() =>
        Finds(Fault.TimeNotRising, Sound.WithRows(row => row.Position == 7 ? row with { Recorded = 5999 } : row));

    [Fact]
    public void finds_time_standing_still() =>
        Finds(Fault.TimeNotRising, Sound.WithRows(row => row.Position == 7 ? row with { Recorded = 6000 } : row));

    [Fact]
    public void finds_a_version_that_is_left_out() => Finds(
        Fault.VersionGap,
        Sound.WithRows(row => row.Position == 8 ? row with { Version = 4 } : row)
            .WithAnswer("last", SoundHistory.Appended(8, 9, ("s/2", 4), ("s/1", 5))));

    [Fact]
    public void finds_a_version_that_two_events_have() => Finds(
        Fault.VersionTwice,
        Sound.WithRows(row => row.Position == 8 ? row with { Version = 2 } : row)
            .WithAnswer("last", SoundHistory.Appended(8, 9, ("s/2", 2), ("s/1", 5))));

    [Fact]
    public void finds_versions_against_the_order_of_positions() => Finds(
        Fault.VersionsOutOfOrder,
        Sound.WithRows(row => row.Position is 4 or 5 ? row with { Version = 6 - row.Position } : row)
            .WithSent("last", sent => sent with { Parts = [sent.Parts[0] with { Expected = null }, sent.Parts[1]] }));

    [Fact]
    public void finds_two_events_with_one_id() =>
        Finds(Fault.IdTwice, Sound.WithRows(row => row.Position == 9 ? row with { Id = Sound.Log[7].Id } : row));

    [Fact]
    public void finds_a_stream_whose_row_says_otherwise() =>
        Finds(Fault.StreamRowWrong, Sound with { Streams = [new("s/1", 4), .. Sound.Streams.Skip(1)] });

    [Fact]
    public void finds_a_stream_without_a_row() => Finds(Fault.StreamRowWrong, Sound with { Streams = [.. Sound.Streams.Skip(1)] });

    [Fact]
    public void finds_a_stream_without_events() => Finds(Fault.StreamRowWrong, Sound with { Streams = [.. Sound.Streams, new("s/9", 0)] });

    [Fact]
    public void finds_a_sequence_that_is_behind() => Finds(Fault.SequenceBehind, Sound with { Sequence = 8 });

    [Fact]
    public void finds_an_event_that_nobody_sent() => Finds(
        Fault.Stranger,
        Sound with
        {
            Sent = [.. Sound.Sent.Where(sent => sent.Tag != "unknown")],
            Attempts = [.. Sound.Attempts.Where(attempt => attempt.Tag != "unknown")],
        });

    [Fact]
    public void finds_half_an_append() => Finds(
        Fault.AppendTorn, Sound.WithLog([.. Sound.Log.SkipLast(1)]).WithAnswer("last", new Answer.Open("unknown")));

    [Fact]
    public void finds_an_append_with_another_one_in_between() => Finds(
        Fault.AppendScattered,
        Sound
            .WithLog([
                .. Sound.Log.Take(6),
                SoundHistory.Row(7, "s/2", 3, "last", 0, 2),
                SoundHistory.Row(8, "s/1", 4, "unknown", 0, 1),
                SoundHistory.Row(9, "s/1", 5, "last", 1),
            ])
            .WithAnswer("last", SoundHistory.Appended(7, 9, ("s/2", 3), ("s/1", 5)))
            .WithAnswer("guard", new Answer.Open("unknown")));

    [Fact]
    public void finds_an_append_in_another_order_than_the_requests() =>
        Finds(Fault.AppendScattered, Sound.WithSent("several", sent => sent with { Parts = [.. sent.Parts.Reverse()] }));

    [Fact]
    public void finds_a_request_that_was_appended_twice() => Finds(
        Fault.AppendTwice, Sound.WithLog([.. Sound.Log, SoundHistory.Row(10, "s/1", 6, "unknown", 0, 1)]));

    [Fact]
    public void finds_a_command_that_was_appended_twice() => Finds(
        Fault.CommandTwice,
        With(new Sent("again", new("key", "one"), [new("s/3", 1, 1)]), new Answer.Open("unknown"))
            .WithLog([.. Sound.Log, SoundHistory.Row(10, "s/3", 2, "again", 0, 1)]));

    [Theory]
    [InlineData(8, null)]
    [InlineData(8, 1)]
    [InlineData(9, 2)]
    public void finds_a_wrong_count_in_the_headers(long position, int? count) =>
        Finds(Fault.CountWrong, Sound.WithRows(row => row.Position == position ? row with { Count = count } : row));

    [Fact]
    public void finds_a_stale_append_that_was_acknowledged() =>
        Finds(Fault.ExpectationNotHeld, Sound.WithSent("last", sent => sent with { Parts = [sent.Parts[0] with { Expected = 1 }, sent.Parts[1]] }));

    [Fact]
    public void finds_a_guard_that_did_not_hold() => Finds(
        Fault.ExpectationNotHeld,
        Sound.WithSent("several", sent => sent with { Parts = [.. sent.Parts.Take(2), new("s/3", 1, 0)] }));

    [Fact]
    public void finds_a_guard_alone_that_did_not_hold() =>
        Finds(Fault.ExpectationNotHeld, Sound.WithSent("guard", sent => sent with { Parts = [new("s/1", 3, 0)] }));

    [Fact]
    public void finds_an_event_of_a_request_that_was_refused() =>
        Finds(Fault.RefusedButStored, Sound.WithAnswer("unknown", new Answer.Stale(SoundHistory.Versions(("s/1", 4)))));

    [Fact]
    public void finds_an_event_of_a_request_that_was_given_up() => Finds(Fault.RefusedButStored, Sound.WithAnswer("unknown", new Answer.Nothing("cancelled")));

    [Fact]
    public void finds_that_an_acknowledged_event_is_missing() => Finds(Fault.AcknowledgedButMissing, Sound.WithLog([.. Sound.Log.SkipLast(2)]));

    [Theory]
    [InlineData(7, 8, 5)]
    [InlineData(8, 8, 5)]
    [InlineData(8, 9, 4)]
    public void finds_an_acknowledgement_of_other_positions_or_versions(long first, long last, long version) =>
        Finds(Fault.AcknowledgedElsewhere, Sound.WithAnswer("last", SoundHistory.Appended(first, last, ("s/2", 3), ("s/1", version))));

    [Fact]
    public void finds_an_acknowledgement_that_leaves_a_guard_out() =>
        Finds(Fault.AcknowledgedElsewhere, Sound.WithAnswer("several", SoundHistory.Appended(3, 5, ("s/1", 3), ("s/2", 2))));

    [Fact]
    public void finds_a_guard_alone_that_is_told_another_version() =>
        Finds(Fault.AcknowledgedElsewhere, Sound.WithAnswer("guard", SoundHistory.Appended(0, 7, ("s/1", 3))));

    [Fact]
    public void finds_a_command_that_was_new_twice() =>
        Finds(Fault.NewTwice, Sound.WithAnswer("command", SoundHistory.Appended(6, 6, ("s/3", 1)), call: 2));

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(9)]
    [InlineData(1)]
    public void finds_stale_versions_that_were_not_so_at_the_time(long version) =>
        Finds(Fault.StaleUntrue, Sound.WithAnswer("stale", new Answer.Stale(SoundHistory.Versions(("s/1", version)))));

    [Fact]
    public void finds_a_stale_answer_to_what_was_not_stale() =>
        Finds(Fault.StaleUntrue, Sound.WithSent("stale", sent => sent with { Parts = [new("s/1", 3, 1)] }));

    [Fact]
    public void finds_stale_versions_that_were_never_so_together() => Finds(
        Fault.StaleUntrue,
        With(
            new Sent("both", null, [new("s/1", 9, 1), new("s/3", 0, 0)]),
            new Answer.Stale(SoundHistory.Versions(("s/1", 4), ("s/3", 0))),
            started: 0));

    [Fact]
    public void finds_a_key_that_was_not_used_there() => Finds(Fault.KeyReusedUntrue, Sound.WithAnswer("contested", new Answer.KeyReused(5)));

    [Fact]
    public void finds_a_key_that_was_used_by_the_same_request() =>
        Finds(Fault.KeyReusedUntrue, Sound.WithSent("contested", sent => sent with { Key = new("key", "one") }));

    [Fact]
    public void finds_a_refusal_for_something_else() => Finds(Fault.RefusalUntrue, Sound.WithAnswer("faulty", new Answer.Refused("not-json")));

    [Fact]
    public void finds_a_refusal_of_what_is_sound() => Finds(Fault.RefusalUntrue, Sound.WithAnswer("cancelled", new Answer.Refused("too-large")));

    [Fact]
    public void finds_that_something_faulty_was_not_refused() =>
        Finds(Fault.RefusalUntrue, Sound.WithAnswer("faulty", new Answer.Stale(SoundHistory.Versions(("s/1", 3)))));

    [Fact]
    public void finds_a_command_that_was_forgotten() => Finds(Fault.CommandForgotten, Sound.WithAnswer("command", new Answer.NotKnown(), call: 3));

    [Fact]
    public void finds_a_command_that_was_forgotten_when_it_was_sent_again() =>
        Finds(Fault.CommandForgotten, Sound.WithAnswer("command", new Answer.Stale(SoundHistory.Versions(("s/3", 1))), call: 2));

    [Fact]
    public void finds_a_command_that_was_forgotten_when_another_came_under_its_key() => Finds(
        Fault.CommandForgotten,
        Sound.WithSent("contested", sent => sent with { Parts = [new("s/3", 0, 1)] })
            .WithAnswer("contested", new Answer.Stale(SoundHistory.Versions(("s/3", 1)))));

    [Fact]
    public void finds_a_command_that_was_forgotten_after_it_was_acknowledged_under_another_tag()
    {
        var same = With(new Sent("same", new("key", "one"), [new("s/3", 5, 1)]), SoundHistory.Appended(6, 6, ("s/3", 1)) with { Repeated = true });
        var unknown = Enumerable.Range(1, 3).Aggregate(same, (evidence, call) => evidence.WithAnswer("command", new Answer.Open("unknown"), call));
        var late = new Attempt("command", false, SoundHistory.End + 2, SoundHistory.End + 3, new Answer.Stale(SoundHistory.Versions(("s/3", 1))));

        Assert.Empty(Checker.Check(unknown));
        Finds(Fault.CommandForgotten, unknown with { Attempts = [.. unknown.Attempts, late] });
    }

    [Fact]
    public void finds_nothing_in_a_stale_answer_to_a_command_that_was_under_way_elsewhere() => Assert.Empty(Checker.Check(
        Sound.WithAttempt("command", attempt => attempt with { Ended = attempt.Started + 15 }, call: 1)
            .WithAnswer("command", new Answer.Stale(SoundHistory.Versions(("s/3", 1))), call: 2)));

    [Fact]
    public void finds_an_append_before_one_that_was_acknowledged_earlier() => Finds(
        Fault.OutOfRealTime,
        Sound.WithAttempt("unknown", attempt => attempt with { Started = SoundHistory.End - 1, Ended = SoundHistory.End }));

    [Fact]
    public void finds_a_guard_that_was_held_against_the_past() => Finds(
        Fault.OutOfRealTime,
        Sound.WithSent("guard", sent => sent with { Parts = [new("s/1", 3, 0)] }).WithAnswer("guard", SoundHistory.Appended(0, 5, ("s/1", 3))));

    [Fact]
    public void finds_a_projection_that_missed_an_event() =>
        Finds(Fault.ProjectionMissed, Sound with { Projected = [.. Sound.Projected.Where(seen => seen.Place != 5)] });

    [Fact]
    public void finds_a_projection_that_took_an_event_in_twice() =>
        Finds(Fault.ProjectionCountedTwice, Sound with { Projected = [.. Sound.Projected.Take(5), .. Sound.Projected.Skip(4)] });

    [Fact]
    public void finds_a_projection_that_took_events_in_in_another_order() =>
        Finds(Fault.ProjectionReordered, Sound with { Projected = [.. Sound.Projected.Reverse()] });

    [Fact]
    public void names_where_each_fault_is() => Assert.Equal(
        ["SequenceBehind: 7 before 9", "ProjectionMissed: 5"],
        Checker.Check(Sound with { Sequence = 7, Projected = [.. Sound.Projected.Where(seen => seen.Place != 5)] }).Select(found => found.ToString()));

    private static Evidence With(Sent sent, Answer answer, long? started = null) => Sound with
    {
        Sent = [.. Sound.Sent, sent],
        Attempts = [.. Sound.Attempts, new(sent.Tag, false, started ?? SoundHistory.End, SoundHistory.End + 1, answer)],
    };
}
