using Lifecycle.Domain.Frameworks;

namespace Lifecycle.Domain.Tests.Frameworks;

public sealed class Naming_a_question
{
    [Fact]
    public void gives_its_scope_and_its_id()
    {
        var question = QuestionRef.Parse("crime-2014.northamptonshire/reducing-crime");

        Assert.Equal(new QuestionRef("crime-2014.northamptonshire", "reducing-crime"), question);
        Assert.Equal("crime-2014.northamptonshire/reducing-crime", question.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("reducing-crime")]
    [InlineData("/reducing-crime")]
    [InlineData("crime-2014/")]
    [InlineData("crime-2014/reducing-crime/more")]
    public void is_refused_in_any_other_form(string text)
    {
        Assert.False(QuestionRef.TryParse(text, null, out _));
        var error = Assert.Throws<FormatException>(() => QuestionRef.Parse(text));
        Assert.Equal($"\"{text}\" is not a question; expected scope/question, such as crime-2014/reducing-crime", error.Message);
    }

    [Fact]
    public void needs_a_text() => Assert.False(QuestionRef.TryParse(null, null, out _));

    [Fact]
    public void is_ordered_by_its_text() =>
        Assert.Equal(["a/b", "a/c", "b/a"], new[] { "b/a", "a/c", "a/b" }.Select(text => QuestionRef.Parse(text)).Order().Select(question => question.ToString()));
}
