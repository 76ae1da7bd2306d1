using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>D2: on what evidence was investigating judged in 2014?</summary>
public sealed class The_evidence_behind_a_judgment(WebTemplate api)
{
    private const string Address = "/api/inspections/crime-2014.northamptonshire/judgments/investigating-offending";

    [Fact]
    public async Task is_told_with_the_judgment_and_all_that_is_not_recorded_of_it() => (await api.Get(Address)).Without("evidence", "findings", "measures").Is("""
        {
          "judgment": {
            "judgment": "crime-2014.northamptonshire/investigating-offending", "framework": "crime-2014", "question": "investigating-offending",
            "title": "How effective is the force at investigating offending?", "role": "core", "state": "graded", "grade": "requires improvement",
            "reason": null, "carriedForwardFrom": null, "inspection": "crime-2014.northamptonshire",
            "occurred": { "stated": "2014-11", "earliest": "2014-11-01", "latest": "2014-11-30" },
            "sources": ["000_664bc22c19484112.txt:58,60,80,82,216,279,281"], "event": "judgment_given"
          },
          "definition": "The force has to do better in cutting crime, or shows some weaknesses, or both.",
          "moderation": { "state": "not recorded", "moderations": [], "event": "moderation_not_recorded" },
          "publication": {
            "date": { "stated": "2014-11", "earliest": "2014-11-01", "latest": "2014-11-30" }, "response": { "standing": "no such duty", "said": "no duty to answer within 56 days: the report was published before 2 May 2017, when that duty came into force", "earliest": null, "latest": null, "answer": "no published answer on record" }, "sources": ["000_664bc22c19484112.txt:12"], "event": "report_published"
          },
          "evidenceState": "recorded",
          "caveats": [
            {
              "fact": {
                "id": "own-definition", "statement": "There is no national rule for who counts; the force scores offenders by a system of its own.",
                "measures": ["iom-offenders", "prolific-offenders"], "findings": []
              },
              "sources": ["000_664bc22c19484112.txt:250,268"], "event": "caveat_attached"
            }
          ],
          "monitoring": [
            {
              "fact": {
                "id": "investigation-skills-and-capacity", "question": "investigating-offending",
                "statement": "The inspectorate will keep watching how investigative supervision, skills and capacity develop."
              },
              "sources": ["000_664bc22c19484112.txt:240"], "event": "monitoring_intended"
            }
          ],
          "withheld": [],
          "recommendations": ["crime-2014.northamptonshire.R1", "crime-2014.northamptonshire.R2", "crime-2014.northamptonshire.R3", "crime-2014.northamptonshire.R4"],
          "predecessors": [], "corrections": []
        }
        """);

    [Fact]
    public async Task was_gathered_from_twenty_files_and_in_ten_other_ways() => (await api.Get(Address))["evidence"]!.Is("""
        [
          { "fact": { "id": "data-analysis", "method": "data analysis", "about": "Data supplied by forces.", "quantity": "not stated", "informedJudgments": "not stated" }, "sources": ["000_664bc22c19484112.txt:104"], "event": "evidence_gathered" },
          { "fact": { "id": "document-analysis", "method": "document analysis", "about": "Documents supplied by forces.", "quantity": "not stated", "informedJudgments": "not stated" }, "sources": ["000_664bc22c19484112.txt:104"], "event": "evidence_gathered" },
          { "fact": { "id": "senior-officer-interviews", "method": "interviews", "about": "Senior officers who lead on crime, on neighbourhood policing and on the care of victims.", "quantity": "not stated", "informedJudgments": "not stated" }, "sources": ["000_664bc22c19484112.txt:104"], "event": "evidence_gathered" },
          { "fact": { "id": "staff-focus-groups", "method": "focus groups", "about": "Officers on the front line, investigators and other police staff.", "quantity": "not stated", "informedJudgments": "not stated" }, "sources": ["000_664bc22c19484112.txt:104"], "event": "evidence_gathered" },
          { "fact": { "id": "observation", "method": "observation", "about": "Officers and staff at work, watched at first hand.", "quantity": "not stated", "informedJudgments": "not stated" }, "sources": ["000_664bc22c19484112.txt:104"], "event": "evidence_gathered" },
          { "fact": { "id": "case-file-review", "method": "case file review", "about": "Files of crime investigations, read for the treatment of victims, the gathering of evidence and supervision.", "quantity": "20", "informedJudgments": "not stated" }, "sources": ["000_664bc22c19484112.txt:104,226,230,236"], "event": "evidence_gathered" },
          { "fact": { "id": "partner-interviews", "method": "partner interviews", "about": "Heads of partner organisations, local authorities among them.", "quantity": "not stated", "informedJudgments": "not stated" }, "sources": ["000_664bc22c19484112.txt:104"], "event": "evidence_gathered" },
          { "fact": { "id": "partner-feedback-attitudes", "method": "partner feedback", "about": "Partners on attitudes and culture towards victims in the force.", "quantity": "not stated", "informedJudgments": "not stated" }, "sources": ["000_664bc22c19484112.txt:224"], "event": "evidence_gathered" },
          { "fact": { "id": "partner-feedback-child-referral", "method": "partner feedback", "about": "Partners on the referral of children affected by domestic abuse.", "quantity": "not stated", "informedJudgments": "not stated" }, "sources": ["000_664bc22c19484112.txt:238"], "event": "evidence_gathered" },
          { "fact": { "id": "domestic-abuse-test", "method": "thematic test", "about": "A first look at whether the force's new approach to domestic abuse has begun to work. It counted towards the overall assessment of the force.", "quantity": "not stated", "informedJudgments": "not stated" }, "sources": ["000_664bc22c19484112.txt:110,204"], "event": "evidence_gathered" },
          { "fact": { "id": "domestic-abuse-plan-review", "method": "action plan review", "about": "A first reading of the domestic abuse action plan that this force sent in. The plans of forces did not count towards the judgments.", "quantity": "1", "informedJudgments": "no" }, "sources": ["000_664bc22c19484112.txt:108,202"], "event": "evidence_gathered" }
        ]
        """);

    [Fact]
    public async Task led_to_eleven_weaknesses_six_strengths_and_two_mixed_findings() => (await api.Get(Address))["findings"]!.Is("""
        [
          { "fact": { "id": "victim-needs-systems", "question": "investigating-offending", "polarity": "strength", "statement": "Better systems pick up what victims need during an investigation, each file sets out what the victim is entitled to, and leaders say clearly what they expect.", "subjects": ["victim-care"], "evidence": [], "since": null }, "sources": ["000_664bc22c19484112.txt:62,222,283"], "event": "finding_recorded" },
          { "fact": { "id": "staff-attitudes", "question": "investigating-offending", "polarity": "weakness", "statement": "Some staff have not taken to the new culture towards victims, and partners say the same: what leaders intend is not shared at all levels.", "subjects": ["victim-care"], "evidence": ["partner-feedback-attitudes"], "since": null }, "sources": ["000_664bc22c19484112.txt:62,224,283"], "event": "finding_recorded" },
          { "fact": { "id": "victim-not-central", "question": "investigating-offending", "polarity": "weakness", "statement": "In the files reviewed the victim is not always at the centre of the investigation.", "subjects": ["investigation-quality", "victim-care"], "evidence": ["case-file-review"], "since": null }, "sources": ["000_664bc22c19484112.txt:226"], "event": "finding_recorded" },
          { "fact": { "id": "statements-not-offered", "question": "investigating-offending", "polarity": "weakness", "statement": "Victims are not offered as a matter of course to make a personal statement or to have special measures at court.", "subjects": ["victim-care"], "evidence": [], "since": null }, "sources": ["000_664bc22c19484112.txt:226"], "event": "finding_recorded" },
          { "fact": { "id": "inadequate-supervision", "question": "investigating-offending", "polarity": "weakness", "statement": "Investigations are not supervised well enough, above all by detective sergeants, so the force cannot be sure of their standard.", "subjects": ["investigation-quality", "supervision"], "evidence": [], "since": null }, "sources": ["000_664bc22c19484112.txt:64,230,284"], "event": "finding_recorded" },
          { "fact": { "id": "weak-investigation-plans", "question": "investigating-offending", "polarity": "weakness", "statement": "Some investigations have weak points in their quality. Supervisors add little to their plans, and staff know too little of the tactics open to them.", "subjects": ["investigation-quality", "skills", "supervision"], "evidence": ["case-file-review"], "since": null }, "sources": ["000_664bc22c19484112.txt:44,64,230,284"], "event": "finding_recorded" },
          { "fact": { "id": "high-workloads", "question": "investigating-offending", "polarity": "weakness", "statement": "Investigators and their supervisors carry more work than they can do properly.", "subjects": ["capacity"], "evidence": ["case-file-review"], "since": null }, "sources": ["000_664bc22c19484112.txt:230"], "event": "finding_recorded" },
          { "fact": { "id": "long-delays", "question": "investigating-offending", "polarity": "weakness", "statement": "Investigations take long to finish, at a cost to victims and to the readiness of witnesses to help.", "subjects": ["timeliness", "victim-care"], "evidence": ["case-file-review"], "since": null }, "sources": ["000_664bc22c19484112.txt:64,230,234,284"], "event": "finding_recorded" },
          { "fact": { "id": "phone-evidence-delay", "question": "investigating-offending", "polarity": "weakness", "statement": "Getting evidence out of mobile phones takes so long that it holds investigations up.", "subjects": ["digital-evidence", "timeliness"], "evidence": [], "since": null }, "sources": ["000_664bc22c19484112.txt:234"], "event": "finding_recorded" },
          { "fact": { "id": "unclear-team-responsibility", "question": "investigating-offending", "polarity": "weakness", "statement": "Staff in several specialist teams are unsure which team owns an investigation.", "subjects": ["allocation"], "evidence": [], "since": null }, "sources": ["000_664bc22c19484112.txt:64,234,284"], "event": "finding_recorded" },
          { "fact": { "id": "public-protection-investigations", "question": "investigating-offending", "polarity": "strength", "statement": "Specialists in public protection investigate domestic abuse and serious sexual offences well, are well led, and have raised the quality of domestic abuse cases markedly.", "subjects": ["domestic-abuse", "investigation-quality", "public-protection"], "evidence": [], "since": null }, "sources": ["000_664bc22c19484112.txt:84,236,285"], "event": "finding_recorded" },
          { "fact": { "id": "vulnerability-in-files", "question": "investigating-offending", "polarity": "strength", "statement": "The files reviewed show that vulnerability is understood and noted well in some respects, and that safety plans for victims are written down and kept to.", "subjects": ["risk-assessment", "vulnerability"], "evidence": ["case-file-review"], "since": null }, "sources": ["000_664bc22c19484112.txt:236"], "event": "finding_recorded" },
          { "fact": { "id": "child-referral", "question": "investigating-offending", "polarity": "mixed", "statement": "After training on vulnerable people far more children were referred to social services. Partners have raised doubts since, and the force is looking at its process again.", "subjects": ["domestic-abuse", "safeguarding", "vulnerability"], "evidence": ["partner-feedback-child-referral"], "since": null }, "sources": ["000_664bc22c19484112.txt:238"], "event": "finding_recorded" },
          { "fact": { "id": "improvement-plans", "question": "investigating-offending", "polarity": "mixed", "statement": "The force knows that supervision has to improve and has plans: a handbook, training, a policy for reviewing serious cases and a group on risk and vulnerability. They need time to show results.", "subjects": ["capacity", "risk-assessment", "skills", "supervision"], "evidence": [], "since": null }, "sources": ["000_664bc22c19484112.txt:240"], "event": "finding_recorded" },
          { "fact": { "id": "marac-mappa-established", "question": "investigating-offending", "polarity": "strength", "statement": "The joint arrangements for high-risk domestic abuse and for dangerous offenders, sex offenders among them, are settled and all partners take part.", "subjects": ["offender-management", "partnership", "public-protection", "sex-offenders"], "evidence": [], "since": null }, "sources": ["000_664bc22c19484112.txt:244"], "event": "finding_recorded" },
          { "fact": { "id": "iom-structure", "question": "investigating-offending", "polarity": "weakness", "statement": "Integrated offender management needs a better structure. The force has reviewed it and asked for more work, on adult prolific offenders and on young people at risk of becoming such.", "subjects": ["offender-management"], "evidence": [], "since": null }, "sources": ["000_664bc22c19484112.txt:248"], "event": "finding_recorded" },
          { "fact": { "id": "external-research", "question": "investigating-offending", "polarity": "strength", "statement": "The force likes to have its work tested from outside and uses academic research, now through a new institute at the local university.", "subjects": ["research"], "evidence": [], "since": null }, "sources": ["000_664bc22c19484112.txt:254"], "event": "finding_recorded" },
          { "fact": { "id": "analytical-unit", "question": "investigating-offending", "polarity": "strength", "statement": "The analytical unit impressed the inspectors with what it can do and how much of it.", "subjects": ["analysis"], "evidence": [], "since": null }, "sources": ["000_664bc22c19484112.txt:256"], "event": "finding_recorded" },
          { "fact": { "id": "no-learning-mechanism", "question": "investigating-offending", "polarity": "weakness", "statement": "Little shows that the force evaluates its own work systematically or spreads what works, and no central mechanism collects lessons and feeds them back.", "subjects": ["sharing-practice"], "evidence": [], "since": null }, "sources": ["000_664bc22c19484112.txt:258"], "event": "finding_recorded" }
        ]
        """);

    [Fact]
    public async Task has_three_figures_one_of_them_a_direction_only() => (await api.Get(Address))["measures"]!.Is("""
        [
          {
            "fact": {
              "id": "prolific-offenders", "title": "Prolific offenders", "area": "force", "value": "119", "interval": null, "confidenceLevel": null, "approximate": false, "direction": null,
              "nature": "count", "unit": "offenders", "denominator": "not applicable", "period": "2014-07-31", "baseline": null, "comparators": [], "reading": null,
              "question": "investigating-offending", "subjects": ["offender-management"], "note": null
            },
            "sources": ["000_664bc22c19484112.txt:250,268"], "event": "measure_recorded"
          },
          {
            "fact": {
              "id": "iom-offenders", "title": "Offenders in integrated offender management", "area": "force", "value": "78", "interval": null, "confidenceLevel": null, "approximate": false,
              "direction": null, "nature": "count", "unit": "offenders", "denominator": "not applicable", "period": "2014-07-31", "baseline": null, "comparators": [], "reading": null,
              "question": "investigating-offending", "subjects": ["offender-management"], "note": null
            },
            "sources": ["000_664bc22c19484112.txt:250,268"], "event": "measure_recorded"
          },
          {
            "fact": {
              "id": "child-referrals", "title": "Referrals of children by the police", "area": "force", "value": null, "interval": null, "confidenceLevel": null, "approximate": false,
              "direction": "rising", "nature": "trend", "unit": "not stated", "denominator": "not stated", "period": "not stated", "baseline": "before the training on vulnerable people",
              "comparators": [], "reading": "A substantial rise.", "question": "investigating-offending", "subjects": ["safeguarding", "vulnerability"], "note": null
            },
            "sources": ["000_664bc22c19484112.txt:238"], "event": "measure_recorded"
          }
        ]
        """);

    [Fact]
    public async Task is_another_number_of_files_where_another_was_reviewed()
    {
        var twin = await api.GetWith(Seeds.Crime2014, root => root.Item("evidence", "id", "case-file-review")["quantity"] = "25", Address);

        twin.DiffersFrom(await api.Get(Address), """
            evidence[5].fact.quantity: "20" -> "25"
            """);
    }
}
