using Lifecycle.Web.Tests;
using Microsoft.Playwright;

namespace Lifecycle.Browser.Tests;

/// <summary>What people come to find out, from the first page by the links that they would follow, without scripts.</summary>
public sealed class The_sixteen_questions(WebTemplate template, Browser browser)
{
    private const string Force = "Northamptonshire Police";
    private const string Report2014 = "Crime inspection 2014";
    private const string Report2017 = "PEEL 2017 effectiveness";
    private const string Register = "All recommendations";
    private const string WhyPrevention = "Why the judgment on How effective is the force at preventing crime, tackling anti-social behaviour and keeping people safe? is what it is";
    private const string WhyInvestigating = "Why the judgment on How effective is the force at investigating crime and reducing re-offending? is what it is";
    private const string WhyCapabilities = "Why the judgment on How effective are the force’s specialist capabilities? is what it is";
    private const string Evidence2014 = "Evidence for the judgment on How effective is the force at investigating offending?";

    /// <summary>The question, the links that lead to its answer, and what is told there.</summary>
    public static TheoryData<string, string[], string[]> Asked { get; } = new()
    {
        {
            "1: the grade for investigating, and when", [Force],
            ["requires improvement for How effective is the force at investigating offending?, November 2014", "requires improvement for How effective is the force at investigating crime and reducing re-offending?, 2017"]
        },
        { "2: the evidence behind it in 2014", [Force, Report2014, Evidence2014], ["Case file review", "the gathering of evidence and supervision. 20 not stated"] },
        { "3: who moderated", [Force, Report2014], ["Who moderated is not recorded."] },
        { "4: what changed for investigating", [Force, WhyInvestigating], ["The earlier question had since been renamed and widened.", "The grade is the same, though the two are to be compared with caution."] },
        {
            "5: why prevention fell", [Force, WhyPrevention],
            ["Those two questions were merged into the later one", "so compared, the later one is worse than either.", "nothing is known here of 2015 and 2016", "The later report finds the opposite."]
        },
        { "6: the overall grade, in 2017", [Force], ["How effective is the force at keeping people safe and reducing crime? not graded"] },
        { "6: the overall grade, in 2014", [Force, Report2014], ["How effective is the force at cutting crime? Not graded"] },
        { "7: what was never met", [Force, "R3 of crime-2014.northamptonshire"], ["No closure recorded.", "does not say that it was not met", "AFI-7"] },
        { "8: what has no root in 2014", [Force, "AFI-8 of peel-2017-effectiveness.northamptonshire"], ["What it goes back to Nothing on record in earlier reports."] },
        { "9: positives that became negatives", [Force, WhyPrevention], ["Reversed, worsened."] },
        { "9: negatives that became positives", [Force, WhyInvestigating], ["Reversed, improved."] },
        {
            "11: obligations of 2014", [Force, Report2014],
            ["How effective is the force at investigating offending? 4 0 0 0 9 11 5", "How effective is the force at tackling anti-social behaviour? 1 0 0 0 0 2 2", "The whole report 5 0 0 0 9 13 7"]
        },
        {
            "11: obligations of 2017", [Force, Report2017],
            ["preventing crime, tackling anti-social behaviour and keeping people safe? 0 0 3 0 0 3 0", "tackling serious and organised crime? 0 6 0 1 0 6 6", "The whole report 0 6 12 1 0 18 7"]
        },
        {
            "12: rates with their denominators", [Force],
            ["Incidents of anti-social behaviour Per 1,000 population April 2013 to March 2014 47.9 36.8", "47.9; England and Wales: 36.8", "Burglary in a dwelling Per 1,000 households July 2013 to June 2014 9.1"]
        },
        { "13: figures with a caveat", [Force], ["58.8; England and Wales: 60.7 Difference not determinable: no range stated Caveats 1, 2", "Caveat 1. The inspectorate has serious doubts"] },
        { "14: plans on domestic abuse and the grade", [Force, Report2014], ["The action plans on domestic abuse played no part in the judgments, while the test of how the force handles domestic abuse is part of the overall assessment."] },
        { "15: a cause of concern in 2014", [Force, Report2014], ["The words cause for concern describe attitudes of some staff in running text. They are not a formal cause of concern."] },
        { "16: what is ungraded, and why", [Force, WhyCapabilities], ["was given no grade", "The question was left without a grade; why is not recorded."] },
    };

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task are_answered_by_clicking_from_home(string question, string[] links, string[] told)
    {
        await using var window = await browser.Open(template, scripts: false);
        await window.Go("/");
        foreach (var link in links) await Click(window, link);

        var answer = await window.Text();

        Assert.All(told, words => Assert.True(answer.Contains(words, StringComparison.Ordinal), $"{question}: {window.Page.Url} does not say \"{words}\"."));
    }

    [Fact]
    public async Task are_answered_by_a_filter_where_it_is_what_was_due_by_the_end_of_March_2015()
    {
        await using var window = await browser.Open(template, scripts: false);
        await window.Go("/");
        await Click(window, Force);
        await Click(window, Register);

        await window.Page.GetByLabel("Due on or before").FillAsync("2015-03-31");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Apply filters" }).ClickAsync();

        var answer = await window.Text();
        Assert.Contains("4 items with these filters", answer, StringComparison.Ordinal);
        Assert.All(new[] { "R1:", "R2:", "R3:", "R5:" }, item => Assert.Contains(item, answer, StringComparison.Ordinal));
        Assert.DoesNotContain("R4:", answer, StringComparison.Ordinal);
    }

    // What stands first is what a person would take.
    private static Task Click(Window window, string name) => window.Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).First.ClickAsync();
}
