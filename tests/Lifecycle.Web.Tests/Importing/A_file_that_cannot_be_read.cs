using System.Text;

namespace Lifecycle.Web.Tests.Importing;

/// <summary>Size, encoding and JSON itself, before a file's content is looked at.</summary>
public sealed class A_file_that_cannot_be_read(EmptyDatabase empty) : IClassFixture<EmptyDatabase>
{
    [Fact]
    public async Task is_told_its_size_and_the_limit_when_it_is_too_large()
    {
        using var folder = new ImportFolder();
        var path = folder.Named("large.json");
        await using (var large = File.Create(path)) large.SetLength(100 * 1024 * 1024);

        await Says(folder, path, "large.json: the file has 104,857,600 bytes; expected at most 16,777,216 (16 MiB). Split it, one inspection to a file");
    }

    [Fact]
    public Task is_told_the_byte_that_is_not_utf8() => Says(
        Encoding.Latin1.GetBytes("{\n  \"kind\": \"forces\",\n  \"title\": \"Caf\u00e9\" }"),
        "file.json:3: byte 0xE9 at offset 37 is not UTF-8; expected UTF-8. Save the file again as UTF-8");

    [Fact]
    public Task is_told_that_it_is_utf16() => Says(
        Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{}")).ToArray(),
        "file.json:1: the file is UTF-16; expected UTF-8. Save it again as UTF-8");

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    public Task is_told_that_it_is_empty(string text) => Says(text, "file.json:1: the file is empty; expected one JSON object");

    [Theory]
    [InlineData("{\n  \"kind\": \"forces\",\n}", 3, 1)]
    [InlineData("{\n  \"kind\": \"forces\"", 2, 19)]
    [InlineData("{\n  // a comment\n  \"kind\": \"forces\" }", 2, 3)]
    [InlineData("{ \"kind\": forces }", 1, 12)]
    [InlineData("{ \"kind\": \"forces\" } {}", 1, 22)]
    public Task is_told_where_it_stops_being_json(string text, int line, int at) => Says(
        text,
        $"file.json:{line}: the text stops being JSON at byte {at} of this line; look there and just before it for a missing or surplus comma, quotation mark or bracket");

    [Fact]
    public Task is_told_where_it_nests_too_deep() => Says(
        $$"""{ "kind": "forces", "forces": {{new string('[', 31)}}[5]{{new string(']', 31)}} }""",
        $"file.json:1: /forces{string.Concat(Enumerable.Repeat("/0", 31))}: nests deeper than 32 levels; expected at most 32",
        "file.json:1: /forces/0: found a list; expected an object");

    [Fact]
    public Task is_told_where_it_nests_too_deep_however_deep_it_is() => Says(
        $$"""{ "kind": {{new string('[', 1_000_000)}}{{new string(']', 1_000_000)}} }""",
        $"file.json:1: /kind{string.Concat(Enumerable.Repeat("/0", 31))}: nests deeper than 32 levels; expected at most 32",
        "file.json:1: /kind: found a list; expected \"forces\", \"framework\", \"inspection\" or \"threads\"");

    [Fact]
    public Task is_told_the_property_that_stands_twice() => Says(
        BaseFiles.Forces.With("\"basis\": \"Made up\",\n      \"names\": [\n", "\"basis\": \"Made up\",\n      \"basis\": \"Known\", \"names\": [\n"),
        "file.json:6: /forces/0/basis: the property \"basis\" stands twice in one object, first on line 5; expected each once");

    [Fact]
    public Task is_told_the_text_that_is_half_a_character() => Says(
        BaseFiles.Forces.With("North police", "North \\ud83d"),
        "file.json:5: /forces/0/aliases/1: the text holds an escape for half of a surrogate pair; write the whole pair or the character itself");

    [Fact]
    public Task is_told_the_text_with_a_character_that_cannot_be_kept() => Says(
        BaseFiles.Forces.With("North police", "North\\u0000"),
        "file.json:5: /forces/0/aliases/1: the text holds the character U+0000, which cannot be kept; leave it out");

    [Theory]
    [InlineData("[]", "a list")]
    [InlineData("5", "a number")]
    [InlineData("\"forces\"", "\"forces\"")]
    [InlineData("null", "null")]
    public Task is_told_that_it_is_no_object(string text, string found) => Says(text, $"file.json:1: found {found}; expected an object");

    [Fact]
    public async Task is_told_when_it_is_not_there()
    {
        using var folder = new ImportFolder();
        await Says(folder, folder.Named("file.json"), "file.json: there is no such file or folder");
    }

    [Fact]
    public async Task is_told_when_a_folder_holds_none()
    {
        using var folder = new ImportFolder();
        Directory.CreateDirectory(folder.Named("schemas"));
        folder.Write(Path.Combine("schemas", "forces.schema.json"), "{}");

        var result = await empty.Database.Import(folder.Path);

        Assert.Equal([$"{folder.Path}: the folder holds no .json file"], result.Faults.Select(fault => fault.ToString()));
    }

    private async Task Says(string text, params string[] messages) => await Says(Encoding.UTF8.GetBytes(text), messages);

    private async Task Says(byte[] bytes, params string[] messages)
    {
        using var folder = new ImportFolder();
        await Says(folder, folder.Write("file.json", bytes), messages);
    }

    private async Task Says(ImportFolder folder, string path, params string[] messages)
    {
        var result = await empty.Database.Import(path);

        Assert.Equal(messages, folder.Messages(result.Faults));
        Assert.Equal(0, await empty.Database.LastPosition());
    }
}
