using System.Text.Json.Serialization;

namespace Lifecycle.Faults.Processes;

/// <summary>What another process is to do. It comes by standard input, so that no password stands in a list of processes.</summary>
/// <param name="Connection">The serving role's connection string.</param>
[JsonDerivedType(typeof(Write), "write")]
[JsonDerivedType(typeof(Count), "count")]
[JsonDerivedType(typeof(Rebuild), "rebuild")]
internal abstract record Order(string Connection)
{
    /// <summary>Write as a crew of its own, and tell the journal line by line.</summary>
    internal sealed record Write(string Connection, string Name, int Seed, int Writers, int Appends) : Order(Connection);

    /// <summary>Take each position that is called out into the projection <see cref="Projections.Taken"/>, and answer when it is reached.</summary>
    internal sealed record Count(string Connection, int PageSize) : Order(Connection);

    /// <summary>Rebuild all read models and tell each page.</summary>
    internal sealed record Rebuild(string Connection, int PageSize) : Order(Connection);
}
