using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>D4: what changed for investigating between the two reports?</summary>
public sealed class What_changed_for_investigating(WebTemplate api)
{
    private const string Address = "/api/inspections/peel-2017-effectiveness.northamptonshire/judgments/investigating-crime/why";

    [Fact]
    public async Task is_the_question_and_not_the_grade() => (await api.Get(Address)).Without("claims").Is("""
        {
          "later": {
            "judgment": "peel-2017-effectiveness.northamptonshire/investigating-crime",
            "title": "How effective is the force at investigating crime and reducing re-offending?", "state": "graded", "grade": "requires improvement",
            "occurred": "2017", "sources": ["003_be2a4a03d244ac37.txt:18-19"], "event": "judgment_given"
          },
          "earlier": [
            {
              "judgment": "crime-2014.northamptonshire/investigating-offending", "title": "How effective is the force at investigating offending?",
              "state": "graded", "grade": "requires improvement", "occurred": "2014-11", "sources": ["000_664bc22c19484112.txt:58,60,80,82,216,279,281"],
              "event": "judgment_given"
            }
          ],
          "movement": "same", "comparable": "with caution"
        }
        """);

    [Fact]
    public async Task is_told_claim_by_claim() => Lines.Equal(
        """
        judgment: “How effective is the force at investigating offending?” was judged requires improvement (November 2014). [000_664bc22c19484112.txt:58,60,80,82,216,279,281]
        judgment: “How effective is the force at investigating crime and reducing re-offending?” was judged requires improvement (2017). [003_be2a4a03d244ac37.txt:18-19]
        mapping: “How effective is the force at investigating offending?” was renamed and widened to this question. Reducing re-offending entered the question's title; in 2014 repeat and prolific offenders were a section inside it. [000_664bc22c19484112.txt:58,242; 003_be2a4a03d244ac37.txt:18]
        comparability: The grades are to be compared with caution. From requires improvement to requires improvement: the same. [000_664bc22c19484112.txt:58,242; 000_664bc22c19484112.txt:58,60,80,82,216,279,281; 003_be2a4a03d244ac37.txt:18; 003_be2a4a03d244ac37.txt:18-19]
        gap, absence: No inspection of the force is on record between November 2014 and 2017: nothing is known here of 2015 and 2016. [000_664bc22c19484112.txt:8,10,12,14,16; 003_be2a4a03d244ac37.txt:1-2,5]
        gap: peel-2017-effectiveness.northamptonshire refers to what is not on record here: The inspectorate's inspection of 2016 (2016). [003_be2a4a03d244ac37.txt:9-10,26-27,58]
        weakness: Incidents are not always assessed correctly. [003_be2a4a03d244ac37.txt:20]
        weakness: The quality of investigations varies. [003_be2a4a03d244ac37.txt:20]
        weakness: Cases have to go to officers and staff with the right training. [003_be2a4a03d244ac37.txt:20]
        weakness: Digital devices queue for examination in the high-tech crime unit, and investigations wait for them. [003_be2a4a03d244ac37.txt:21]
        weakness: How victims are cared for varies. [003_be2a4a03d244ac37.txt:22]
        weakness: Dealing with wanted people needs a better approach and better supervision, and suspects who are named but still at large need better management. [003_be2a4a03d244ac37.txt:23]
        weakness: Investigators are far too few, which harms the quality and the speed of investigations and puts officers under great strain. [003_be2a4a03d244ac37.txt:25]
        weakness: A low share of cases ends with a charge or a summons, lower than in 2016; some offenders may escape justice and victims may miss the outcome that they could expect. (Compared with 2016.) [003_be2a4a03d244ac37.txt:26]
        weakness: Without a policy for named suspects, and with officers overloaded, the force does not actively go after people who may be dangerous. Little has changed since 2016; a new service model is meant to help. (Compared with 2016.) [003_be2a4a03d244ac37.txt:27]
        mixed: A team for fraud is being set up. [003_be2a4a03d244ac37.txt:20]
        mixed: The force is training more investigators. [003_be2a4a03d244ac37.txt:25]
        strength: Work to develop integrated offender management is effective. [003_be2a4a03d244ac37.txt:24]
        strength: Forensic evidence is put to better use, and one post now links it promptly with known offenders. [003_be2a4a03d244ac37.txt:28]
        reversed, t10 reversed: Integrated offender management: reversed. Before: (weakness) Integrated offender management needs a better structure. The force has reviewed it and asked for more work, on adult prolific offenders and on young people at risk of becoming such. Afterwards: (strength) Work to develop integrated offender management is effective. (For the better, and without a recommendation in 2014.) [000_664bc22c19484112.txt:248; 003_be2a4a03d244ac37.txt:24]
        persisting, t1 same: Delay in digital evidence: the same subject in both reports. Before: (weakness) Getting evidence out of mobile phones takes so long that it holds investigations up. Afterwards: (weakness) Digital devices queue for examination in the high-tech crime unit, and investigations wait for them. [000_664bc22c19484112.txt:234; 003_be2a4a03d244ac37.txt:21]
        persisting, t1 same: Delay in digital evidence: the same subject in both reports. Before: (recommendation R3) Examine seized telecommunication equipment in a better order and in better time. Afterwards: (area for improvement AFI-7) Get evidence from phones, computers and other devices fast enough not to hold investigations up. (Nearly the same ask; in 2017 it covers computers and other devices as well as phones.) [000_664bc22c19484112.txt:274; 003_be2a4a03d244ac37.txt:33]
        persisting, t2 changed scope: Supervision of investigations: the same subject in both reports, in changed scope. Before: (weakness) Some investigations have weak points in their quality. Supervisors add little to their plans, and staff know too little of the tactics open to them. Afterwards: (weakness) The quality of investigations varies. (area for improvement AFI-5) Supervise investigations regularly and actively, to raise their quality and keep them moving. (Both reports doubt the quality of investigations; that of 2017 does not speak of their plans.) [000_664bc22c19484112.txt:44,64,230,284; 003_be2a4a03d244ac37.txt:20; 003_be2a4a03d244ac37.txt:31]
        persisting, t2 same: Supervision of investigations: the same subject in both reports. Before: (weakness) Investigations are not supervised well enough, above all by detective sergeants, so the force cannot be sure of their standard. Afterwards: (area for improvement AFI-5) Supervise investigations regularly and actively, to raise their quality and keep them moving. [000_664bc22c19484112.txt:64,230,284; 003_be2a4a03d244ac37.txt:31]
        persisting, t2 same: Supervision of investigations: the same subject in both reports. Before: (recommendation R2(b)) Supervisors know their part in raising standards. (recommendation R2(c)) Somebody watches over the quality of investigations and the time they take. Afterwards: (area for improvement AFI-10) Investigate better where vulnerable people are involved: specialists with workloads that they can always manage, under regular and active supervision. (area for improvement AFI-5) Supervise investigations regularly and actively, to raise their quality and keep them moving. (The area on vulnerable people asks for the same supervision within their investigations.) [000_664bc22c19484112.txt:272; 000_664bc22c19484112.txt:273; 003_be2a4a03d244ac37.txt:31; 003_be2a4a03d244ac37.txt:51]
        persisting, t3 changed scope: The right investigator for the case: the same subject in both reports, in changed scope. Before: (weakness) Staff in several specialist teams are unsure which team owns an investigation. Afterwards: (weakness) Cases have to go to officers and staff with the right training. (area for improvement AFI-4) Give every crime promptly to an investigator with the right skills, accreditation and support, for a good investigation in good time. (In 2014 doubt about which team owns a case; in 2017 about whether it goes to trained people.) [000_664bc22c19484112.txt:64,234,284; 003_be2a4a03d244ac37.txt:20; 003_be2a4a03d244ac37.txt:30]
        persisting, t3 changed scope: The right investigator for the case: the same subject in both reports, in changed scope. Before: (recommendation R2(a)) Investigators and other staff know the standard and have the skills and expertise for it. Afterwards: (area for improvement AFI-4) Give every crime promptly to an investigator with the right skills, accreditation and support, for a good investigation in good time. (In 2014 the skills of investigators; in 2017 prompt allocation to those who have them.) [000_664bc22c19484112.txt:271; 003_be2a4a03d244ac37.txt:30]
        persisting, t4 changed scope: Capacity and workload: the same subject in both reports, in changed scope. Before: (weakness) Investigators and their supervisors carry more work than they can do properly. Afterwards: (weakness) Investigators are far too few, which harms the quality and the speed of investigations and puts officers under great strain. (area for improvement AFI-10) Investigate better where vulnerable people are involved: specialists with workloads that they can always manage, under regular and active supervision. (area for improvement AFI-6) Have more qualified detectives, for better investigations and for workloads that can be borne. (From workloads of investigators to their number, specialists included.) [000_664bc22c19484112.txt:230; 003_be2a4a03d244ac37.txt:25; 003_be2a4a03d244ac37.txt:32; 003_be2a4a03d244ac37.txt:51]
        persisting, t4 changed scope: Capacity and workload: the same subject in both reports, in changed scope. Before: (weakness) Investigators and their supervisors carry more work than they can do properly. Afterwards: (weakness) Without a policy for named suspects, and with officers overloaded, the force does not actively go after people who may be dangerous. Little has changed since 2016; a new service model is meant to help. (mixed) There are plans against the shortage of response officers, so that victims and vulnerable people get better support. (weakness) Too much work keeps the force from holding or raising its standard of service, and the way it is organised does not let it prevent crime effectively. (In 2017 the shortage reaches beyond investigators.) [000_664bc22c19484112.txt:230; 003_be2a4a03d244ac37.txt:27; 003_be2a4a03d244ac37.txt:37; 003_be2a4a03d244ac37.txt:6]
        persisting, t5 changed scope: Timeliness of investigations: the same subject in both reports, in changed scope. Before: (weakness) Investigations take long to finish, at a cost to victims and to the readiness of witnesses to help. (recommendation R2(c)) Somebody watches over the quality of investigations and the time they take. Afterwards: (weakness) Investigators are far too few, which harms the quality and the speed of investigations and puts officers under great strain. (area for improvement AFI-4) Give every crime promptly to an investigator with the right skills, accreditation and support, for a good investigation in good time. [000_664bc22c19484112.txt:273; 000_664bc22c19484112.txt:64,230,234,284; 003_be2a4a03d244ac37.txt:25; 003_be2a4a03d244ac37.txt:30]
        persisting, t5 changed scope: Timeliness of investigations: the same subject in both reports, in changed scope. Before: (weakness) Investigations take long to finish, at a cost to victims and to the readiness of witnesses to help. (recommendation R3) Examine seized telecommunication equipment in a better order and in better time. Afterwards: (weakness) Digital devices queue for examination in the high-tech crime unit, and investigations wait for them. (area for improvement AFI-7) Get evidence from phones, computers and other devices fast enough not to hold investigations up. (Here the delay comes from the examination of devices.) [000_664bc22c19484112.txt:274; 000_664bc22c19484112.txt:64,230,234,284; 003_be2a4a03d244ac37.txt:21; 003_be2a4a03d244ac37.txt:33]
        persisting, t7 changed scope: Care of victims: the same subject in both reports, in changed scope. Before: (weakness) Some staff have not taken to the new culture towards victims, and partners say the same: what leaders intend is not shared at all levels. (weakness) Victims are not offered as a matter of course to make a personal statement or to have special measures at court. (weakness) In the files reviewed the victim is not always at the centre of the investigation. (weakness) The care of victims is getting better, but not everyone in the force understands yet why victims come first. (recommendation R1) Draw up an action plan for better service to victims and better contact with them, and start on it. Afterwards: (weakness) How victims are cared for varies. [000_664bc22c19484112.txt:226; 000_664bc22c19484112.txt:262-266; 000_664bc22c19484112.txt:42; 000_664bc22c19484112.txt:62,224,283; 003_be2a4a03d244ac37.txt:22]
        persisting, t7 changed scope: Care of victims: the same subject in both reports, in changed scope. Before: (weakness) In the files reviewed the victim is not always at the centre of the investigation. (recommendation R1) Draw up an action plan for better service to victims and better contact with them, and start on it. Afterwards: (weakness) A low share of cases ends with a charge or a summons, lower than in 2016; some offenders may escape justice and victims may miss the outcome that they could expect. (Only as far as it says that victims may miss the outcome that they could expect.) [000_664bc22c19484112.txt:226; 000_664bc22c19484112.txt:262-266; 003_be2a4a03d244ac37.txt:26]
        new, t18 new: Wanted people and named suspects: in the later report only. (weakness) Without a policy for named suspects, and with officers overloaded, the force does not actively go after people who may be dangerous. Little has changed since 2016; a new service model is meant to help. (weakness) Dealing with wanted people needs a better approach and better supervision, and suspects who are named but still at large need better management. (area for improvement AFI-8) Find and arrest quickly those circulated as wanted, those who do not answer police bail, named suspects still at large and suspects known from forensic evidence. (New against 2014. The report itself compares with 2016 and sees little progress since.) [003_be2a4a03d244ac37.txt:23; 003_be2a4a03d244ac37.txt:27; 003_be2a4a03d244ac37.txt:34]
        new, t19 new: Subjects that only the later report has: in the later report only. (strength) Forensic evidence is put to better use, and one post now links it promptly with known offenders. (Forensic evidence.) [003_be2a4a03d244ac37.txt:28]
        not linked, absence: Nothing on record joins this to an earlier report: Incidents are not always assessed correctly. [003_be2a4a03d244ac37.txt:20]
        not linked, absence: Nothing on record says what became of this strength of November 2014: Better systems pick up what victims need during an investigation, each file sets out what the victim is entitled to, and leaders say clearly what they expect. [000_664bc22c19484112.txt:62,222,283]
        not linked, absence: Nothing on record says what became of this strength of November 2014: The files reviewed show vulnerability understood and noted, and safety plans for victims written down and kept to. [000_664bc22c19484112.txt:236]
        not linked, absence: Nothing on record says what became of this mixed finding of November 2014: After training on vulnerable people far more children were referred to social services. Partners have raised doubts since, and the force is looking at its process again. [000_664bc22c19484112.txt:238]
        not linked, absence: Nothing on record says what became of this mixed finding of November 2014: The force knows that supervision has to improve and has plans: a handbook, training, a policy for reviewing serious cases and a group on risk and vulnerability. They need time to show results. [000_664bc22c19484112.txt:240]
        not linked, absence: Nothing on record says what became of this strength of November 2014: The force likes to have its work tested from outside and uses academic research, now through a new institute at the local university. [000_664bc22c19484112.txt:254]
        recommendation, t7 changed scope: R1 had already been made in November 2014: Draw up an action plan for better service to victims and better contact with them, and start on it. Due 1 February 2015 at the earliest, 28 February 2015 at the latest; no closure is recorded. The later report takes the subject up (changed scope, thread t7): finding victim-care-inconsistent. The later report takes the subject up (changed scope, thread t7): finding charge-summons-low. [000_664bc22c19484112.txt:262-266; 003_be2a4a03d244ac37.txt:22; 003_be2a4a03d244ac37.txt:26]
        recommendation, t2 same: R2 had already been made in November 2014: Draw up an action plan for better investigations, and start on it. Due 1 February 2015 at the earliest, 28 February 2015 at the latest; no closure is recorded. The later report takes the subject up (same, thread t2): area for improvement AFI-5; and under another question, area for improvement AFI-10. The later report takes the subject up (changed scope, thread t3): area for improvement AFI-4. The later report takes the subject up (changed scope, thread t5): finding investigator-shortage, area for improvement AFI-4. [000_664bc22c19484112.txt:270-273; 003_be2a4a03d244ac37.txt:25; 003_be2a4a03d244ac37.txt:30; 003_be2a4a03d244ac37.txt:31; 003_be2a4a03d244ac37.txt:51]
        recommendation, t1 same: R3 had already been made in November 2014: Examine seized telecommunication equipment in a better order and in better time. Review: due 1 February 2015 at the earliest, 28 February 2015 at the latest; plan: due 28 February 2015 at the earliest, 31 March 2015 at the latest; no closure is recorded. The later report takes the subject up (same, thread t1): area for improvement AFI-7. The later report takes the subject up (changed scope, thread t5): finding digital-device-backlog, area for improvement AFI-7. [000_664bc22c19484112.txt:274; 003_be2a4a03d244ac37.txt:21; 003_be2a4a03d244ac37.txt:33]
        recommendation, t6 same: R4 had already been made in November 2014: Have methods for learning from work on prevention and on local problems. Due 1 May 2015 at the earliest, 30 May 2015 at the latest; no closure is recorded. The later report takes the subject up (same, thread t6): under another question, area for improvement AFI-3. [000_664bc22c19484112.txt:275-277; 003_be2a4a03d244ac37.txt:17]
        recommendation: The later report asks, as area for improvement AFI-4: Give every crime promptly to an investigator with the right skills, accreditation and support, for a good investigation in good time. [003_be2a4a03d244ac37.txt:30]
        recommendation: The later report asks, as area for improvement AFI-5: Supervise investigations regularly and actively, to raise their quality and keep them moving. [003_be2a4a03d244ac37.txt:31]
        recommendation: The later report asks, as area for improvement AFI-6: Have more qualified detectives, for better investigations and for workloads that can be borne. [003_be2a4a03d244ac37.txt:32]
        recommendation: The later report asks, as area for improvement AFI-7: Get evidence from phones, computers and other devices fast enough not to hold investigations up. [003_be2a4a03d244ac37.txt:33]
        recommendation: The later report asks, as area for improvement AFI-8: Find and arrest quickly those circulated as wanted, those who do not answer police bail, named suspects still at large and suspects known from forensic evidence. [003_be2a4a03d244ac37.txt:34]
        measure: Prolific offenders: 119 offenders, 31 July 2014 (crime-2014.northamptonshire). [000_664bc22c19484112.txt:250,268]
        measure: Offenders in integrated offender management: 78 offenders, 31 July 2014 (crime-2014.northamptonshire). [000_664bc22c19484112.txt:250,268]
        measure: Referrals of children by the police: rising, period not stated, compared with before the training on vulnerable people (crime-2014.northamptonshire). [000_664bc22c19484112.txt:238]
        measure: Cases that end with a charge or a summons: low, period not stated (peel-2017-effectiveness.northamptonshire). [003_be2a4a03d244ac37.txt:26]
        measure: Change in the share of cases that end with a charge or a summons: falling, period not stated, compared with 2016 (peel-2017-effectiveness.northamptonshire). [003_be2a4a03d244ac37.txt:26]
        measure: Investigators: severe shortage, period not stated (peel-2017-effectiveness.northamptonshire). [003_be2a4a03d244ac37.txt:25]
        measure: Trained investigators: rising, period not stated (peel-2017-effectiveness.northamptonshire). [003_be2a4a03d244ac37.txt:25]
        caveat: There is no national rule for who counts; the force scores offenders by a system of its own. It touches: iom-offenders, prolific-offenders. [000_664bc22c19484112.txt:250,268]
        evidence: Data analysis (quantity not stated): Data supplied by forces. [000_664bc22c19484112.txt:104]
        evidence: Document analysis (quantity not stated): Documents supplied by forces. [000_664bc22c19484112.txt:104]
        evidence: Interviews (quantity not stated): Senior officers who lead on crime, on neighbourhood policing and on the care of victims. [000_664bc22c19484112.txt:104]
        evidence: Focus groups (quantity not stated): Officers on the front line, investigators and other police staff. [000_664bc22c19484112.txt:104]
        evidence: Observation (quantity not stated): Officers and staff at work, watched at first hand. [000_664bc22c19484112.txt:104]
        evidence: Case file review (quantity 20): Files of crime investigations, read for the treatment of victims, the gathering of evidence and supervision. [000_664bc22c19484112.txt:104,226,230,236]
        evidence: Partner interviews (quantity not stated): Heads of partner organisations, local authorities among them. [000_664bc22c19484112.txt:104]
        evidence: Partner feedback (quantity not stated): Partners on attitudes and culture towards victims in the force. [000_664bc22c19484112.txt:224]
        evidence: Partner feedback (quantity not stated): Partners on the referral of children affected by domestic abuse. [000_664bc22c19484112.txt:238]
        evidence: Thematic test (quantity not stated): A first look at whether the force's new approach to domestic abuse has begun to work. It counted towards the overall assessment of the force. [000_664bc22c19484112.txt:110,204]
        evidence: Action plan review (quantity 1): A first reading of the domestic abuse action plan that this force sent in. The plans of forces did not count towards the judgments. It is recorded as not bearing on the judgments. [000_664bc22c19484112.txt:108,202]
        evidence, absence: How evidence was gathered for peel-2017-effectiveness.northamptonshire is not recorded. [003_be2a4a03d244ac37.txt:1-2,5]
        criteria: What crime-2014 means by requires improvement: The force has to do better in cutting crime, or shows some weaknesses, or both. [000_664bc22c19484112.txt:325,327-330,332,334-336]
        criteria, absence: What peel-2017-effectiveness means by requires improvement is not stated in the sources at hand. []
        moderation, absence: Who moderated “How effective is the force at investigating offending?” (crime-2014.northamptonshire) is not recorded. []
        moderation, absence: Who moderated “How effective is the force at investigating crime and reducing re-offending?” (peel-2017-effectiveness.northamptonshire) is not recorded. []
        publication: The report of crime-2014.northamptonshire was published in November 2014. [000_664bc22c19484112.txt:12]
        publication, absence: The publication date of peel-2017-effectiveness.northamptonshire is not recorded. []
        """,
        Claims.Of(await api.Get(Address)));

    [Fact]
    public async Task is_not_said_of_the_grades_where_they_may_not_be_compared()
    {
        var original = await api.Get(Address);
        var twin = await api.GetWith(Seeds.Frameworks2017, root => root.Item("lineage", "question", "investigating-crime")["comparable"] = "no", Address);

        twin.Without("claims").DiffersFrom(original.Without("claims"), """
            movement: "same" -> "not comparable"
            comparable: "with caution" -> "no"
            """);
        Lines.Equal(
            """
            - comparability: The grades are to be compared with caution. From requires improvement to requires improvement: the same. [000_664bc22c19484112.txt:58,242; 000_664bc22c19484112.txt:58,60,80,82,216,279,281; 003_be2a4a03d244ac37.txt:18; 003_be2a4a03d244ac37.txt:18-19]
            + comparability: The grades are not comparable (requires improvement, then requires improvement): neither better nor worse is said. [000_664bc22c19484112.txt:58,242; 000_664bc22c19484112.txt:58,60,80,82,216,279,281; 003_be2a4a03d244ac37.txt:18; 003_be2a4a03d244ac37.txt:18-19]
            """,
            Claims.Changes(original, twin));
    }
}
