namespace Lifecycle.EventStore.Tests;

[Collection(nameof(OpenTransactions))]
public sealed class Waiting_in_the_queue(StoreTemplate template) : GroupTest(template)
{
    [Fact]
    public async Task can_be_given_up_and_then_nothing_is_written()
    {
        using var impatience = new CancellationTokenSource();
        Task<AppendResult>? dropped = null;
        var results = await Together(() =>
        {
            dropped = Store.Append(Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("dropped")), impatience.Token);
            var kept = Store.Append(Sample.Append("file/b", ExpectedVersion.NoStream, Sample.Note("kept")), Stop);
            impatience.Cancel();
            return [kept];
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => dropped!);
        Answers.Appended(results[0], 3, 3, ("file/b", 1));
        Assert.Equal(["3|1|file/b|1"], await Transactions());
    }

    [Fact]
    public async Task cannot_be_given_up_once_the_request_is_under_way()
    {
        using var impatience = new CancellationTokenSource();
        await using var connection = await Database.ServeSource.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await ByHand.Append(connection, "held/open", Stop);
        var under = Store.Append(Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("a")), impatience.Token);

        await impatience.CancelAsync();
        Assert.False(under.IsCompleted);
        await transaction.CommitAsync(Stop);

        Answers.Appended(await under, 2, 2, ("file/a", 1));
    }

    [Fact]
    public async Task is_not_begun_by_who_has_given_up_already()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Store.Append(Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("a")), new CancellationToken(canceled: true)));

        Assert.Equal(0, await Store.LastPosition(Stop));
    }

    [Fact]
    public async Task is_refused_with_a_hint_when_too_many_wait()
    {
        var results = await BehindTwo(() =>
            [.. Enumerable.Range(1, AppendLimits.WaitingRequests + 2).Select(i =>
                Store.Append(Sample.Append($"file/{i}", ExpectedVersion.NoStream, Sample.Note("n")), Stop))]);

        Assert.All(results[..AppendLimits.WaitingRequests], result => Assert.IsType<AppendResult.Appended>(result));
        Assert.All(results[AppendLimits.WaitingRequests..^1], result => Assert.Equal(new AppendResult.Busy(TimeSpan.FromSeconds(1)), result));
        Assert.Equal(2 + AppendLimits.SecondGroupEvents + AppendLimits.WaitingRequests, await Store.LastPosition(Stop));
    }

    [Fact]
    public async Task gives_its_place_to_another_as_soon_as_it_is_given_up()
    {
        using var impatience = new CancellationTokenSource();
        Task<AppendResult>[] dropped = [];
        var results = await BehindTwo(() =>
        {
            dropped = [.. Enumerable.Range(1, AppendLimits.WaitingRequests).Select(i =>
                Store.Append(Sample.Append($"file/{i}", ExpectedVersion.NoStream, Sample.Note("n")), impatience.Token))];
            impatience.Cancel();
            return [Store.Append(Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("a")), Stop)];
        });

        Answers.Appended(results[0], 67, 67, ("file/a", 1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(dropped));
        Assert.Equal(AppendLimits.WaitingRequests, dropped.Count(request => request.IsCanceled));
    }

    [Fact]
    public async Task is_refused_with_a_hint_when_too_many_bytes_wait()
    {
        var large = new string('x', AppendLimits.EventBytes - 2_000);
        var fitting = (int)(AppendLimits.WaitingBytes / AppendLimits.EventBytes);
        var results = await BehindTwo(() =>
            [.. Enumerable.Range(1, fitting + 2).Select(i =>
                Store.Append(Sample.Append($"file/{i}", ExpectedVersion.NoStream, Sample.Note(large)), Stop))]);

        Assert.All(results[..fitting], result => Assert.IsType<AppendResult.Appended>(result));
        Assert.Equal(new AppendResult.Busy(TimeSpan.FromSeconds(1)), results[fitting + 1]);
    }
}
