namespace Lifecycle.EventStore;

/// <summary>One registered event.</summary>
/// <param name="Name">The wire name.</param>
/// <param name="Version">The version of its shape.</param>
/// <param name="Type">The CLR type that bodies of this version become.</param>
public sealed record CatalogueEntry(string Name, int Version, Type Type);
