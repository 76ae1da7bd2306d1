using Lifecycle.Domain;
using Lifecycle.Domain.Time;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.ReadModels.Tests.Samples;

namespace Lifecycle.ReadModels.Tests.Catalogue;

public sealed class The_envelope
{
    public static TheoryData<Voice> Voices { get; } = [.. Enum.GetValues<Voice>()];

    [Theory]
    [MemberData(nameof(Voices))]
    public void keeps_who_when_and_on_what_source(Voice voice)
    {
        var from = Sample.Grounds with { Voice = voice, Sources = Items.Of(Citation.Parse("report.txt:12"), Citation.Parse("other.txt:3-4")) };

        Assert.Equal(from, from.ToEnvelope().ToProvenance());
    }

    [Fact]
    public void keeps_what_is_not_recorded()
    {
        var from = new Provenance(Occasion.NotRecorded, null, Voice.System, Items<Citation>.Empty);

        Assert.Equal(from, from.ToEnvelope().ToProvenance());
    }

    [Fact]
    public void is_plain_text()
    {
        var envelope = Sample.Grounds.ToEnvelope();

        Assert.Equal(("2014-11", "inspector-1", "inspectorate", "as agreed"), (envelope.Occurred, envelope.Actor, envelope.Voice, envelope.Reason));
        Assert.Equal(["report.txt:12,40-44"], envelope.Source);
    }

    [Theory]
    [InlineData("soon", "inspectorate", "report.txt:12")]
    [InlineData("2014-11", "Inspectorate", "report.txt:12")]
    [InlineData("2014-11", "inspectorate", "report.txt")]
    public void is_refused_where_it_says_anything_else(string occurred, string voice, string source) =>
        Assert.Throws<FormatException>(() => new Envelope(occurred, null, voice, [source], null).ToProvenance());
}
