using System.Reflection;
using System.Text.Json;
using CsvHelper;

namespace Lifecycle.Web.Api;

/// <summary>Rows as CSV (RFC 4180), a column for each property. A text that a spreadsheet would run as a formula is made plain.</summary>
internal static class Csv
{
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, InjectionCharacters = "=@\t\r", TrueValue = "true", FalseValue = "false" };

    public static async Task Write<TRow>(Stream body, IEnumerable<TRow> rows, CancellationToken stop)
    {
        await using var csv = CsvWriter.Create(body, Options, leaveOpen: true);
        csv.WriteHeader(Columns<TRow>.Names);
        foreach (var row in rows)
        {
            foreach (var column in Columns<TRow>.Properties) csv.WriteField(column.GetValue(row));
            await csv.EndRecordAsync(stop);
        }

        await csv.FlushAsync(stop);
    }

    private static class Columns<TRow>
    {
        public static readonly PropertyInfo[] Properties = typeof(TRow).GetProperties();

        public static readonly string[] Names = [.. Properties.Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))];
    }
}
