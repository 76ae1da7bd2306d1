using System.Globalization;
using Lifecycle.Domain;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.Web.Pages.Catalogue;

namespace Lifecycle.Web.Tests.Drawing;

public sealed class Lineage_as_a_drawing
{
    private static readonly QuestionRef Reducing = new("old", "reducing");
    private static readonly QuestionRef Disorder = new("old", "disorder");
    private static readonly QuestionRef Preventing = new("new", "preventing");

    [Fact]
    public void joins_the_lines_of_questions_that_were_merged_where_their_words_begin()
    {
        var drawing = Draw(Relation.Merged, [Reducing, Disorder], []);

        var joint = Assert.Single(drawing.Joints);
        Assert.Equal(("merged", "grades comparable: with caution", true), (joint.Relation, joint.Comparable, joint.HasLines));
        Assert.Equal([Reducing, Disorder], drawing.Lines.Select(line => line.From));
        Assert.All(drawing.Lines, line => Assert.EndsWith(string.Create(CultureInfo.InvariantCulture, $"{joint.X} {joint.Y}"), line.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void tells_a_passage_from_a_question_that_was_succeeded()
    {
        var drawing = Draw(Relation.Promoted, [], [Reducing]);

        Assert.True(Assert.Single(drawing.Lines).IsPassage);
        Assert.Equal("from passages; no grade inherited", Assert.Single(drawing.Joints).Comparable);
    }

    [Fact]
    public void draws_no_line_to_what_is_new()
    {
        var drawing = Draw(Relation.New, [], []);

        Assert.Empty(drawing.Lines);
        Assert.False(Assert.Single(drawing.Joints).HasLines);
    }

    [Fact]
    public void draws_no_line_from_a_question_that_is_not_on_record() => Assert.Empty(Draw(Relation.Renamed, [new("older", "reducing")], []).Lines);

    [Fact]
    public void keeps_boxes_of_a_column_apart_and_within_the_drawing()
    {
        var drawing = Draw(Relation.Merged, [Reducing, Disorder], []);

        var column = drawing.Boxes.Where(box => box.Question.Scope == "old").ToList();
        Assert.All(column.Zip(column.Skip(1)), pair => Assert.True(pair.First.Y + pair.First.Height < pair.Second.Y));
        Assert.All(drawing.Boxes, box => Assert.True(box.X + LineageDrawing.BoxWidth < drawing.Width && box.Y + box.Height < drawing.Height));
    }

    private static LineageDrawing Draw(Relation relation, QuestionRef[] from, QuestionRef[] passages) => LineageDrawing.Of(
    [
        Framework("old", "2014", [Reducing, Disorder], []),
        Framework("new", "2017", [Preventing], [new(Preventing.Question, relation, Items.Of(from), Items.Of(passages), Comparability.WithCaution, "note")]),
    ]);

    private static FrameworkAnswer Framework(string id, string year, QuestionRef[] questions, QuestionLineage[] lineage) => new(
        id,
        id,
        DateAnswer.Of(Edtf.Parse(year)),
        null,
        [.. questions.Select(question => Said(new FrameworkQuestion(question.Question, $"How effective is the force at {question.Question} crime, and at keeping people safe?", QuestionRole.Core, true)))],
        [.. lineage.Select(Said)],
        Items<Citation>.Empty,
        Event);

    private static Sourced<T> Said<T>(T fact) => new(fact, Items<Citation>.Empty, Event);

    private static EventRef Event { get; } = new(1, Guid.Empty, "question_set", "framework/old", 1, DateTimeOffset.UnixEpoch);
}
