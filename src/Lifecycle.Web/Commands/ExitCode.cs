namespace Lifecycle.Web.Commands;

/// <summary>What a verb ends with.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;
    public const int Database = 3;
    public const int Stopped = 130;

    public const string Explained = "Exit codes: 0 done; 1 refused, or faulty input; 2 wrong usage; 3 database not reachable, not migrated or not allowed.";
}
