using Lifecycle.Web.Pages;

namespace Lifecycle.Web.Tests.Drawing;

public sealed class A_question_in_short
{
    [Fact]
    public void is_spelt_as_its_title_has_it() =>
        Assert.Equal("anti-social behaviour", QuestionInShort.Of("anti-social-behaviour", "How effective is the force at tackling anti-social behaviour?"));

    [Fact]
    public void is_the_words_of_its_id_where_the_title_has_them_not() => Assert.Equal("investigating crime", QuestionInShort.Of("investigating-crime", "How well are crimes investigated?"));

    [Fact]
    public void needs_no_title() => Assert.Equal("stop and search", QuestionInShort.Of("stop-and-search"));
}
