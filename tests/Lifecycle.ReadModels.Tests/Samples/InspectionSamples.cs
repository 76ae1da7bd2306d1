using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;

namespace Lifecycle.ReadModels.Tests.Samples;

internal static class InspectionSamples
{
    public static readonly InspectionOutline Outline = new("crime-2014.northamptonshire", "crime-2014", "northamptonshire", "Crime inspection 2014", "HMIC", Edtf.Parse("2014-11"));

    public static readonly SourceDocument Document = new(
        "report.txt", "Crime inspection 2014", "ISBN 978-1-78246-642-0", "https://example.org/report", "771b988ba08bac1bd883817ccf0ee973df160016d83207b9e3473caf8325ce47", 336);

    public static readonly Evidence Files = new("files", Method.CaseFileReview, "Files of burglary.", "20", Informed.Yes);

    public static readonly FileReview File = new("file-1", "burglary", Items.Of(new Criterion("planned", true), new Criterion("supervised", false)), "inspector-1");

    public static readonly ActionPlan Plan = new("abuse-plan", "Domestic abuse plan", "the force", "R2", Items.Of("domestic abuse", "training"), "not reviewed", Informed.NotStated);

    public static readonly Finding Partners = new("partners", "reducing-crime", Polarity.Strength, "Partners work well.", Items.Of("crime", "partners"), Items.Of<string>("files"), "2013");

    public static readonly Measure Rate = new(
        "rate", "Recorded crime", "Northamptonshire", "71.4", "2.3", "95 per cent", true, null, Nature.Rate, "per 1,000 population", "population", "2013-07/2014-06", "2012",
        Items.Of(new Comparator("England and Wales", "61.1", "0.4"), new Comparator("Kent", "63.0", null)), "higher", "reducing-crime", Items.Of("crime", "rate"), "as printed");

    public static readonly Caveat Recording = new("recording", "Recording is unreliable.", Items.Of<string>("rate"), Items.Of<string>("partners"));

    public static readonly MonitoringIntention Intention = new("watch", "reducing-crime", "Progress will be watched.");

    public static readonly InspectionLink Link = new("data-2014", "Crime data integrity", "not recorded", Occasion.Parse("2014"), "source of a caveat");

    public static readonly Remark Remark = new("cause", RemarkAbout.Wording, "The phrase is no formal category.");

    public static IReadOnlyList<Versions> Facts { get; } =
    [
        new(Outline, Outline with { Title = "Crime inspection" }),
        new(Document, Document with { Lines = 335 }),
        new(Files, Files with { Quantity = "not stated" }),
        new(File, File with { Reviewer = "not recorded" }),
        new(Plan, Plan with { InformedJudgments = Informed.No }),
        new(Partners, Partners with { Polarity = Polarity.Mixed, Evidence = Items<string>.Empty, Since = null }),
        new(Rate, Rate with { Value = null, Interval = null, ConfidenceLevel = null, Approximate = false, Direction = "falling", Nature = Nature.Trend, Comparators = Items<Comparator>.Empty, Question = null }),
        new(Recording, Recording with { Findings = Items<string>.Empty }),
        new(Intention, Intention with { Question = null }),
        new(Link, Link with { Date = Occasion.NotRecorded }),
        new(Remark, Remark with { About = RemarkAbout.Tension }),
    ];
}
