namespace Lifecycle.Faults.Journals;

public sealed class A_journal_that_was_cut_short
{
    private static readonly Sent Sent = new("a1", new("key", "one"), [new("s/1", 2, 1), new("s/2", null, 0)]);

    [Fact]
    public void takes_in_its_last_line_where_it_is_whole()
    {
        var journal = new Journal();

        Assert.All(Lines(), line => Assert.True(journal.ReadLast(line)));

        Assert.Equal("a1", Assert.Single(journal.Sent).Tag);
        Assert.Equal("a1", Assert.Single(journal.Attempts).Tag);
    }

    [Fact]
    public void passes_over_its_last_line_wherever_that_was_cut()
    {
        var journal = new Journal();

        foreach (var line in Lines())
            Assert.All(Enumerable.Range(0, line.Length), length => Assert.False(journal.ReadLast(line[..length])));

        Assert.Empty(journal.Sent);
        Assert.Empty(journal.Attempts);
    }

    /// <summary>One of each kind. Objects end within them.</summary>
    private static string[] Lines()
    {
        using var written = new StringWriter();
        var journal = new Journal(written);
        journal.Add(Sent);
        journal.Add(new Attempt("a1", false, 1, 2, new Answer.Stale(new Dictionary<string, long> { ["s/1"] = 3 })));
        var lines = written.ToString().TrimEnd().Split(Environment.NewLine);
        Assert.All(lines, line => Assert.Contains("}", line[..^1], StringComparison.Ordinal));
        return lines;
    }
}
