using System.Reflection;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;

namespace Lifecycle.Domain.Tests.Records;

public sealed class The_words_of_a_vocabulary
{
    public static TheoryData<Type> Vocabularies { get; } = [.. typeof(Fact).Assembly.GetTypes().Where(type => type is { IsEnum: true, IsPublic: true })];

    [Theory]
    [MemberData(nameof(Vocabularies))]
    public void lead_back_to_its_members(Type vocabulary) =>
        typeof(The_words_of_a_vocabulary).GetMethod(nameof(LeadBack), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(vocabulary).Invoke(null, null);

    [Fact]
    public void are_the_inspectorates_own()
    {
        Assert.Equal("with caution", Words.Of(Comparability.WithCaution));
        Assert.Equal("renamed and widened", Words.Of(Relation.RenamedAndWidened));
        Assert.Equal("not yet graded", Words.Of(JudgmentState.NotYetGraded));
        Assert.Equal("cause of concern", Words.Of(RecommendationKind.CauseOfConcern));
        Assert.Equal(["inspectorate", "force", "local policing body", "system"], Words.All<Voice>());
    }

    [Theory]
    [InlineData("Inspectorate")]
    [InlineData("LocalPolicingBody")]
    [InlineData("")]
    [InlineData("0")]
    public void are_read_in_one_spelling(string text) => Assert.False(Words.TryParse<Voice>(text, out _));

    private static void LeadBack<T>() where T : struct, Enum
    {
        var members = Enum.GetValues<T>();

        Assert.Equal(members, Words.All<T>().Select(word => Words.TryParse<T>(word, out var member) ? member : throw new FormatException(word)));
        Assert.Equal(Words.All<T>(), members.Select(Words.Of));
        Assert.All(Words.All<T>(), word => Assert.Matches("^[a-z]+( [a-z]+)*$", word));
    }
}
