using System.Text.Json.Nodes;
using Lifecycle.Web.Tests;
using Lifecycle.Web.Tests.Bases;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Browser.Tests;

/// <summary>A made-up force whose published grade was lowered, and one finding redacted.</summary>
public sealed class What_was_corrected_or_withheld(WebTemplate template, Browser browser)
{
    private const string Secret = "Informants meet at the station";
    private const string Judgment = $"/inspections/{MadeUp.First}/judgments/response";

    private static readonly int[] Widths = [360, 1280];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_told_on_every_page_that_it_concerns_and_the_words_are_on_none()
    {
        await using var served = await Served();
        (string Address, string Told)[] pages =
        [
            ($"/inspections/{MadeUp.First}", "section 55"),
            (Judgment, "section 55"),
            ($"{Judgment}/why", "section 55"),
            ($"/streams/inspection/{MadeUp.First}", "section 55"),
            ("/forces/southshire/timeline", "section 55"),
            ("/forces/southshire", "corrected: was good, now poor"),
            ("/forces/southshire/replay?step=5", "Step 5"),
            ("/", "was corrected from good to poor"),
        ];

        foreach (var (address, told) in pages)
        {
            foreach (var width in Widths)
            {
                await using var window = await browser.Open(served, width);

                Assert.Equal(200, await window.Go(address));

                var text = (await window.Page.Locator("main").TextContentAsync())!;
                Assert.True(text.Contains(told, StringComparison.Ordinal), $"{address} does not say \"{told}\".");
                Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
                await window.IsInOrder();
                Assert.Empty(window.Said);
            }
        }
    }

    private async Task<Served> Served()
    {
        using var folder = MadeUp.Folder(Report("good"));
        var served = await Web.Tests.Serving.Served.With(template, folder.Path, Stop);
        var corrected = Report("poor");
        corrected["redactions"] = new JsonArray(new JsonObject { ["kind"] = "finding", ["item"] = "informants", ["ground"] = "safety of a person" });
        folder.Write($"{MadeUp.First}.json", corrected.ToJsonString());
        await Web.Tests.Serving.Served.Import(served.Database, folder.Path, Stop, "Looked at again");
        return served;
    }

    private static JsonObject Report(string grade)
    {
        var report = MadeUp.Inspection(MadeUp.First, "2014-11", grade);
        report["findings"] = new JsonArray(new JsonObject
        {
            ["id"] = "informants",
            ["question"] = "response",
            ["polarity"] = "strength",
            ["statement"] = Secret,
            ["subjects"] = new JsonArray("calls"),
            ["evidence"] = new JsonArray(),
            ["source"] = new JsonArray("report.txt:5"),
        });
        return report;
    }
}
