namespace Lifecycle.Operations.Tests.Postgres;

/// <summary>What the scripts say when they can go no further, where more than one test expects it.</summary>
internal static class Sentences
{
    public const string NothingToRun =
        "lifecycle: PostgreSQL 15 or newer is not installed and could not be installed. Install it (Debian, Ubuntu: apt-get install "
        + "postgresql; Fedora: dnf install postgresql-server; macOS: brew install postgresql@17), or start Docker, or set LIFECYCLE_DB "
        + "to a PostgreSQL of yours: Host=...;Port=...;Username=...;Password=...;Database=...\n";
}
