using Lifecycle.Domain;
using Lifecycle.Domain.Threads;
using Lifecycle.ReadModels.Answers;

namespace Lifecycle.ReadModels.Search;

/// <summary>A piece of a passage; <paramref name="Found"/> where it is one of the words that were searched for.</summary>
public sealed record Piece(string Text, bool Found);

/// <summary>
/// A finding or a recommendation that has the words searched for. <paramref name="Form"/> says which kind of it: "strength", "area for
/// improvement", …; <paramref name="Passages"/> are its statement, and those of its parts that have the words;
/// <paramref name="Rank"/> tells it from others in the same list, and nothing else.
/// </summary>
public sealed record FoundItem(
    ItemKind Kind,
    string Id,
    string Form,
    string Force,
    string Inspection,
    string Question,
    string QuestionTitle,
    string Statement,
    IReadOnlyList<IReadOnlyList<Piece>> Passages,
    double Rank,
    DateAnswer Occurred,
    Items<Citation> Sources,
    EventRef Event) : Reserved;
