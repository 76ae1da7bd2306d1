namespace Lifecycle.Web.Tests.Questions;

/// <summary>Compares texts line by line, so that a failure shows the lines and not the whole.</summary>
public static class Lines
{
    public static void Equal(string expected, string actual)
    {
        if (expected == actual) return;

        string[] wanted = expected.Split('\n'), said = actual.Split('\n');
        var same = wanted.Zip(said).TakeWhile(pair => pair.First == pair.Second).Count();
        var changes = Changes(wanted, said).ToList();
        Assert.Fail($"From line {same + 1} on (- expected, + answered):\n{string.Join('\n', changes.Count > 0 ? changes.Take(60) : ["the same lines in another order", .. said.Skip(same).Take(20)])}");
    }

    /// <summary>The lines of one text that the other has not ("- …"), then those that only the other has ("+ …").</summary>
    public static IEnumerable<string> Changes(IEnumerable<string> before, IEnumerable<string> after)
    {
        var (gone, come) = (before.ToList(), new List<string>());
        foreach (var line in after)
            if (!gone.Remove(line)) come.Add(line);
        return [.. gone.Select(line => $"- {line}"), .. come.Select(line => $"+ {line}")];
    }
}
