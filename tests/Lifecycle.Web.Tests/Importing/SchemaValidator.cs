using System.Diagnostics;
using System.Text.Json;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Importing;

/// <summary>The JSON Schemas of <c>seeds/schemas</c>, asked through ajv, which knows nothing of the reader.</summary>
internal static class SchemaValidator
{
    private static readonly string Project = Path.Combine(Path.GetDirectoryName(Seeds.Folder)!, "tests", "Lifecycle.Web.Tests");

    /// <summary>For each text whether the schema of its kind accepts it.</summary>
    public static async Task<IReadOnlyList<bool>> AreValid(IReadOnlyList<(string Kind, string Text)> files, CancellationToken stop)
    {
        if (!Directory.Exists(Path.Combine(Project, "node_modules"))) await Run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], [], stop);

        var asked = files.Select(file => JsonSerializer.Serialize(new { schema = $"{file.Kind}.schema.json", text = file.Text }));
        var answers = await Run("node", [Path.Combine("Importing", "validate.mjs"), Path.Combine(Seeds.Folder, "schemas")], asked, stop);
        var valid = answers.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(bool.Parse).ToList();
        Assert.Equal(files.Count, valid.Count);
        return valid;
    }

    private static async Task<string> Run(string program, IEnumerable<string> arguments, IEnumerable<string> input, CancellationToken stop)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Project,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(stop);
        var error = process.StandardError.ReadToEndAsync(stop);
        foreach (var line in input) await process.StandardInput.WriteLineAsync(line);
        process.StandardInput.Close();
        await process.WaitForExitAsync(stop);
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await error}");
        return await output;
    }
}
