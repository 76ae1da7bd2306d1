using Lifecycle.Web.Pages;

namespace Lifecycle.Web.Tests.Drawing;

public sealed class Heads_of_columns
{
    [Fact]
    public void say_once_what_most_questions_begin_with()
    {
        string[] titles = ["How effective is the force at cutting crime?", "How effective is the force at reducing crime?", "How effective are its capabilities?"];

        var heads = new QuestionHeads(titles);

        Assert.Equal("How effective is the force at", heads.Common);
        Assert.Equal(["cutting crime?", "reducing crime?", "How effective are its capabilities?"], titles.Select(heads.Rest));
    }

    [Fact]
    public void say_each_question_whole_where_too_few_begin_alike()
    {
        string[] titles = ["How good is the force at responding?", "How good is the force at recording?", "Crime data", "Leadership"];

        var heads = new QuestionHeads(titles);

        Assert.Null(heads.Common);
        Assert.Equal(titles, titles.Select(heads.Rest));
    }

    [Theory]
    [InlineData("Preventing crime", "Preventing harm")]
    [InlineData("Responding", "Responding")]
    [InlineData("", "")]
    public void do_not_take_a_word_or_two_for_something_in_common(params string[] titles) => Assert.Null(new QuestionHeads(titles).Common);

    [Fact]
    public void leave_something_of_a_question_that_is_the_beginning_of_another()
    {
        string[] titles = ["How good is the force", "How good is the force at night"];

        var heads = new QuestionHeads(titles);

        Assert.Equal(["force", "force at night"], titles.Select(heads.Rest));
    }

    [Fact]
    public void are_whole_for_a_framework_with_one_question() => Assert.Null(new QuestionHeads(["How effective is the force at cutting crime?"]).Common);
}
