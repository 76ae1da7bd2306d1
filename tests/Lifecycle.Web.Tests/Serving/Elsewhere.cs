namespace Lifecycle.Web.Tests.Serving;

/// <summary>An inspection of another force, made up for these tests.</summary>
public static class Elsewhere
{
    private const string File = """
        {
          "kind": "inspection", "inspection": "crime-2014.bedfordshire", "framework": "crime-2014", "force": "bedfordshire",
          "title": "Crime inspection 2014: Bedfordshire Police", "inspectorate": "HMIC", "occurred": "2014-11", "source": ["made-up.txt:1"],
          "documents": [
            {
              "document": "made-up.txt", "title": "Made up", "identifier": "not recorded", "address": "not recorded",
              "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "lines": 9
            }
          ],
          "publication": "not recorded", "moderation": "not recorded",
          "evidence": [], "fileReviews": [], "findings": [], "measures": [], "caveats": [],
          "judgments": [{ "question": "reducing-crime", "grade": "good", "source": ["made-up.txt:2"] }],
          "recommendations": [], "actionPlans": [], "monitoring": [], "links": [], "remarks": []
        }
        """;

    public static async Task Imported(Served served, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("lifecycle-elsewhere-");
        try
        {
            await System.IO.File.WriteAllTextAsync(Path.Combine(folder.FullName, "crime-2014.bedfordshire.json"), File, stop);
            await Served.Import(served.Database, folder.FullName, stop);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
