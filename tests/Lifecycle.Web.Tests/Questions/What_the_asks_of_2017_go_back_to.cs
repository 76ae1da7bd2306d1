using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>D8: which asks of 2017 have no root in 2014?</summary>
public sealed class What_the_asks_of_2017_go_back_to(WebTemplate api)
{
    private const string Address = "/api/recommendations?inspection=peel-2017-effectiveness.northamptonshire";

    [Fact]
    public async Task is_a_recommendation_a_finding_the_reverse_of_a_strength_a_theme_or_nothing() => Lines.Equal(
        """
        AFI-1 (reversal of a strength)
          t15 reversed: crime-2014.northamptonshire/analytical-unit [000_664bc22c19484112.txt:256]
          t15 reversed: crime-2014.northamptonshire/joint-threat-assessment [000_664bc22c19484112.txt:155]
          t15 reversed: crime-2014.northamptonshire/performance-framework [000_664bc22c19484112.txt:157]
        AFI-2 (reversal of a strength)
          t8 reversed: crime-2014.northamptonshire/asb-partnerships [000_664bc22c19484112.txt:72,299,320]
          t8 reversed: crime-2014.northamptonshire/strategic-partnership [000_664bc22c19484112.txt:42,185]
          t8 thematic: crime-2014.northamptonshire/e-cins-not-fully-used [000_664bc22c19484112.txt:301,303]
          t8 thematic: crime-2014.northamptonshire/e-cins-potential [000_664bc22c19484112.txt:189]
          t8 thematic: crime-2014.northamptonshire.R5 [000_664bc22c19484112.txt:313]
        AFI-3 (recommendation)
          t6 same: crime-2014.northamptonshire.R4 [000_664bc22c19484112.txt:275-277]
          t8 thematic: crime-2014.northamptonshire/e-cins-not-fully-used [000_664bc22c19484112.txt:301,303]
          t8 thematic: crime-2014.northamptonshire/e-cins-potential [000_664bc22c19484112.txt:189]
          t8 thematic: crime-2014.northamptonshire.R5 [000_664bc22c19484112.txt:313]
        AFI-4 (recommendation)
          t3 changed scope: crime-2014.northamptonshire/unclear-team-responsibility [000_664bc22c19484112.txt:64,234,284]
          t3 changed scope: crime-2014.northamptonshire.R2(a) [000_664bc22c19484112.txt:271]
          t5 changed scope: crime-2014.northamptonshire/long-delays [000_664bc22c19484112.txt:64,230,234,284]
          t5 changed scope: crime-2014.northamptonshire.R2(c) [000_664bc22c19484112.txt:273]
        AFI-5 (recommendation)
          t2 changed scope: crime-2014.northamptonshire/weak-investigation-plans [000_664bc22c19484112.txt:44,64,230,284]
          t2 same: crime-2014.northamptonshire/inadequate-supervision [000_664bc22c19484112.txt:64,230,284]
          t2 same: crime-2014.northamptonshire.R2(b) [000_664bc22c19484112.txt:272]
          t2 same: crime-2014.northamptonshire.R2(c) [000_664bc22c19484112.txt:273]
        AFI-6 (finding)
          t4 changed scope: crime-2014.northamptonshire/high-workloads [000_664bc22c19484112.txt:230]
        AFI-7 (recommendation)
          t1 same: crime-2014.northamptonshire.R3 [000_664bc22c19484112.txt:274]
          t5 changed scope: crime-2014.northamptonshire/long-delays [000_664bc22c19484112.txt:64,230,234,284]
          t5 changed scope: crime-2014.northamptonshire.R3 [000_664bc22c19484112.txt:274]
        AFI-8 (nothing on record)
        AFI-9 (finding)
          t13 changed scope: crime-2014.northamptonshire/repeat-vulnerable-callers [000_664bc22c19484112.txt:90,295,321]
        AFI-10 (recommendation)
          t2 same: crime-2014.northamptonshire.R2(b) [000_664bc22c19484112.txt:272]
          t2 same: crime-2014.northamptonshire.R2(c) [000_664bc22c19484112.txt:273]
          t4 changed scope: crime-2014.northamptonshire/high-workloads [000_664bc22c19484112.txt:230]
        AFI-11 (reversal of a strength)
          t11 reversed: crime-2014.northamptonshire/domestic-abuse-progress [000_664bc22c19484112.txt:206]
          t11 reversed: crime-2014.northamptonshire/public-protection-investigations [000_664bc22c19484112.txt:84,236,285]
        AFI-12 (theme only)
          t14 thematic: crime-2014.northamptonshire/marac-mappa-established [000_664bc22c19484112.txt:244]
        CC-1 (reversal of a strength)
          t9 reversed: crime-2014.northamptonshire/organised-crime-managed [000_664bc22c19484112.txt:179,181]
        CC-1.1 (nothing on record)
        CC-1.2 (nothing on record)
        CC-1.3 (nothing on record)
        CC-1.4 (nothing on record)
        CC-1.5 (nothing on record)
        CC-1.6 (nothing on record)
        """,
        Related.Of(await api.Get(Address), "rootedIn", "earlier"));

    [Fact]
    public async Task is_told_beside_what_is_asked_and_when_it_is_due() => (await api.Get(Address))["items"]!
        .Each("recommendation", "kind", "under", "question", "statement", "state", "deadlines", "leafObligations", "sources", "event").Is("""
        [
          { "recommendation": "peel-2017-effectiveness.northamptonshire.AFI-1", "kind": "area for improvement", "under": null, "question": "preventing-crime", "statement": "Analyse information and intelligence better, so as to understand local crime and anti-social behaviour and to aim the work.", "state": "no closure recorded", "deadlines": [], "leafObligations": 1, "sources": ["003_be2a4a03d244ac37.txt:15"], "event": "recommendation_made" },
          { "recommendation": "peel-2017-effectiveness.northamptonshire.AFI-2", "kind": "area for improvement", "under": null, "question": "preventing-crime", "statement": "Solve problems together with others, so as to be effective against crime and anti-social behaviour.", "state": "no closure recorded", "deadlines": [], "leafObligations": 1, "sources": ["003_be2a4a03d244ac37.txt:16"], "event": "recommendation_made" },
          { "recommendation": "peel-2017-effectiveness.northamptonshire.AFI-3", "kind": "area for improvement", "under": null, "question": "preventing-crime", "statement": "Evaluate practice and pass on what works as a routine, in the force and with partners, so that prevention keeps getting better.", "state": "no closure recorded", "deadlines": [], "leafObligations": 1, "sources": ["003_be2a4a03d244ac37.txt:17"], "event": "recommendation_made" },
          { "recommendation": "peel-2017-effectiveness.northamptonshire.AFI-4", "kind": "area for improvement", "under": null, "question": "investigating-crime", "statement": "Give every crime promptly to an investigator with the right skills, accreditation and support, for a good investigation in good time.", "state": "no closure recorded", "deadlines": [], "leafObligations": 1, "sources": ["003_be2a4a03d244ac37.txt:30"], "event": "recommendation_made" },
          { "recommendation": "peel-2017-effectiveness.northamptonshire.AFI-5", "kind": "area for improvement", "under": null, "question": "investigating-crime", "statement": "Supervise investigations regularly and actively, to raise their quality and keep them moving.", "state": "no closure recorded", "deadlines": [], "leafObligations": 1, "sources": ["003_be2a4a03d244ac37.txt:31"], "event": "recommendation_made" },
          { "recommendation": "peel-2017-effectiveness.northamptonshire.AFI-6", "kind": "area for improvement", "under": null, "question": "investigating-crime", "statement": "Have more qualified detectives, for better investigations and for workloads that can be borne.", "state": "no closure recorded", "deadlines": [], "leafObligations": 1, "sources": ["003_be2a4a03d244ac37.txt:32"], "event": "recommendation_made" },
          { "recommendation": "peel-2017-effectiveness.northamptonshire.AFI-7", "kind": "area for improvement", "under": null, "question": "investigating-crime", "statement": "Get evidence from phones, computers and other devices fast enough not to hold investigations up.", "state": "no closure recorded", "deadlines": [], "leafObligations": 1, "sources": ["003_be2a4a03d244ac37.txt:33"], "event": "recommendation_made" },
          { "recommendation": "peel-2017-effectiveness.northamptonshire.AFI-8", "kind": "area for improvement", "under": null, "question": "investigating-crime", "statement": "Find and arrest quickly those circulated as wanted, those who do not answer police bail, named suspects still at large and suspects known from forensic evidence.", "state": "no closure recorded", "deadlines": [], "leafObligations": 1, "sources": ["003_be2a4a03d244ac37.txt:34"], "event": "recommendation_made" },
          { "recommendation": "peel-2017-effectiveness.northamptonshire.AFI-9", "kind": "area for improvement", "under": null, "question": "protecting-vulnerable-people", "statement": "Assess every incident thoroughly for risk and harm at the first contact, and let that and not the number of officers free decide the response, to keep victims safe.", "state": "no closure recorded", "deadlines": [{ "words": "immediately", "rule": "immediately", "covers": [], "due": "due date not determinable: publication date not recorded", "earliest": null, "latest": null, "standing": "not determinable", "said": "not determinable: publication date not recorded", "inWindow": null, "sources": ["003_be2a4a03d244ac37.txt:50"] }], "leafObligations": 1, "sources": ["003_be2a4a03d244ac37.txt:50"], "event": "recommendation_made" },
          { "recommendation": "peel-2017-effectiveness.northamptonshire.AFI-10", "kind": "area for improvement", "under": null, "question": "protecting-vulnerable-people", "statement": "Investigate better where vulnerable people are involved: specialists with workloads that they can always manage, under regular and active supervision.", "state": "no closure recorded", "deadlines": [], "leafObligations": 1, "sources": ["003_be2a4a03d244ac37.txt:51"], "event": "recommendation_made" },
          { "recommendation": "peel-2017-effectiveness.northamptonshire.AFI-11", "kind": "area for improvement", "under": null, "question": "protecting-vulnerable-people", "statement": "Understand why a falling share of domestic abuse cases brings an arrest, a charge or a summons, and act on it.", "state": "no closure recorded", "deadlines": [], "leafObligations": 1, "sources": ["003_be2a4a03d244ac37.txt:52"], "event": "recommendation_made" },
          { "recommendation": "peel-2017-effectiveness.northamptonshire.AFI-12", "kind": "area for improvement", "under": null, "question": "protecting-vulnerable-people", "statement": "Manage the risks from registered sex offenders effectively.", "state": "no closure recorded", "deadlines": [], "leafObligations": 1, "sources": ["003_be2a4a03d244ac37.txt:53"], "event": "recommendation_made" },
          { "recommendation": "peel-2017-effectiveness.northamptonshire.CC-1", "kind": "cause of concern", "under": null, "question": "serious-organised-crime", "statement": "The response to serious and organised crime has to become stronger if the public are to be protected as well as they can be.", "state": "no closure recorded", "deadlines": [], "leafObligations": 0, "sources": ["003_be2a4a03d244ac37.txt:66-67"], "event": "recommendation_made" },
          { "recommendation": "peel-2017-effectiveness.northamptonshire.CC-1.1", "kind": "recommendation", "under": "CC-1", "question": "serious-organised-crime", "statement": "Use the information already held to understand which threats local organised criminals pose, and to set priorities among them.", "state": "no closure recorded", "deadlines": [{ "words": "immediately", "rule": "immediately", "covers": [], "due": "due date not determinable: publication date not recorded", "earliest": null, "latest": null, "standing": "not determinable", "said": "not determinable: publication date not recorded", "inWindow": null, "sources": ["003_be2a4a03d244ac37.txt:69"] }], "leafObligations": 1, "sources": ["003_be2a4a03d244ac37.txt:70"], "event": "recommendation_made" },
          { "recommendation": "peel-2017-effectiveness.northamptonshire.CC-1.2", "kind": "recommendation", "under": "CC-1", "question": "serious-organised-crime", "statement": "Say which intelligence on organised crime is needed and tell officers and staff, so that they can add to the picture.", "state": "no closure recorded", "deadlines": [{ "words": "immediately", "rule": "immediately", "covers": [], "due": "due date not determinable: publication date not recorded", "earliest": null, "latest": null, "standing": "not determinable", "said": "not determinable: publication date not recorded", "inWindow": null, "sources": ["003_be2a4a03d244ac37.txt:69"] }], "leafObligations": 1, "sources": ["003_be2a4a03d244ac37.txt:71"], "event": "recommendation_made" },
          { "recommendation": "peel-2017-effectiveness.northamptonshire.CC-1.3", "kind": "recommendation", "under": "CC-1", "question": "serious-organised-crime", "statement": "Meet partners routinely at senior level for more shared intelligence and an effective joint response.", "state": "no closure recorded", "deadlines": [{ "words": "immediately", "rule": "immediately", "covers": [], "due": "due date not determinable: publication date not recorded", "earliest": null, "latest": null, "standing": "not determinable", "said": "not determinable: publication date not recorded", "inWindow": null, "sources": ["003_be2a4a03d244ac37.txt:69"] }], "leafObligations": 1, "sources": ["003_be2a4a03d244ac37.txt:72"], "event": "recommendation_made" },
          { "recommendation": "peel-2017-effectiveness.northamptonshire.CC-1.4", "kind": "recommendation", "under": "CC-1", "question": "serious-organised-crime", "statement": "Start to measure, under each of the four Ps, what is done against organised crime, and learn from it so as to disrupt as much as possible.", "state": "no closure recorded", "deadlines": [{ "words": "immediately", "rule": "immediately", "covers": [], "due": "due date not determinable: publication date not recorded", "earliest": null, "latest": null, "standing": "not determinable", "said": "not determinable: publication date not recorded", "inWindow": null, "sources": ["003_be2a4a03d244ac37.txt:69"] }], "leafObligations": 1, "sources": ["003_be2a4a03d244ac37.txt:73"], "event": "recommendation_made" },
          { "recommendation": "peel-2017-effectiveness.northamptonshire.CC-1.5", "kind": "recommendation", "under": "CC-1", "question": "serious-organised-crime", "statement": "Identify people who might be drawn into organised crime and, with partners, have preventive schemes to deter them.", "state": "no closure recorded", "deadlines": [{ "words": "immediately", "rule": "immediately", "covers": [], "due": "due date not determinable: publication date not recorded", "earliest": null, "latest": null, "standing": "not determinable", "said": "not determinable: publication date not recorded", "inWindow": null, "sources": ["003_be2a4a03d244ac37.txt:69"] }], "leafObligations": 1, "sources": ["003_be2a4a03d244ac37.txt:74"], "event": "recommendation_made" },
          { "recommendation": "peel-2017-effectiveness.northamptonshire.CC-1.6", "kind": "recommendation", "under": "CC-1", "question": "serious-organised-crime", "statement": "Do better at the lifetime management of organised criminals, so that local people are at less risk, and routinely consider ancillary orders, partners' powers and other means.", "state": "no closure recorded", "deadlines": [{ "words": "immediately", "rule": "immediately", "covers": [], "due": "due date not determinable: publication date not recorded", "earliest": null, "latest": null, "standing": "not determinable", "said": "not determinable: publication date not recorded", "inWindow": null, "sources": ["003_be2a4a03d244ac37.txt:69"] }], "leafObligations": 1, "sources": ["003_be2a4a03d244ac37.txt:75"], "event": "recommendation_made" }
        ]
        """);

    [Fact]
    public async Task is_nothing_on_record_where_the_thread_is_rejected()
    {
        var twin = await api.GetWith(Seeds.Threads, root => root.Item("threads", "thread", "t15")["status"] = "rejected", Address);

        Assert.Equal(
            """
            - AFI-1 (reversal of a strength)
            -   t15 reversed: crime-2014.northamptonshire/analytical-unit [000_664bc22c19484112.txt:256]
            -   t15 reversed: crime-2014.northamptonshire/joint-threat-assessment [000_664bc22c19484112.txt:155]
            -   t15 reversed: crime-2014.northamptonshire/performance-framework [000_664bc22c19484112.txt:157]
            + AFI-1 (nothing on record)
            """,
            string.Join('\n', Lines.Changes(Related.Of(await api.Get(Address), "rootedIn", "earlier").Split('\n'), Related.Of(twin, "rootedIn", "earlier").Split('\n'))));
    }
}
