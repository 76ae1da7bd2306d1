using System.Text.Json;
using Lifecycle.Web.Pages.Streams;

namespace Lifecycle.Web.Tests.Drawing;

public sealed class Fields_that_an_event_changed
{
    [Fact]
    public void are_those_that_differ_with_both_values()
    {
        var changes = FieldChanges.Of(Json("""{ "grade": "good", "state": "graded" }"""), Json("""{ "grade": "requires improvement", "state": "graded" }"""));

        Assert.Equal([new FieldChange("grade", "good", "requires improvement")], changes.Fields);
        Assert.Equal(1, changes.Unchanged);
    }

    [Fact]
    public void are_named_down_to_the_field_of_an_item()
    {
        var changes = FieldChanges.Of(Json("""{ "deadlines": [{ "words": "soon" }, { "words": "later" }] }"""), Json("""{ "deadlines": [{ "words": "soon" }, { "words": "at once" }] }"""));

        Assert.Equal([new FieldChange("deadlines 2, words", "later", "at once")], changes.Fields);
    }

    [Fact]
    public void are_all_of_them_where_something_came_on_record()
    {
        var changes = FieldChanges.Of(null, Json("""{ "carriedFrom": null, "approximate": true, "subjects": ["a", "b"], "evidence": [], "lines": 4 }"""));

        Assert.Equal(
            [new("carried from", null, "not recorded"), new("approximate", null, "yes"), new("subjects", null, "a; b"), new("evidence", null, "none"), new FieldChange("lines", null, "4")],
            changes.Fields);
    }

    [Fact]
    public void tell_a_field_that_is_not_there_from_an_empty_one() =>
        Assert.Equal([new FieldChange("why", null, "")], FieldChanges.Of(Json("{}"), Json("""{ "why": "" }""")).Fields);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
