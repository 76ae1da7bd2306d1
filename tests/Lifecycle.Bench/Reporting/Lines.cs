using System.Globalization;
using Lifecycle.Bench.Measuring;

namespace Lifecycle.Bench.Reporting;

/// <summary>What is printed while the bench runs: ratios alone. Absolute figures belong to one machine, and stand in the JSON.</summary>
internal static class Lines
{
    public static string Heading { get; } = Line("", "median", "quartiles", "target", "", "p50", "p99", "baseline/pgbench");

    public static string Of(Row row) => Line(
        row.Name,
        Number(row.Ratio.Median),
        $"{Number(row.Ratio.Lower)} to {Number(row.Ratio.Upper)}",
        row.Target?.ToString() ?? "",
        row.Target is null ? "" : row.Met ? "met" : "NOT MET",
        Number(row.P50?.Median),
        Number(row.P99?.Median),
        row.BaselineIsSlow ? $"{Number(row.BaselineToPgBench?.Median)} TOO SLOW" : Number(row.BaselineToPgBench?.Median));

    public static IEnumerable<string> FiguresOf(Row row) => (row.Figures ?? new Dictionary<string, double>()).Select(figure => $"    {figure.Key}: {Number(figure.Value)}");

    private static string Line(string name, string median, string quartiles, string target, string met, string p50, string p99, string pgBench) =>
        $"{name,-20} {median,7}  {quartiles,-14}  {target,-7}  {met,-8} {p50,7} {p99,7}  {pgBench}".TrimEnd();

    private static string Number(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";
}
