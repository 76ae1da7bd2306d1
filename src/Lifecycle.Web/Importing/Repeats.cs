namespace Lifecycle.Web.Importing;

/// <summary>A file says everything once: two facts of one kind with one id would be two truths.</summary>
internal static class Repeats
{
    public static void Check(Reading reading)
    {
        var first = new Dictionary<(string, Type, string), Node>();
        foreach (var (stream, held, at) in reading.Statements)
        {
            var key = (stream, held.Fact.GetType(), held.Fact.Key());
            if (!first.TryAdd(key, at))
                reading.Add(at, "duplicate-label", $"{held.Fact.Name()} stands twice, first on line {first[key].Line}; expected each once");
        }
    }
}
