using Lifecycle.Domain;

namespace Lifecycle.ReadModels.Answers;

/// <summary>
/// The three times at which an answer is asked for: what had happened by <paramref name="ValidAt"/>, what reports published by
/// <paramref name="PublishedAt"/> said (null: whenever they were published), and what was recorded up to position
/// <paramref name="KnownAt"/> (null: all that is projected).
/// </summary>
public sealed record AsOf(DateOnly ValidAt, DateOnly? PublishedAt = null, long? KnownAt = null)
{
    public Basis Basis => new(ValidAt, PublishedAt);
}
