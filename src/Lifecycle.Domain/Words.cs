using System.Reflection;
using System.Text.Json.Serialization;

namespace Lifecycle.Domain;

/// <summary>
/// The words of a closed vocabulary: an enum whose members carry the inspectorate's own term
/// (<see cref="JsonStringEnumMemberNameAttribute"/>). One spelling for files, events, answers and sentences.
/// </summary>
public static class Words
{
    /// <summary>The term of a member, for example <c>requires improvement</c> or <c>with caution</c>.</summary>
    public static string Of<T>(T member) where T : struct, Enum => Vocabulary<T>.Terms[member];

    /// <summary>All terms, in the order of the vocabulary.</summary>
    public static IReadOnlyCollection<string> All<T>() where T : struct, Enum => Vocabulary<T>.Members.Keys;

    /// <summary>The member that a term stands for; false when the vocabulary does not have it.</summary>
    public static bool TryParse<T>(string term, out T member) where T : struct, Enum =>
        Vocabulary<T>.Members.TryGetValue(term, out member);

    private static class Vocabulary<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Terms = Enum.GetValues<T>().ToDictionary(member => member, TermOf);

        public static readonly Dictionary<string, T> Members = Terms.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        private static string TermOf(T member)
        {
            var name = member.ToString();
            var term = typeof(T).GetField(name)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>();
            return term?.Name ?? name.ToLowerInvariant();
        }
    }
}
