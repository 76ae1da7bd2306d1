using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Lifecycle.Domain;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Time;

namespace Lifecycle.Web.Importing;

/// <summary>The small types of <c>seeds/schemas/atoms.schema.json</c>; a test holds the two together.</summary>
internal static partial class Atoms
{
    private const string DateForms = "a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD";

    public static readonly Atom<string> Slug = Matching(SlugForm(), 80, "lower-case words joined by hyphens, at most 80 characters, such as phone-evidence-delay");

    public static readonly Atom<string> Words = new("a text of 1 to 2,000 characters that is not blank", IsText);

    public static readonly Atom<string> Document = new("a file name of at most 200 characters without spaces or colons", IsDocument);

    public static readonly Atom<Citation> Citation = new("a citation document:lines with rising lines, such as report.txt:64,271-273", ReadCitation);

    public static readonly Atom<Edtf> Date = new(DateForms, ReadDate);

    public static readonly Atom<Edtf> DateOrPeriod = new($"{DateForms}, or two of them joined by \"/\", the earlier first", Edtf.TryParse);

    public static readonly Atom<Occasion> Occasion = new Atom<Occasion>(DateForms, ReadOccasion).Or("not recorded", Domain.Time.Occasion.NotRecorded);

    public static readonly Atom<Occasion> OccasionOrPeriod = new Atom<Occasion>(DateOrPeriod.Expected, ReadPeriodOccasion)
        .Or("not recorded", Domain.Time.Occasion.NotRecorded);

    public static readonly Atom<End> End = new Atom<End>(DateForms, ReadEnd)
        .Or("not recorded", new(Domain.Time.Occasion.NotRecorded))
        .Or("current", new(null));

    public static readonly Atom<string> Decimal = Matching(DecimalForm(), 40, "a number in quotation marks, such as \"58.8\"");

    public static readonly Atom<string> Quantity = Matching(QuantityForm(), 40, "a number in quotation marks that is not negative, such as \"20\"")
        .Or("not stated", "not stated");

    public static readonly Atom<Grade> Grade = new("the name of a grade, at most 80 characters", ReadGrade);

    public static readonly Atom<string> InspectionId = Matching(InspectionForm(), 170, "an inspection, framework.force or framework.force.2");

    public static readonly Atom<string> ItemId = Matching(ItemForm(), 250, "an item, inspection/item, such as crime-2014.northamptonshire/phone-evidence-delay");

    public static readonly Atom<QuestionRef> QuestionOfFramework = new(
        "a question, framework/question, such as crime-2014/reducing-crime",
        ReadFrameworkQuestion);

    public static readonly Atom<QuestionRef> QuestionOfInspection = new(
        "a question of an inspection, inspection/question, such as crime-2014.northamptonshire/reducing-crime",
        ReadInspectionQuestion);

    public static readonly Atom<string> Label = Matching(LabelForm(), 40, "a label that starts with a capital letter, such as R1, AFI-1 or CC-1.1");

    public static readonly Atom<string> RecommendationId = Matching(RecommendationForm(), 211, "a recommendation, inspection.label, such as crime-2014.northamptonshire.R2");

    public static readonly Atom<DeadlineRule> Rule = new(
        "\"immediately\", \"within P3M of publication\" (days D, weeks W, months M, years Y) "
        + "or \"by 2015-03\" (YYYY, YYYY-MM or YYYY-MM-DD, a date that exists)",
        DeadlineRule.TryParse);

    public static readonly Atom<string> Ons = Matching(OnsForm(), 9, "an ONS code, a capital letter and eight digits, such as E23000022");

    public static readonly Atom<string> Address = Matching(AddressForm(), 2000, "an address that starts with http:// or https://")
        .Or("not recorded", "not recorded");

    public static readonly Atom<string> Sha256 = Matching(HashForm(), 64, "a SHA-256 as 64 lower-case hexadecimal digits");

    private static Atom<string> Matching(Regex form, int most, string expected) => new(expected, (string text, [MaybeNullWhen(false)] out string value) =>
    {
        value = text;
        return Length(text) <= most && form.IsMatch(text);
    });

    // JSON Schema counts characters, not UTF-16 units.
    private static int Length(string text) => text.EnumerateRunes().Count();

    private static bool IsText(string text, [MaybeNullWhen(false)] out string value)
    {
        value = text;
        return Length(text) is >= 1 and <= 2000 && !text.All(IsBlank);
    }

    private static bool IsDocument(string text, [MaybeNullWhen(false)] out string value)
    {
        value = text;
        return Length(text) is >= 1 and <= 200 && !text.Any(c => c == ':' || IsBlank(c));
    }

    // What \s is in the schemas' regular expressions (ECMAScript); .NET differs in these two.
    private static bool IsBlank(char c) => c == '\ufeff' || (c != '\u0085' && char.IsWhiteSpace(c));

    private static bool ReadCitation(string text, [MaybeNullWhen(false)] out Citation value) =>
        Domain.Citation.TryParse(text, null, out value) && !value.Document.Any(IsBlank);

    private static bool ReadDate(string text, [MaybeNullWhen(false)] out Edtf value) => Edtf.TryParse(text, out value) && !value.IsInterval;

    private static bool ReadOccasion(string text, [MaybeNullWhen(false)] out Occasion value)
    {
        value = ReadDate(text, out var date) ? new(date) : null;
        return value is not null;
    }

    private static bool ReadPeriodOccasion(string text, [MaybeNullWhen(false)] out Occasion value)
    {
        value = Edtf.TryParse(text, out var date) ? new(date) : null;
        return value is not null;
    }

    private static bool ReadEnd(string text, [MaybeNullWhen(false)] out End value)
    {
        value = ReadOccasion(text, out var occasion) ? new(occasion) : null;
        return value is not null;
    }

    private static bool ReadGrade(string text, out Grade value)
    {
        value = default;
        return Length(text) <= 80 && Domain.Grade.TryParse(text, null, out value);
    }

    private static bool ReadFrameworkQuestion(string text, out QuestionRef value)
    {
        value = default;
        return Length(text) <= 161 && FrameworkQuestionForm().IsMatch(text) && QuestionRef.TryParse(text, null, out value);
    }

    private static bool ReadInspectionQuestion(string text, out QuestionRef value)
    {
        value = default;
        return Length(text) <= 250 && ItemForm().IsMatch(text) && QuestionRef.TryParse(text, null, out value);
    }

    private const string SlugText = "[a-z0-9]+(-[a-z0-9]+)*";
    private const string InspectionText = SlugText + @"\." + SlugText + @"(\.[1-9][0-9]*)?";
    private const string LabelText = "[A-Z][A-Za-z0-9]*([.-][A-Za-z0-9]+)*";

    [GeneratedRegex("^" + SlugText + @"\z")]
    private static partial Regex SlugForm();

    [GeneratedRegex(@"^-?[0-9]+(\.[0-9]+)?\z")]
    private static partial Regex DecimalForm();

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+)?\z")]
    private static partial Regex QuantityForm();

    [GeneratedRegex("^" + InspectionText + @"\z")]
    private static partial Regex InspectionForm();

    [GeneratedRegex("^" + InspectionText + "/" + SlugText + @"\z")]
    private static partial Regex ItemForm();

    [GeneratedRegex("^" + SlugText + "/" + SlugText + @"\z")]
    private static partial Regex FrameworkQuestionForm();

    [GeneratedRegex("^" + LabelText + @"\z")]
    private static partial Regex LabelForm();

    [GeneratedRegex("^" + InspectionText + @"\." + LabelText + @"\z")]
    private static partial Regex RecommendationForm();

    [GeneratedRegex(@"^[A-Z][0-9]{8}\z")]
    private static partial Regex OnsForm();

    [GeneratedRegex(@"^https?://\S+\z")]
    private static partial Regex AddressForm();

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex HashForm();
}

/// <summary>Where a stretch of time ends; null: it still is current.</summary>
internal sealed record End(Occasion? At);
