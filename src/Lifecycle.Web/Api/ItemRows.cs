using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Threads;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Grades;
using Lifecycle.ReadModels.Inspections;

namespace Lifecycle.Web.Api;

/// <summary>
/// What is on record of an inspection, or of one judgment, as flat CSV rows, one for each item. What the answer only names, such as the
/// figures of an inspection, has a row with its id; what is withheld has one that says so.
/// </summary>
internal static class ItemRows
{
    public static IEnumerable<ItemRow> Of(InspectionAnswer answer)
    {
        var id = answer.Inspection;
        return
        [
            new(id, "inspection", id, Statement: answer.Title, About: answer.Framework, Occurred: answer.Occurred.Stated, Sources: Rows.Join(answer.Sources), Position: answer.Event.Position, Reserve: answer.Reserve),
            .. Published(id, answer.Publication),
            .. Moderated(id, answer.Moderation),
            .. answer.Documents.Select(each => Row(id, "document", each.Fact.Document, each) with { Value = each.Fact.Sha256, Statement = each.Fact.Title, About = each.Fact.Identifier }),
            .. answer.Judgments.Select(each => Row("judgment", each)),
            .. answer.Evidence.Select(each => Row(id, each)),
            .. answer.FileReviews.Select(each => Row(id, Words.Of(Redactable.FileReview), each.Fact.Reference, each) with
            {
                Form = each.Fact.Offence,
                Statement = Rows.Join(each.Fact.Criteria.Select(criterion => $"{criterion.Asked}: {(criterion.Met ? "met" : "not met")}")),
            }),
            .. answer.ActionPlans.Select(each => Row(id, Words.Of(Redactable.ActionPlan), each.Fact.Id, each) with
            {
                Value = each.Fact.Reviewed,
                Statement = each.Fact.Title,
                About = each.Fact.DemandedBy,
                Subjects = Rows.Join(each.Fact.Topics),
                InformedJudgments = Words.Of(each.Fact.InformedJudgments),
            }),
            .. answer.Findings.Select(each => Row(id, each)),
            .. answer.Measures.Select(named => new ItemRow(id, Words.Of(Redactable.Measure), named)),
            .. answer.Caveats.Select(each => Row(id, each)),
            .. answer.Monitoring.Select(each => Row(id, each)),
            .. answer.Links.Select(each => Row(id, Words.Of(Redactable.Link), each.Fact.Id, each) with
            {
                Form = each.Fact.Role,
                Statement = each.Fact.Title,
                About = each.Fact.Inspection,
                Occurred = $"{each.Fact.Date}",
            }),
            .. answer.Remarks.Select(each => Row(id, Words.Of(Redactable.Remark), each.Fact.Id, each) with { Form = Words.Of(each.Fact.About), Statement = each.Fact.Statement }),
            .. answer.Withheld.Select(each => Row(id, each)),
        ];
    }

    public static IEnumerable<ItemRow> Of(JudgmentDetail detail)
    {
        var id = detail.Judgment.Inspection;
        return
        [
            Row("judgment", detail.Judgment),
            .. detail.Predecessors.Select(before => new ItemRow(id, "predecessor", $"{before}")),
            .. detail.Corrections.Select(each => new ItemRow(
                id, "correction", detail.Judgment.Question, Words.Of(each.FromState), detail.Judgment.Question, each.From?.ToString(),
                Statement: each.Reason, Sources: Rows.Join(each.Sources), Position: each.CorrectedAt)),
            .. Published(id, detail.Publication),
            .. Moderated(id, detail.Moderation),
            .. detail.Evidence.Select(each => Row(id, each)),
            .. detail.Findings.Select(each => Row(id, each)),
            .. detail.Measures.Select(each => Row(id, Words.Of(Redactable.Measure), each.Fact.Id, each) with
            {
                Form = Words.Of(each.Fact.Nature),
                Question = each.Fact.Question,
                Value = each.Fact.Value ?? each.Fact.Direction,
                Unit = each.Fact.Unit,
                Statement = each.Fact.Title,
                About = each.Fact.Period,
                Subjects = Rows.Join(each.Fact.Subjects),
            }),
            .. detail.Caveats.Select(each => Row(id, each)),
            .. detail.Monitoring.Select(each => Row(id, each)),
            .. detail.Recommendations.Select(named => new ItemRow(id, "recommendation", named, Question: detail.Judgment.Question)),
            .. detail.Withheld.Select(each => Row(id, each)),
        ];
    }

    private static ItemRow Row(string kind, JudgmentAnswer judged) => new(
        judged.Inspection, kind, judged.Question, Words.Of(judged.State), judged.Question, judged.Grade?.ToString(), Statement: judged.Reason, About: judged.CarriedForwardFrom?.ToString(),
        Occurred: judged.Occurred.Stated, Sources: Rows.Join(judged.Sources), Position: judged.Event.Position, Reserve: judged.Reserve);

    private static IEnumerable<ItemRow> Published(string inspection, PublicationAnswer? published) => published is null
        ? []
        : [new(inspection, "publication", inspection, Statement: published.Response.Said, Occurred: published.Date.Stated, Sources: Rows.Join(published.Sources), Position: published.Event.Position)];

    private static IEnumerable<ItemRow> Moderated(string inspection, ModerationAnswer moderation) =>
    [
        new(inspection, "moderation", inspection, moderation.State, Position: moderation.Event?.Position),
        .. moderation.Moderations.Select(each => Row(inspection, "moderation", each.Fact.Question, each) with
        {
            Form = $"from {each.Fact.From}",
            Question = each.Fact.Question,
            Value = $"{each.Fact.To}",
            Statement = each.Fact.Why,
        }),
    ];

    private static ItemRow Row(string inspection, Sourced<Evidence> each) => Row(inspection, Words.Of(Redactable.Evidence), each.Fact.Id, each) with
    {
        Form = Words.Of(each.Fact.Method),
        Value = each.Fact.Quantity,
        Statement = each.Fact.About,
        InformedJudgments = Words.Of(each.Fact.InformedJudgments),
    };

    private static ItemRow Row(string inspection, Sourced<Finding> each) => Row(inspection, Words.Of(Redactable.Finding), each.Fact.Id, each) with
    {
        Form = Words.Of(each.Fact.Polarity),
        Question = each.Fact.Question,
        Statement = each.Fact.Statement,
        About = Rows.Join(each.Fact.Evidence),
        Subjects = Rows.Join(each.Fact.Subjects),
    };

    private static ItemRow Row(string inspection, Sourced<Caveat> each) => Row(inspection, Words.Of(Redactable.Caveat), each.Fact.Id, each) with
    {
        Statement = each.Fact.Statement,
        About = Rows.Join(each.Fact.Measures.Concat(each.Fact.Findings)),
    };

    private static ItemRow Row(string inspection, Sourced<MonitoringIntention> each) => Row(inspection, Words.Of(Redactable.MonitoringIntention), each.Fact.Id, each) with
    {
        Question = each.Fact.Question,
        Statement = each.Fact.Statement,
    };

    private static ItemRow Row(string inspection, Sourced<Withheld> each) => Row(inspection, Words.Of(each.Fact.Kind), each.Fact.Item, each) with
    {
        Form = "withheld",
        Question = ItemIndex.QuestionOf(each.Fact),
        Statement = each.Fact.Said(),
    };

    private static ItemRow Row<T>(string inspection, string kind, string item, Sourced<T> each) =>
        new(inspection, kind, item, Sources: Rows.Join(each.Sources), Position: each.Event.Position, Reserve: each.Reserve);
}
