using System.Globalization;

namespace Lifecycle.Web.Tests;

/// <summary>A clock that stands still.</summary>
internal sealed class StandingClock(string now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
}
