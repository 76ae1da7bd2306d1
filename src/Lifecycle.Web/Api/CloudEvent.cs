using System.ComponentModel;
using System.Text.Json;

namespace Lifecycle.Web.Api;

/// <summary>The shape of what <see cref="CloudEventWriter"/> writes, for the description of the API.</summary>
internal sealed record CloudEvent(
    [property: Description("1.0")] string Specversion,
    [property: Description("The event's id (UUID)")] Guid Id,
    [property: Description("/api/events")] string Source,
    [property: Description("The event's name, such as report_published")] string Type,
    [property: Description("The stream that it belongs to, such as inspection/crime-2014.northamptonshire")] string Subject,
    [property: Description("When it was recorded")] DateTimeOffset Time,
    [property: Description("application/json")] string Datacontenttype,
    [property: Description("Its place in the feed; sorts as text, and is the cursor to go on after")] string Sequence,
    [property: Description("Its position in the log")] string Position,
    [property: Description("Its place in its stream, from 1")] string Streamversion,
    [property: Description("The version of the shape of its data")] int Schemaversion,
    [property: Description("When it happened in the world, with the precision given (EDTF), or \"not recorded\"")] string Occurred,
    [property: Description("Who says so: inspectorate, force, local policing body, system")] string Voice,
    [property: Description("Why, where a reason was needed")] string? Reason,
    [property: Description("The source lines that it rests on, separated by a semicolon and a space")] string? Sourcelines,
    JsonElement Data);
