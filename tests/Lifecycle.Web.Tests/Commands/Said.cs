using Lifecycle.Testing;
using Lifecycle.Web.Commands;

namespace Lifecycle.Web.Tests.Commands;

/// <summary>What a verb answered: its exit code, and what it wrote to standard output and standard error.</summary>
internal sealed record Said(int Code, string Output, string Error)
{
    public static async Task<Said> By(TestDatabase database, CancellationToken stop, params string[] arguments)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var code = await Verbs.Run(arguments, new Settings(database.Owner, database.Serve, null, null), output, error, stop);
        return new Said(code, output.ToString(), error.ToString());
    }
}
