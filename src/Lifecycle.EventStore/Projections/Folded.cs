using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>What some projections make of a page, to be written in one transaction.</summary>
/// <param name="Group">The projections.</param>
/// <param name="Commands">Their statements.</param>
/// <param name="Values">How many values these carry: about how much there is to write.</param>
internal sealed record Folded(IReadOnlyList<Projection> Group, IReadOnlyList<NpgsqlBatchCommand> Commands, long Values)
{
    internal static Folded Nothing { get; } = new([], [], 0);

    internal Folded With(Folded other) => new([.. Group, .. other.Group], [.. Commands, .. other.Commands], Values + other.Values);
}
