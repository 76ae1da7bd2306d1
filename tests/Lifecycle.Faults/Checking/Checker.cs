namespace Lifecycle.Faults.Checking;

/// <summary>
/// Proves from what was sent, what was told, what readers saw and what is in the log that the store kept its word, or names each fault.
/// Pure: the same evidence gives the same findings.
/// </summary>
public static class Checker
{
    public static IReadOnlyList<Finding> Check(Evidence evidence)
    {
        var history = new History(evidence);
        var moments = new Moments(history);
        return
        [
            .. LogChecks.Check(evidence),
            .. AppendChecks.Check(history),
            .. AnswerChecks.Check(history, moments),
            .. OrderChecks.Check(history),
            .. ReaderChecks.Check(history, moments),
            .. ProjectionChecks.Check(evidence),
        ];
    }
}
