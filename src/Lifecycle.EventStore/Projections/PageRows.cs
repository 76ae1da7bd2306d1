namespace Lifecycle.EventStore;

/// <summary>
/// What a projection gathers over one page of events, to be written in few statements over arrays when the page ends. It begins anew with
/// each page and knows nothing of the one before.
/// </summary>
public abstract class PageRows
{
    /// <summary>Adds the statements that write all of it.</summary>
    public abstract void AddTo(Statements write);
}
