namespace Lifecycle.Web.Api;

// The columns of each answer as CSV, in their order. A new one goes to the end, so that readers by number go on.

internal sealed record InspectionRow(string Inspection, string Framework, string Force, string Title, string Occurred, string Published, string? Reserve);

internal sealed record GradeRow(
    string Line, string Inspection, string Framework, string Question, string State, string? Grade, string? Reason, string Occurred, DateOnly? Earliest,
    DateOnly? Latest, string From, string Movement, string? Comparable, string GapYears, string Sources, long Position, string? Reserve);

internal sealed record ComparedRow(
    string Force, string Ons, string State, string? Grade, string? Inspection, string? Occurred, string Lineage, string? Movement, string? Comparable, string? Why,
    string Before, string Sources, string? Reserve);

internal sealed record JudgmentRow(
    string Force, string Name, string Framework, string Question, string Title, string State, string? Grade, string? Reason, string? Inspection, string? CarriedForwardFrom,
    string? Occurred, DateOnly? Earliest, DateOnly? Latest, string Sources, long? Position, string? Reserve);

internal sealed record ItemRow(
    string Inspection, string Kind, string Item, string? Form = null, string? Question = null, string? Value = null, string? Unit = null, string? Statement = null,
    string? About = null, string? Subjects = null, string? InformedJudgments = null, string? Occurred = null, string? Sources = null, long? Position = null, string? Reserve = null);

internal sealed record ClaimRow(
    string Judgment, string Kind, string Statement, bool Absence, string About, string? Thread, string? Strength, string? AssertedBy, string Sources, string Positions,
    string? Reserve);

internal sealed record DocumentRow(
    string Document, string Inspection, string Title, string Identifier, string Address, string Sha256, int Lines, string Sources, long Position, string? Reserve);

internal sealed record CitingRow(string Kind, string Key, string Says, string? Inspection, string Sources, string Stream, long Position, string? Reserve);

internal sealed record RecommendationRow(
    string Recommendation, string Force, string Kind, string? Under, string Question, string Statement, string Subjects, string State, string Standing, string Said,
    string Deadlines, string? InWindow, int? DaysSincePublicationEarliest, int? DaysSincePublicationLatest, int? DaysSinceDeadlineEarliest, int? DaysSinceDeadlineLatest,
    string? Age, int LeafObligations, string RootedIn, string Earlier, string Later, string Sources, string? Reserve);

internal sealed record AgeingRow(string Kind, string Standing, string Age, int Count);

internal sealed record MeasureRow(
    string Measure, string Inspection, string Force, string Title, string? Value, string? Interval, string? ConfidenceLevel, bool Approximate, string? Direction,
    string Nature, string Unit, string Denominator, string Period, string? Baseline, string Comparators, string Caveats, string Sources, string? Reserve);

internal sealed record FrameworkRow(
    string Framework, string Title, string Programme, string Question, string QuestionTitle, string Role, bool Gradable, string? Relation, string? From,
    string? Comparable, string Sources);

internal sealed record ThreadRow(
    string Thread, string Force, string Title, string AssertedBy, string Status, string Strength, string? Direction, string Earlier, string Later, string Sources);

internal sealed record TimelineRow(
    long Position, DateTimeOffset RecordedAt, string Type, string Stream, long Version, string Occurred, string Voice, string Actor, string? Reason, string Summary,
    string Sources, string? Reserve);

internal sealed record FoundRow(
    string Kind, string Id, string Form, string Force, string Inspection, string Question, string Statement, string Occurred, string Sources, string? Reserve);

internal sealed record DifferenceRow(
    string Change, string Kind, string What, string? Inspection, string? Before, string? BeforeReserve, string? After, string? AfterReserve, string Causes, string Why,
    string Positions, string Sentence, string Sources);
