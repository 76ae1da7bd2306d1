using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>D9: which positives became negatives, and which negatives positives?</summary>
public sealed class Strengths_and_weaknesses_reversed(WebTemplate api)
{
    private const string Address = "/api/threads?force=northamptonshire&strength=reversed&strength=thematic";

    [Fact]
    public async Task worsened_in_partnership_organised_crime_domestic_abuse_analysis_and_prevention_itself() =>
        (await api.Get("/api/threads?force=northamptonshire&strength=reversed&direction=worsened")).Is("""
        {
          "items": [
            {
              "thread": "t8", "force": "northamptonshire", "title": "E-CINS and work with partners", "assertedBy": "Lifecycle editors, from a reading of both reports", "asserted": { "stated": "not recorded", "earliest": null, "latest": null }, "status": "asserted", "note": null,
              "links": [
                {
                  "strength": "reversed", "direction": "worsened",
                  "earlier": [
                    { "kind": "finding", "id": "crime-2014.northamptonshire/asb-partnerships", "part": null, "inspection": "crime-2014.northamptonshire", "question": "anti-social-behaviour", "polarity": "strength", "statement": "strength: Partnerships against anti-social behaviour are strong, with shared information and joint schemes that divert young people, Jam in the Hood for one.", "sources": ["000_664bc22c19484112.txt:72,299,320"], "event": "finding_recorded" },
                    { "kind": "finding", "id": "crime-2014.northamptonshire/strategic-partnership", "part": null, "inspection": "crime-2014.northamptonshire", "question": "reducing-crime", "polarity": "strength", "statement": "strength: Partnership is broad and effective from strategy to daily work, and information is shared so that joint resources go where the need is greatest.", "sources": ["000_664bc22c19484112.txt:42,185"], "event": "finding_recorded" }
                  ],
                  "later": [{ "kind": "finding", "id": "peel-2017-effectiveness.northamptonshire/low-partner-involvement", "part": null, "inspection": "peel-2017-effectiveness.northamptonshire", "question": "preventing-crime", "polarity": "weakness", "statement": "weakness: Chances to prevent crime are lost because partners are too little involved.", "sources": ["003_be2a4a03d244ac37.txt:8"], "event": "finding_recorded" }, { "kind": "recommendation", "id": "peel-2017-effectiveness.northamptonshire.AFI-2", "part": null, "inspection": "peel-2017-effectiveness.northamptonshire", "question": "preventing-crime", "polarity": null, "statement": "area for improvement AFI-2: Solve problems together with others, so as to be effective against crime and anti-social behaviour.", "sources": ["003_be2a4a03d244ac37.txt:16"], "event": "recommendation_made" }],
                  "note": "Strong partnership became too little involvement of partners."
                }
              ],
              "event": "thread_asserted"
            },
            {
              "thread": "t9", "force": "northamptonshire", "title": "Organised crime", "assertedBy": "Lifecycle editors, from a reading of both reports", "asserted": { "stated": "not recorded", "earliest": null, "latest": null }, "status": "asserted", "note": "No recommendation of 2014 was on organised crime.",
              "links": [
                {
                  "strength": "reversed", "direction": "worsened", "earlier": [{ "kind": "finding", "id": "crime-2014.northamptonshire/organised-crime-managed", "part": null, "inspection": "crime-2014.northamptonshire", "question": "reducing-crime", "polarity": "strength", "statement": "strength: Organised crime groups are identified and managed: each has a plan and is watched at force level, specialists take on the worst, and other teams play a part.", "sources": ["000_664bc22c19484112.txt:179,181"], "event": "finding_recorded" }],
                  "later": [
                    { "kind": "finding", "id": "peel-2017-effectiveness.northamptonshire/organised-crime-disruption", "part": null, "inspection": "peel-2017-effectiveness.northamptonshire", "question": "serious-organised-crime", "polarity": "weakness", "statement": "weakness: Work to disrupt and investigate organised crime needs better management and clearer priorities.", "sources": ["003_be2a4a03d244ac37.txt:62"], "event": "finding_recorded" },
                    { "kind": "finding", "id": "peel-2017-effectiveness.northamptonshire/organised-crime-understanding", "part": null, "inspection": "peel-2017-effectiveness.northamptonshire", "question": "serious-organised-crime", "polarity": "weakness", "statement": "weakness: The force understands the threat of organised crime only in part, and does not reliably find and assess every group.", "sources": ["003_be2a4a03d244ac37.txt:56"], "event": "finding_recorded" },
                    { "kind": "recommendation", "id": "peel-2017-effectiveness.northamptonshire.CC-1", "part": null, "inspection": "peel-2017-effectiveness.northamptonshire", "question": "serious-organised-crime", "polarity": null, "statement": "cause of concern CC-1: The response to serious and organised crime has to become stronger if the public are to be protected as well as they can be.", "sources": ["003_be2a4a03d244ac37.txt:66-67"], "event": "recommendation_made" }
                  ],
                  "note": "All identified groups had plans and scrutiny in 2014; in 2017 the identifying and the managing are themselves weak."
                }
              ],
              "event": "thread_asserted"
            },
            {
              "thread": "t11", "force": "northamptonshire", "title": "Domestic abuse", "assertedBy": "Lifecycle editors, from a reading of both reports", "asserted": { "stated": "not recorded", "earliest": null, "latest": null }, "status": "asserted", "note": null,
              "links": [
                {
                  "strength": "reversed", "direction": "worsened",
                  "earlier": [{ "kind": "finding", "id": "crime-2014.northamptonshire/domestic-abuse-progress", "part": null, "inspection": "crime-2014.northamptonshire", "question": "reducing-crime", "polarity": "strength", "statement": "strength: The response to domestic abuse keeps getting better.", "sources": ["000_664bc22c19484112.txt:206"], "event": "finding_recorded" }, { "kind": "finding", "id": "crime-2014.northamptonshire/public-protection-investigations", "part": null, "inspection": "crime-2014.northamptonshire", "question": "investigating-offending", "polarity": "strength", "statement": "strength: Specialists in public protection investigate domestic abuse and serious sexual offences well, are well led, and have raised the quality of domestic abuse cases markedly.", "sources": ["000_664bc22c19484112.txt:84,236,285"], "event": "finding_recorded" }],
                  "later": [
                    { "kind": "finding", "id": "peel-2017-effectiveness.northamptonshire/domestic-abuse-arrest-rate", "part": null, "inspection": "peel-2017-effectiveness.northamptonshire", "question": "protecting-vulnerable-people", "polarity": "weakness", "statement": "weakness: A falling share of domestic abuse cases brings an arrest, a charge or a summons, and the force has to act on it.", "sources": ["003_be2a4a03d244ac37.txt:46"], "event": "finding_recorded" },
                    { "kind": "measure", "id": "peel-2017-effectiveness.northamptonshire/domestic-abuse-arrest-charge-rate", "part": null, "inspection": "peel-2017-effectiveness.northamptonshire", "question": "protecting-vulnerable-people", "polarity": null, "statement": "figure: Rate of arrest and of charge or summons in domestic abuse: falling, period not stated", "sources": ["003_be2a4a03d244ac37.txt:46,52"], "event": "measure_recorded" },
                    { "kind": "recommendation", "id": "peel-2017-effectiveness.northamptonshire.AFI-11", "part": null, "inspection": "peel-2017-effectiveness.northamptonshire", "question": "protecting-vulnerable-people", "polarity": null, "statement": "area for improvement AFI-11: Understand why a falling share of domestic abuse cases brings an arrest, a charge or a summons, and act on it.", "sources": ["003_be2a4a03d244ac37.txt:52"], "event": "recommendation_made" }
                  ],
                  "note": "From progress and good investigations to a falling rate of arrest and charge. None of the report's recommendations of 2014 was on it."
                }
              ],
              "event": "thread_asserted"
            },
            {
              "thread": "t15", "force": "northamptonshire", "title": "Capability in analysis", "assertedBy": "Lifecycle editors, from a reading of both reports", "asserted": { "stated": "not recorded", "earliest": null, "latest": null }, "status": "asserted", "note": null,
              "links": [
                {
                  "strength": "reversed", "direction": "worsened",
                  "earlier": [
                    { "kind": "finding", "id": "crime-2014.northamptonshire/analytical-unit", "part": null, "inspection": "crime-2014.northamptonshire", "question": "investigating-offending", "polarity": "strength", "statement": "strength: The analytical unit impressed the inspectors with what it can do and how much of it.", "sources": ["000_664bc22c19484112.txt:256"], "event": "finding_recorded" },
                    { "kind": "finding", "id": "crime-2014.northamptonshire/joint-threat-assessment", "part": null, "inspection": "crime-2014.northamptonshire", "question": "reducing-crime", "polarity": "strength", "statement": "strength: The force plans its year from a detailed assessment of threats and risks that it makes with partners, and a shared pool of data and analysis serves them all.", "sources": ["000_664bc22c19484112.txt:155"], "event": "finding_recorded" },
                    { "kind": "finding", "id": "crime-2014.northamptonshire/performance-framework", "part": null, "inspection": "crime-2014.northamptonshire", "question": "reducing-crime", "polarity": "strength", "statement": "strength: A new performance framework ties resources to risk and watches results, and a meeting every day moves staff to where they are needed.", "sources": ["000_664bc22c19484112.txt:157"], "event": "finding_recorded" }
                  ],
                  "later": [
                    { "kind": "finding", "id": "peel-2017-effectiveness.northamptonshire/analysis-of-information", "part": null, "inspection": "peel-2017-effectiveness.northamptonshire", "question": "preventing-crime", "polarity": "weakness", "statement": "weakness: Crime and anti-social behaviour should be understood better, which takes better analysis of the force's information and intelligence and would let it aim its work.", "sources": ["003_be2a4a03d244ac37.txt:12"], "event": "finding_recorded" },
                    { "kind": "recommendation", "id": "peel-2017-effectiveness.northamptonshire.AFI-1", "part": null, "inspection": "peel-2017-effectiveness.northamptonshire", "question": "preventing-crime", "polarity": null, "statement": "area for improvement AFI-1: Analyse information and intelligence better, so as to understand local crime and anti-social behaviour and to aim the work.", "sources": ["003_be2a4a03d244ac37.txt:15"], "event": "recommendation_made" }
                  ],
                  "note": null
                }
              ],
              "event": "thread_asserted"
            },
            {
              "thread": "t20", "force": "northamptonshire", "title": "Prevention of crime itself", "assertedBy": "Lifecycle editors, from a reading of both reports", "asserted": { "stated": "not recorded", "earliest": null, "latest": null }, "status": "asserted", "note": null,
              "links": [
                {
                  "strength": "reversed", "direction": "worsened", "earlier": [{ "kind": "finding", "id": "crime-2014.northamptonshire/frontline-diversion", "part": null, "inspection": "crime-2014.northamptonshire", "question": "reducing-crime", "polarity": "strength", "statement": "strength: Officers on the front line join with partners to turn offenders away from crime.", "sources": ["000_664bc22c19484112.txt:78,214"], "event": "finding_recorded" }, { "kind": "finding", "id": "crime-2014.northamptonshire/prevention-at-all-levels", "part": null, "inspection": "crime-2014.northamptonshire", "question": "reducing-crime", "polarity": "strength", "statement": "strength: Preventing crime is a strong theme in the whole force, at every level, with new ideas such as a department run jointly with the fire service.", "sources": ["000_664bc22c19484112.txt:42,78,175,214"], "event": "finding_recorded" }],
                  "later": [{ "kind": "finding", "id": "peel-2017-effectiveness.northamptonshire/low-partner-involvement", "part": null, "inspection": "peel-2017-effectiveness.northamptonshire", "question": "preventing-crime", "polarity": "weakness", "statement": "weakness: Chances to prevent crime are lost because partners are too little involved.", "sources": ["003_be2a4a03d244ac37.txt:8"], "event": "finding_recorded" }], "note": "From prevention together with partners to chances lost for lack of them."
                },
                {
                  "strength": "reversed", "direction": "worsened",
                  "earlier": [
                    { "kind": "finding", "id": "crime-2014.northamptonshire/prevention-at-all-levels", "part": null, "inspection": "crime-2014.northamptonshire", "question": "reducing-crime", "polarity": "strength", "statement": "strength: Preventing crime is a strong theme in the whole force, at every level, with new ideas such as a department run jointly with the fire service.", "sources": ["000_664bc22c19484112.txt:42,78,175,214"], "event": "finding_recorded" },
                    { "kind": "finding", "id": "crime-2014.northamptonshire/range-of-tactics", "part": null, "inspection": "crime-2014.northamptonshire", "question": "reducing-crime", "polarity": "strength", "statement": "strength: The force uses many tactics to good effect to prevent crime and to protect victims, among them the new protection notices in domestic abuse, and gives clear rules for disposals out of court.", "sources": ["000_664bc22c19484112.txt:78,177,214"], "event": "finding_recorded" }
                  ],
                  "later": [{ "kind": "finding", "id": "peel-2017-effectiveness.northamptonshire/workloads-and-operating-model", "part": null, "inspection": "peel-2017-effectiveness.northamptonshire", "question": "preventing-crime", "polarity": "weakness", "statement": "weakness: Too much work keeps the force from holding or raising its standard of service, and the way it is organised does not let it prevent crime effectively.", "sources": ["003_be2a4a03d244ac37.txt:6"], "event": "finding_recorded" }], "note": "From a theme in the whole force to an organisation that does not allow for it."
                }
              ],
              "event": "thread_asserted"
            }
          ],
          "next": null
        }
        """);

    [Fact]
    public async Task improved_in_integrated_offender_management_alone() => (await api.Get("/api/threads?force=northamptonshire&strength=reversed&direction=improved")).Is("""
        {
          "items": [
            {
              "thread": "t10", "force": "northamptonshire", "title": "Integrated offender management", "assertedBy": "Lifecycle editors, from a reading of both reports", "asserted": { "stated": "not recorded", "earliest": null, "latest": null }, "status": "asserted", "note": null,
              "links": [
                {
                  "strength": "reversed", "direction": "improved", "earlier": [{ "kind": "finding", "id": "crime-2014.northamptonshire/iom-structure", "part": null, "inspection": "crime-2014.northamptonshire", "question": "investigating-offending", "polarity": "weakness", "statement": "weakness: Integrated offender management needs a better structure. The force has reviewed it and asked for more work, on adult prolific offenders and on young people at risk of becoming such.", "sources": ["000_664bc22c19484112.txt:248"], "event": "finding_recorded" }],
                  "later": [{ "kind": "finding", "id": "peel-2017-effectiveness.northamptonshire/iom-developing", "part": null, "inspection": "peel-2017-effectiveness.northamptonshire", "question": "investigating-crime", "polarity": "strength", "statement": "strength: Work to develop integrated offender management is effective.", "sources": ["003_be2a4a03d244ac37.txt:24"], "event": "finding_recorded" }], "note": "For the better, and without a recommendation in 2014."
                }
              ],
              "event": "thread_asserted"
            }
          ],
          "next": null
        }
        """);

    [Fact]
    public async Task are_told_apart_from_what_is_joined_by_theme_only() => (await api.Get("/api/threads?force=northamptonshire&strength=thematic")).Is("""
        {
          "items": [
            {
              "thread": "t8", "force": "northamptonshire", "title": "E-CINS and work with partners", "assertedBy": "Lifecycle editors, from a reading of both reports", "asserted": { "stated": "not recorded", "earliest": null, "latest": null }, "status": "asserted", "note": null,
              "links": [
                {
                  "strength": "thematic", "direction": "mixed",
                  "earlier": [
                    { "kind": "finding", "id": "crime-2014.northamptonshire/e-cins-not-fully-used", "part": null, "inspection": "crime-2014.northamptonshire", "question": "anti-social-behaviour", "polarity": "mixed", "statement": "mixed: E-CINS lets teams and partners manage risk to victims together, and partners are committed to it; staff still have to be encouraged to use all of it.", "sources": ["000_664bc22c19484112.txt:301,303"], "event": "finding_recorded" },
                    { "kind": "finding", "id": "crime-2014.northamptonshire/e-cins-potential", "part": null, "inspection": "crime-2014.northamptonshire", "question": "reducing-crime", "polarity": "mixed", "statement": "mixed: Neighbourhood teams can share information with partners through E-CINS, but the county does not yet get out of it what it could.", "sources": ["000_664bc22c19484112.txt:189"], "event": "finding_recorded" },
                    { "kind": "recommendation", "id": "crime-2014.northamptonshire.R5", "part": null, "inspection": "crime-2014.northamptonshire", "question": "anti-social-behaviour", "polarity": null, "statement": "recommendation R5: Get officers and staff to use E-CINS for assessing and recording risk and for protecting vulnerable people.", "sources": ["000_664bc22c19484112.txt:313"], "event": "recommendation_made" }
                  ],
                  "later": [
                    { "kind": "finding", "id": "peel-2017-effectiveness.northamptonshire/low-partner-involvement", "part": null, "inspection": "peel-2017-effectiveness.northamptonshire", "question": "preventing-crime", "polarity": "weakness", "statement": "weakness: Chances to prevent crime are lost because partners are too little involved.", "sources": ["003_be2a4a03d244ac37.txt:8"], "event": "finding_recorded" },
                    { "kind": "recommendation", "id": "peel-2017-effectiveness.northamptonshire.AFI-2", "part": null, "inspection": "peel-2017-effectiveness.northamptonshire", "question": "preventing-crime", "polarity": null, "statement": "area for improvement AFI-2: Solve problems together with others, so as to be effective against crime and anti-social behaviour.", "sources": ["003_be2a4a03d244ac37.txt:16"], "event": "recommendation_made" },
                    { "kind": "recommendation", "id": "peel-2017-effectiveness.northamptonshire.AFI-3", "part": null, "inspection": "peel-2017-effectiveness.northamptonshire", "question": "preventing-crime", "polarity": null, "statement": "area for improvement AFI-3: Evaluate practice and pass on what works as a routine, in the force and with partners, so that prevention keeps getting better.", "sources": ["003_be2a4a03d244ac37.txt:17"], "event": "recommendation_made" }
                  ],
                  "note": "The report of 2017 speaks of partners and never names E-CINS. A person has to confirm the connection."
                }
              ],
              "event": "thread_asserted"
            },
            {
              "thread": "t14", "force": "northamptonshire", "title": "Management of sex offenders", "assertedBy": "Lifecycle editors, from a reading of both reports", "asserted": { "stated": "not recorded", "earliest": null, "latest": null }, "status": "asserted", "note": null,
              "links": [
                {
                  "strength": "thematic", "direction": "worsened", "earlier": [{ "kind": "finding", "id": "crime-2014.northamptonshire/marac-mappa-established", "part": null, "inspection": "crime-2014.northamptonshire", "question": "investigating-offending", "polarity": "strength", "statement": "strength: The joint arrangements for high-risk domestic abuse and for dangerous offenders, sex offenders among them, are settled and all partners take part.", "sources": ["000_664bc22c19484112.txt:244"], "event": "finding_recorded" }],
                  "later": [{ "kind": "finding", "id": "peel-2017-effectiveness.northamptonshire/sex-offender-risk", "part": null, "inspection": "peel-2017-effectiveness.northamptonshire", "question": "protecting-vulnerable-people", "polarity": "weakness", "statement": "weakness: The risks from registered sex offenders have to be managed effectively.", "sources": ["003_be2a4a03d244ac37.txt:48"], "event": "finding_recorded" }, { "kind": "recommendation", "id": "peel-2017-effectiveness.northamptonshire.AFI-12", "part": null, "inspection": "peel-2017-effectiveness.northamptonshire", "question": "protecting-vulnerable-people", "polarity": null, "statement": "area for improvement AFI-12: Manage the risks from registered sex offenders effectively.", "sources": ["003_be2a4a03d244ac37.txt:53"], "event": "recommendation_made" }],
                  "note": "Apparently reversed. The strength of 2014 is about joint structures, so a person has to confirm it."
                }
              ],
              "event": "thread_asserted"
            }
          ],
          "next": null
        }
        """);

    [Fact]
    public async Task are_asked_for_together_in_one_request() => Assert.Equal(
        ["t8: reversed, worsened; thematic, mixed", "t9: reversed, worsened", "t10: reversed, improved", "t11: reversed, worsened", "t14: thematic, worsened", "t15: reversed, worsened", "t20: reversed, worsened; reversed, worsened"],
        (await api.Get(Address))["items"]!.AsArray().Select(thread => $"{thread!["thread"]}: {string.Join("; ", thread["links"]!.AsArray().Select(link => $"{link!["strength"]}, {link["direction"]}"))}"));

    [Fact]
    public async Task are_one_fewer_where_a_thread_persists_instead()
    {
        var twin = await api.GetWith(Seeds.Threads, root => root.Item("threads", "thread", "t10")["links"]![0]!["strength"] = "persisting", Address);

        Assert.Equal(["t8", "t9", "t11", "t14", "t15", "t20"], twin["items"]!.AsArray().Select(thread => (string)thread!["thread"]!));
        (await api.GetWith(Seeds.Threads, root => root.Item("threads", "thread", "t10")["links"]![0]!["strength"] = "persisting", "/api/threads?force=northamptonshire&strength=persisting&direction=improved"))
            ["items"]!.Each("thread").Is("""[{ "thread": "t10" }]""");
    }
}
