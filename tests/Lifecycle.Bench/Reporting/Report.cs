using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lifecycle.Bench.Measuring;
using Lifecycle.Bench.Server;

namespace Lifecycle.Bench.Reporting;

/// <summary>Everything that was measured, with what it was measured on.</summary>
/// <param name="MeasuredAt">When the run began.</param>
/// <param name="Rounds">How many rounds each comparison had.</param>
/// <param name="LargeLog">How many events the large log had.</param>
/// <param name="Seconds">How long the run took.</param>
/// <param name="Took">How many seconds of it each workload took, with the making of its logs.</param>
/// <param name="Machine">What it ran on.</param>
/// <param name="Rows">The rows.</param>
/// <param name="NotMeasured">Rows that are missing, with why.</param>
internal sealed record Report(
    DateTimeOffset MeasuredAt,
    int Rounds,
    long LargeLog,
    double Seconds,
    IReadOnlyDictionary<string, double> Took,
    Machine Machine,
    IReadOnlyList<Row> Rows,
    IReadOnlyDictionary<string, string> NotMeasured)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new Rounded() },
    };

    public void Write(string file)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder) Directory.CreateDirectory(folder);
        File.WriteAllText(file, JsonSerializer.Serialize(this, Json) + "\n");
    }

    /// <summary>Five significant digits: more would be noise, and would make every run differ in every character.</summary>
    private sealed class Rounded : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            var digits = value == 0 ? 0 : 4 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
            writer.WriteNumberValue(Math.Round(value, Math.Clamp(digits, 0, 15)));
        }
    }
}
