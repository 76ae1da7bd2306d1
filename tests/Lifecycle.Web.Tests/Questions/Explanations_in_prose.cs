using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>Three explanations as they could be printed, from the product's own data; a file each, read by an editor.</summary>
public sealed class Explanations_in_prose(WebTemplate api)
{
    private static readonly char[] Blanks = [' ', '\n'];

    [Theory]
    [InlineData("preventing-crime")]
    [InlineData("investigating-crime")]
    [InlineData("serious-organised-crime")]
    public async Task read_as_the_editor_left_them(string question)
    {
        var file = Path.Combine(Seeds.Folder, "..", "tests", "Lifecycle.Web.Tests", "Questions", "Golden", $"{question}.txt");

        Lines.Equal((await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).TrimEnd('\n'), await Prose(question));
    }

    [Theory]
    [InlineData("preventing-crime")]
    [InlineData("investigating-crime")]
    [InlineData("serious-organised-crime")]
    public async Task are_short_enough_to_print(string question) =>
        Assert.InRange((await Prose(question)).Split(Blanks, StringSplitOptions.RemoveEmptyEntries).Length, 250, 600);

    [Theory]
    [InlineData("preventing-crime")]
    [InlineData("investigating-crime")]
    [InlineData("serious-organised-crime")]
    public async Task leave_no_claim_untold_and_say_nothing_without_one(string question)
    {
        var explanation = await api.Get(Address(question));
        var sentences = explanation["prose"]!.AsArray().SelectMany(passage => passage!["sentences"]!.AsArray()).ToList();

        Assert.All(sentences, sentence => Assert.NotEmpty(sentence!["claims"]!.AsArray()));
        Assert.Equal(
            Enumerable.Range(0, explanation["claims"]!.AsArray().Count),
            sentences.SelectMany(sentence => sentence!["claims"]!.AsArray()).Select(index => (int)index!).Distinct().Order());
    }

    [Theory]
    [InlineData("validAt=2014-11-15", "from 1 November 2014 at the earliest, 30 November 2014 at the latest")]
    [InlineData("publishedAt=2014-11-15", "published from 1 November 2014 at the earliest, 30 November 2014 at the latest")]
    public async Task say_at_once_what_the_sources_leave_open_on_the_day(string day, string reserve)
    {
        var told = (await api.Get($"/api/inspections/crime-2014.northamptonshire/judgments/reducing-crime/why?{day}"))["prose"]![0]!["sentences"]!.AsArray();

        Assert.Equal(
            [
                "In November 2014 Northamptonshire Police was judged good at reducing crime and preventing offending.",
                $"By the time asked about that is neither certain nor denied: {reserve}.",
            ],
            told.Take(2).Select(sentence => (string)sentence!["text"]!));
    }

    [Fact]
    public async Task doubt_the_judgment_that_is_in_doubt_and_not_the_one_before_it()
    {
        var told = (await api.Get($"{Address("preventing-crime")}?validAt=2017-06-01"))["prose"]![0]!["sentences"]!.AsArray().Select(sentence => (string)sentence!["text"]!).ToList();

        Assert.StartsWith("In 2017 Northamptonshire Police was judged to require improvement", told[0], StringComparison.Ordinal);
        Assert.Equal("By the time asked about that is neither certain nor denied: from 1 January 2017 at the earliest, 31 December 2017 at the latest.", told[1]);
        Assert.StartsWith("In November 2014 it had been judged good", told[2], StringComparison.Ordinal);
        Assert.DoesNotContain(told.Skip(2), sentence => sentence.Contains("neither certain nor denied", StringComparison.Ordinal));
    }

    private static string Address(string question) => $"/api/inspections/peel-2017-effectiveness.northamptonshire/judgments/{question}/why";

    /// <summary>A sentence a line, an empty line between paragraphs.</summary>
    private async Task<string> Prose(string question) => string.Join("\n\n", (await api.Get(Address(question)))["prose"]!.AsArray()
        .Select(passage => string.Join('\n', passage!["sentences"]!.AsArray().Select(sentence => (string)sentence!["text"]!))));
}
