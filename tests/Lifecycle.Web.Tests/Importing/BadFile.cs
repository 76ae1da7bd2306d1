namespace Lifecycle.Web.Tests.Importing;

/// <summary>A base file with one place changed, and every message that it deserves.</summary>
internal sealed record BadFile(string Name, string File, string Old, string New, params string[] Messages)
{
    public string Text => BaseFiles.All[File].With(Old, New);

    public static TheoryData<string> Names(IEnumerable<BadFile> files) => [.. files.Select(file => file.Name)];
}
