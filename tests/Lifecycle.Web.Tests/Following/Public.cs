using System.Text.Json.Nodes;
using Lifecycle.Domain;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Following;

/// <summary>What the public feed should hold, asked of the tables in the test's own words.</summary>
internal static class Public
{
    public const string Unpublished = "inspection/crime-2014.bedfordshire";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static InspectionAnnounced Announced =>
        new(new InspectionOutline("crime-2014.bedfordshire", "crime-2014", "bedfordshire", "Crime inspection 2014: Bedfordshire Police", "HMIC", Edtf.Parse("2014-11")));

    public static JudgmentGiven Judged(string grade = "good") => new(Judgment.Given("reducing-crime", Grade.Parse(grade)));

    public static ReportPublished Published => new(new Publication(Occasion.NotRecorded));

    /// <summary>An event that is public at once.</summary>
    public static ForceNamed Named => new(new ForceName("Bedfordshire", new(Occasion.NotRecorded, null)));

    /// <summary>Every public event in its order: place and type.</summary>
    public static async Task<IReadOnlyList<string>> Expected(Served served)
    {
        await using var command = served.Database.OwnerSource.CreateCommand("""
            select lpad(t.public_from::text, 16, '0') || '-' || lpad(e.seq_id::text, 16, '0') || ' ' || e.type
            from lifecycle.mt_events e join lifecycle_read.timeline_v1 t on t.position = e.seq_id
            where t.public_from is not null
            order by t.public_from, t.position
            """);
        await using var rows = await command.ExecuteReaderAsync(Stop);
        var lines = new List<string>();
        while (await rows.ReadAsync(Stop)) lines.Add(rows.GetString(0));
        return lines;
    }

    public static string Line(JsonNode? happened) => $"{(string?)happened!["sequence"]} {(string?)happened["type"]}";

    public static string PlaceOf(string line) => line.Split(' ')[0];

    /// <summary>Stream, type and position of an event.</summary>
    public static string Told(JsonNode? happened) => $"{(string?)happened!["subject"]} {(string?)happened["type"]} {(string?)happened["position"]}";
}
