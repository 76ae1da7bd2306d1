using Lifecycle.Domain;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Forces;
using Lifecycle.Web.Pages.Forces;

namespace Lifecycle.Web.Tests.Drawing;

public sealed class Terms_in_words
{
    [Theory]
    [InlineData("2019", null, "since 2019")]
    [InlineData("not recorded", null, "since when is not recorded")]
    [InlineData("2019", "2023-09", "from 2019 to September 2023")]
    [InlineData("2019", "not recorded", "from 2019; until when is not recorded")]
    [InlineData("not recorded", "2023-09", "until September 2023; since when is not recorded")]
    [InlineData("not recorded", "not recorded", "from when to when is not recorded")]
    public void say_what_is_not_recorded(string from, string? to, string said) =>
        Assert.Equal(said, TermInWords.Of(new TermAnswer("Constabulary", Date(from), to is null ? null : Date(to), null, Items<Citation>.Empty, new(1, Guid.Empty, "", "", 1, DateTimeOffset.UnixEpoch))));

    private static DateAnswer Date(string stated) => Edtf.TryParse(stated, out var date) ? DateAnswer.Of(date) : new DateAnswer(stated, null, null);
}
