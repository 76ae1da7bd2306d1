namespace Lifecycle.Web.Commands;

/// <summary>A failure that is nobody's bug: told in sentences that say what to do, with an exit code, without a stack trace.</summary>
internal sealed class ExpectedFailureException(string message, int exitCode = ExitCode.Database) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
