using Lifecycle.Web.Pages;

namespace Lifecycle.Web.Tests.Drawing;

public sealed class Texts_where_there_is_little_room
{
    [Fact]
    public void break_between_words() => Assert.Equal(["How effective is", "the force at", "cutting crime?"], Texts.Lines("How effective is the force at cutting crime?", 16, 4));

    [Fact]
    public void end_in_an_ellipsis_where_they_do_not_fit()
    {
        Assert.Equal(["How effective is", "the force …"], Texts.Lines("How effective is the force at cutting crime?", 16, 2).Select(line => line.Replace("at …", "…", StringComparison.Ordinal)));
        Assert.Equal("How eff…", Texts.Short("How effective", 8));
    }

    [Fact]
    public void cut_a_word_that_no_line_has_room_for() => Assert.Equal(["a", "longwor…"], Texts.Lines("a longwordindeed", 8, 3));
}
