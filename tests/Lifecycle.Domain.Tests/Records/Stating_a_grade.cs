namespace Lifecycle.Domain.Tests.Records;

public sealed class Stating_a_grade
{
    [Theory]
    [InlineData("Requires improvement")]
    [InlineData("REQUIRES IMPROVEMENT")]
    [InlineData("requires-improvement")]
    [InlineData("requires_improvement")]
    [InlineData("  requires \t improvement\n")]
    [InlineData("requires\u00a0improvement")]
    public void in_any_spelling_is_one_grade(string text)
    {
        Assert.Equal(Grade.Parse("requires improvement"), Grade.Parse(text));
        Assert.Equal("requires improvement", Grade.Parse(text).ToString());
    }

    [Fact]
    public void in_other_words_is_another_grade() => Assert.NotEqual(Grade.Parse("good"), Grade.Parse("outstanding"));

    [Theory]
    [InlineData("")]
    [InlineData(" \u00a0-_ ")]
    public void needs_a_word(string text)
    {
        Assert.False(Grade.TryParse(text, null, out _));
        var error = Assert.Throws<FormatException>(() => Grade.Parse(text));
        Assert.Equal("a grade is missing; expected a grade of the framework's scale", error.Message);
    }

    [Fact]
    public void needs_a_text() => Assert.False(Grade.TryParse(null, null, out _));
}
