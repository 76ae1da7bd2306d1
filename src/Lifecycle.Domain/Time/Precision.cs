namespace Lifecycle.Domain.Time;

/// <summary>How finely a source states a date, coarsest first.</summary>
public enum Precision
{
    Year,
    Month,
    Day,
}
