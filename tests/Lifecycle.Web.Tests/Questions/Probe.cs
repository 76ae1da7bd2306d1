namespace Lifecycle.Web.Tests.Questions;
public sealed class Probe(WebTemplate api)
{
    [Fact]
    public async Task dump()
    {
        foreach (var (name, address) in new[] {
            ("grades","/api/forces/northamptonshire/grades"), ("force","/api/forces/northamptonshire"), ("inspection","/api/inspections/crime-2014.northamptonshire"),
            ("inspection17","/api/inspections/peel-2017-effectiveness.northamptonshire"),
            ("judgment","/api/inspections/crime-2014.northamptonshire/judgments/investigating-offending"), ("why","/api/inspections/peel-2017-effectiveness.northamptonshire/judgments/preventing-crime/why"),
            ("whyinv","/api/inspections/peel-2017-effectiveness.northamptonshire/judgments/investigating-crime/why"),
            ("whysoc","/api/inspections/peel-2017-effectiveness.northamptonshire/judgments/serious-organised-crime/why"),
            ("recs","/api/recommendations?force=northamptonshire&dueTo=2015-03-31"), ("recs17","/api/recommendations?inspection=peel-2017-effectiveness.northamptonshire"), ("recs14","/api/recommendations?inspection=crime-2014.northamptonshire"),
            ("threads","/api/threads?force=northamptonshire&strength=reversed&strength=thematic"), ("measures","/api/measures?force=northamptonshire&caveated=true"), ("compare","/api/compare?question=peel-2017-effectiveness/preventing-crime"), ("frameworks","/api/frameworks"), ("forces","/api/forces"), ("timeline","/api/forces/northamptonshire/timeline?limit=5"), ("openapi","/openapi/v1.json") })
            await File.WriteAllTextAsync($"/tmp/dump/{name}.json", (await api.Get(address)).ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), TestContext.Current.CancellationToken);
    }
}
