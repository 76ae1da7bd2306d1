using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>D5: why did prevention and anti-social behaviour go from good to requires improvement?</summary>
public sealed class Why_prevention_went_from_good_to_requires_improvement(WebTemplate api)
{
    private const string Address = "/api/inspections/peel-2017-effectiveness.northamptonshire/judgments/preventing-crime/why";

    [Fact]
    public async Task is_a_statement_about_two_questions_that_became_one() => (await api.Get(Address)).Without("claims", "prose").Is("""
        {
          "later": {
            "judgment": "peel-2017-effectiveness.northamptonshire/preventing-crime",
            "title": "How effective is the force at preventing crime, tackling anti-social behaviour and keeping people safe?", "state": "graded",
            "grade": "requires improvement", "occurred": "2017", "sources": ["003_be2a4a03d244ac37.txt:4-5"], "event": "judgment_given"
          },
          "earlier": [
            {
              "judgment": "crime-2014.northamptonshire/reducing-crime", "title": "How effective is the force at reducing crime and preventing offending?",
              "state": "graded", "grade": "good", "occurred": "2014-11", "sources": ["000_664bc22c19484112.txt:50,52,74,76,114,208,210"],
              "event": "judgment_given"
            },
            {
              "judgment": "crime-2014.northamptonshire/anti-social-behaviour", "title": "How effective is the force at tackling anti-social behaviour?",
              "state": "graded", "grade": "good", "occurred": "2014-11", "sources": ["000_664bc22c19484112.txt:66,68,86,88,287,315,317"],
              "event": "judgment_given"
            }
          ],
          "movement": "worse", "comparable": "with caution"
        }
        """);

    [Fact]
    public async Task is_told_claim_by_claim() => Lines.Equal(
        """
        force: The force is called “Northamptonshire Police” on record; since when is not recorded. []
        inspection: crime-2014.northamptonshire is “Crime inspection 2014: Northamptonshire Police”, of November 2014; the inspectorate is HMIC. [000_664bc22c19484112.txt:8,10,12,14,16]
        inspection: peel-2017-effectiveness.northamptonshire is “PEEL 2017 effectiveness: Northamptonshire Police”, of 2017; the inspectorate is not recorded. [003_be2a4a03d244ac37.txt:1-2,5]
        judgment: “How effective is the force at reducing crime and preventing offending?” was judged good (November 2014). [000_664bc22c19484112.txt:50,52,74,76,114,208,210]
        judgment: “How effective is the force at tackling anti-social behaviour?” was judged good (November 2014). [000_664bc22c19484112.txt:66,68,86,88,287,315,317]
        judgment: “How effective is the force at preventing crime, tackling anti-social behaviour and keeping people safe?” was judged requires improvement (2017). [003_be2a4a03d244ac37.txt:4-5]
        mapping: “How effective is the force at reducing crime and preventing offending?” and “How effective is the force at tackling anti-social behaviour?” were merged into this question. Two questions with a grade each became one with a single grade. Two grades of good followed by one of requires improvement is a statement about a merged question, not about either of the two. [000_664bc22c19484112.txt:50,66; 003_be2a4a03d244ac37.txt:4]
        comparability: The grades are to be compared with caution. From good and good to requires improvement: worse. [000_664bc22c19484112.txt:325,327-330,332,334-336; 000_664bc22c19484112.txt:50,52,74,76,114,208,210; 000_664bc22c19484112.txt:50,66; 000_664bc22c19484112.txt:66,68,86,88,287,315,317; 003_be2a4a03d244ac37.txt:4; 003_be2a4a03d244ac37.txt:4-5]
        gap, absence: No inspection of the force is on record between November 2014 and 2017: nothing is known here of 2015 and 2016. [000_664bc22c19484112.txt:8,10,12,14,16; 003_be2a4a03d244ac37.txt:1-2,5]
        gap: peel-2017-effectiveness.northamptonshire refers to what is not on record here: The inspectorate's inspection of 2016 (2016). [003_be2a4a03d244ac37.txt:9-10,26-27,58]
        weakness: Too much work keeps the force from holding or raising its standard of service, and the way it is organised does not let it prevent crime effectively. [003_be2a4a03d244ac37.txt:6]
        weakness: Chances to prevent crime are lost because partners are too little involved. [003_be2a4a03d244ac37.txt:8]
        weakness: Incidents of anti-social behaviour are very frequent, yet the force uses its powers against them less than at the inspection of 2016. (Compared with 2016.) [003_be2a4a03d244ac37.txt:9]
        weakness: Crime and anti-social behaviour should be understood better, which takes better analysis of the force's information and intelligence and would let it aim its work. [003_be2a4a03d244ac37.txt:12]
        weakness: Evaluating what works and passing it on, within the force and to partners, is not routine. [003_be2a4a03d244ac37.txt:13]
        mixed: A new way of organising the force is on its way; nothing has really changed yet. [003_be2a4a03d244ac37.txt:6]
        mixed: Problem solving is better than in 2016, but faults in the force's systems may keep it from getting at root causes. (Compared with 2016.) [003_be2a4a03d244ac37.txt:10]
        strength: The force has a good range of ways to reach the public. [003_be2a4a03d244ac37.txt:11]
        reversed, t8 reversed: E-CINS and work with partners: reversed. Before: (strength) Partnerships against anti-social behaviour are strong, with shared information and joint schemes that divert young people, Jam in the Hood for one. (strength) Partnership is broad and effective from strategy to daily work, and information is shared so that joint resources go where the need is greatest. Afterwards: (weakness) Chances to prevent crime are lost because partners are too little involved. (area for improvement AFI-2) Solve problems together with others, so as to be effective against crime and anti-social behaviour. (Strong partnership became too little involvement of partners.) [000_664bc22c19484112.txt:42,185; 000_664bc22c19484112.txt:72,299,320; 003_be2a4a03d244ac37.txt:16; 003_be2a4a03d244ac37.txt:8]
        reversed, t15 reversed: Capability in analysis: reversed. Before: (strength) The analytical unit impressed the inspectors with what it can do and how much of it. (strength) The force plans its year from a detailed assessment of threats and risks that it makes with partners, and a shared pool of data and analysis serves them all. (strength) A new performance framework ties resources to risk and watches results, and a meeting every day moves staff to where they are needed. Afterwards: (weakness) Crime and anti-social behaviour should be understood better, which takes better analysis of the force's information and intelligence and would let it aim its work. (area for improvement AFI-1) Analyse information and intelligence better, so as to understand local crime and anti-social behaviour and to aim the work. [000_664bc22c19484112.txt:155; 000_664bc22c19484112.txt:157; 000_664bc22c19484112.txt:256; 003_be2a4a03d244ac37.txt:12; 003_be2a4a03d244ac37.txt:15]
        reversed, t20 reversed: Prevention of crime itself: reversed. Before: (strength) Officers on the front line join with partners to turn offenders away from crime. (strength) Preventing crime is a strong theme in the whole force, at every level, with new ideas such as a department run jointly with the fire service. Afterwards: (weakness) Chances to prevent crime are lost because partners are too little involved. (From prevention together with partners to chances lost for lack of them.) [000_664bc22c19484112.txt:42,78,175,214; 000_664bc22c19484112.txt:78,214; 003_be2a4a03d244ac37.txt:8]
        reversed, t20 reversed: Prevention of crime itself: reversed. Before: (strength) Preventing crime is a strong theme in the whole force, at every level, with new ideas such as a department run jointly with the fire service. (strength) The force uses many tactics to good effect to prevent crime and to protect victims, among them the new protection notices in domestic abuse, and gives clear rules for disposals out of court. Afterwards: (weakness) Too much work keeps the force from holding or raising its standard of service, and the way it is organised does not let it prevent crime effectively. (From a theme in the whole force to an organisation that does not allow for it.) [000_664bc22c19484112.txt:42,78,175,214; 000_664bc22c19484112.txt:78,177,214; 003_be2a4a03d244ac37.txt:6]
        persisting, t4 changed scope: Capacity and workload: the same subject in both reports, in changed scope. Before: (weakness) Investigators and their supervisors carry more work than they can do properly. Afterwards: (weakness) Without a policy for named suspects, and with officers overloaded, the force does not actively go after people who may be dangerous. Little has changed since 2016; a new service model is meant to help. (mixed) There are plans against the shortage of response officers, so that victims and vulnerable people get better support. (weakness) Too much work keeps the force from holding or raising its standard of service, and the way it is organised does not let it prevent crime effectively. (In 2017 the shortage reaches beyond investigators.) [000_664bc22c19484112.txt:230; 003_be2a4a03d244ac37.txt:27; 003_be2a4a03d244ac37.txt:37; 003_be2a4a03d244ac37.txt:6]
        persisting, t6 same: Collecting and sharing good practice: the same subject in both reports. Before: (weakness) Little shows that the force evaluates its own work systematically or spreads what works, and no central mechanism collects lessons and feeds them back. Afterwards: (weakness) Evaluating what works and passing it on, within the force and to partners, is not routine. [000_664bc22c19484112.txt:258; 003_be2a4a03d244ac37.txt:13]
        persisting, t6 same: Collecting and sharing good practice: the same subject in both reports. Before: (recommendation R4) Have methods for learning from work on prevention and on local problems. Afterwards: (area for improvement AFI-3) Evaluate practice and pass on what works as a routine, in the force and with partners, so that prevention keeps getting better. (The closest repeat of all: in 2017 partners are included.) [000_664bc22c19484112.txt:275-277; 003_be2a4a03d244ac37.txt:17]
        persisting, t12 persisting: Level of anti-social behaviour: persists. Before: (weakness) Anti-social behaviour is more frequent than across England and Wales. (figure) Incidents of anti-social behaviour recorded: 33,841 incidents, April 2013 to March 2014. (figure) Incidents of anti-social behaviour: 47.9 per 1,000 population, April 2013 to March 2014. Afterwards: (weakness) Incidents of anti-social behaviour are very frequent, yet the force uses its powers against them less than at the inspection of 2016. (figure) Incidents of anti-social behaviour: very high, period not stated. (Context: high in both. The report of 2017 gives no figure, so a rise or a fall cannot be told.) [000_664bc22c19484112.txt:133,135,141,143,307; 000_664bc22c19484112.txt:307; 000_664bc22c19484112.txt:70,307,319; 003_be2a4a03d244ac37.txt:9]
        persisting, t16 persisting: Engagement with the public: persists. Before: (strength) Commitment to neighbourhoods is strong: regular events, good use of Twitter, two engagement officers, and a trial of intensive engagement for which all community support officers are trained. Afterwards: (strength) The force has a good range of ways to reach the public. [000_664bc22c19484112.txt:293; 003_be2a4a03d244ac37.txt:11]
        thematic, t8 thematic: E-CINS and work with partners: joined by theme only, for a person to confirm. Before: (mixed) E-CINS lets teams and partners manage risk to victims together, and partners are committed to it; staff still have to be encouraged to use all of it. (mixed) Neighbourhood teams can share information with partners through E-CINS, but the county does not yet get out of it what it could. (recommendation R5) Get officers and staff to use E-CINS for assessing and recording risk and for protecting vulnerable people. Afterwards: (weakness) Chances to prevent crime are lost because partners are too little involved. (area for improvement AFI-2) Solve problems together with others, so as to be effective against crime and anti-social behaviour. (area for improvement AFI-3) Evaluate practice and pass on what works as a routine, in the force and with partners, so that prevention keeps getting better. (The report of 2017 speaks of partners and never names E-CINS. A person has to confirm the connection.) [000_664bc22c19484112.txt:189; 000_664bc22c19484112.txt:301,303; 000_664bc22c19484112.txt:313; 003_be2a4a03d244ac37.txt:16; 003_be2a4a03d244ac37.txt:17; 003_be2a4a03d244ac37.txt:8]
        gone, t9 gone: Organised crime: in crime-2014.northamptonshire only; peel-2017-effectiveness.northamptonshire says nothing of it, which is not to say that it was put right. (weakness) By its own account the force paid too little attention to groups that exploit children sexually; a review is in hand. (Groups that exploit children are not mentioned in 2017, which does not show that the gap was closed.) [000_664bc22c19484112.txt:181]
        gone, t17 gone: Accuracy of crime recording: in crime-2014.northamptonshire only; peel-2017-effectiveness.northamptonshire says nothing of it, which is not to say that it was put right. (caveat) The inspectorate has serious doubts, from another inspection in the same year, about how accurately this force records crime. All figures that rest on recorded crime share them. (weakness) The force does not record crime as accurately as it ought to; the inspectorate says its concerns are serious. (The report of 2017 is silent on it, which does not mean that it was put right.) [000_664bc22c19484112.txt:48,54,212]
        under another question, t9 reversed: The later report takes this strength up under another question (reversed, finding organised-crime-disruption, finding organised-crime-understanding, cause of concern CC-1): Organised crime groups are identified and managed: each has a plan and is watched at force level, specialists take on the worst, and other teams play a part. [000_664bc22c19484112.txt:179,181; 003_be2a4a03d244ac37.txt:56; 003_be2a4a03d244ac37.txt:62; 003_be2a4a03d244ac37.txt:66-67]
        under another question, t11 reversed: The later report takes this strength up under another question (reversed, finding domestic-abuse-arrest-rate, measure domestic-abuse-arrest-charge-rate, area for improvement AFI-11): The response to domestic abuse keeps getting better. [000_664bc22c19484112.txt:206; 003_be2a4a03d244ac37.txt:46; 003_be2a4a03d244ac37.txt:46,52; 003_be2a4a03d244ac37.txt:52]
        under another question, t7 changed scope: The later report takes this weakness up under another question (changed scope, finding victim-care-inconsistent): The care of victims is getting better, but not everyone in the force understands yet why victims come first. [000_664bc22c19484112.txt:42; 003_be2a4a03d244ac37.txt:22]
        under another question, t13 changed scope: The later report takes this strength up under another question (changed scope, finding risk-assessment-records, area for improvement AFI-9): Systems and call handlers pick out callers who are repeat victims or vulnerable and tell the officers, whose attitude impressed the inspectors. [000_664bc22c19484112.txt:90,295,321; 003_be2a4a03d244ac37.txt:45; 003_be2a4a03d244ac37.txt:50]
        under another question, t13 persisting: The later report takes this strength up under another question (persisting, finding vulnerability-understood): Systems and call handlers pick out callers who are repeat victims or vulnerable and tell the officers, whose attitude impressed the inspectors. [000_664bc22c19484112.txt:90,295,321; 003_be2a4a03d244ac37.txt:41]
        not linked, absence: Nothing on record says what became of this strength of November 2014: The area sets itself high targets against crime. Recorded crime fell by more than across England and Wales, over four years and over the last one. [000_664bc22c19484112.txt:40,54,153,212]
        not linked, absence: Nothing on record says what became of this strength of November 2014: The force has long worked with universities; an institute at Northampton researches what communities and victims need. [000_664bc22c19484112.txt:159]
        not linked, absence: Nothing on record says what became of this strength of November 2014: Leaders put the needs of victims high. A year after the Victims' Voice report much of what it asked for is done, and staff attend to victims more. [000_664bc22c19484112.txt:56,169,213]
        not linked, absence: Nothing on record says what became of this strength of November 2014: In October 2014 the commissioner started Voice, which is to give victims and witnesses one place to turn to and to watch over the victims' code locally. [000_664bc22c19484112.txt:169]
        not linked, absence: Nothing on record says what became of this strength of November 2014: Victims are about as satisfied as elsewhere, and as they were a year before. [000_664bc22c19484112.txt:171]
        not linked, absence: Nothing on record says what became of this strength of November 2014: A team in Northampton works against burglary and vehicle crime on a model that the force found elsewhere, which impressed the inspectors. [000_664bc22c19484112.txt:177]
        not linked, absence: Nothing on record says what became of this strength of November 2014: The force took the lead in a joint answer to child sexual exploitation, for which partners gave means to build a team that supports victims and pursues offenders. [000_664bc22c19484112.txt:187]
        not linked, absence: Nothing on record says what became of this mixed finding of November 2014: The domestic abuse action plan follows the national priorities but says little of what has been done about them. [000_664bc22c19484112.txt:202]
        not linked, absence: Nothing on record says what became of this strength of November 2014: Incidents of anti-social behaviour fell a little within a year. [000_664bc22c19484112.txt:40,70,307,319]
        not linked, absence: Nothing on record says what became of this strength of November 2014: Anti-social behaviour is plainly a priority of the force, with trained neighbourhood staff, a unit of its own using many tactics, and encouragement to report. [000_664bc22c19484112.txt:46,70,307,309,319]
        recommendation, absence: No recommendation is on record under “How effective is the force at reducing crime and preventing offending?” (crime-2014.northamptonshire). []
        recommendation, t6 same: R4 had already been made in November 2014, filed under another question, “How effective is the force at investigating offending?”: Have methods for learning from work on prevention and on local problems. Due 1 May 2015 at the earliest, 30 May 2015 at the latest; no closure is recorded. The later report takes the subject up (same, thread t6): area for improvement AFI-3. [000_664bc22c19484112.txt:12; 000_664bc22c19484112.txt:275-277; 003_be2a4a03d244ac37.txt:17]
        recommendation, t8 thematic: R5 had already been made in November 2014: Get officers and staff to use E-CINS for assessing and recording risk and for protecting vulnerable people. Review: due 1 February 2015 at the earliest, 28 February 2015 at the latest; plan: due 28 February 2015 at the earliest, 31 March 2015 at the latest; no closure is recorded. The later report takes the subject up (thematic, thread t8): finding low-partner-involvement, area for improvement AFI-2, area for improvement AFI-3. [000_664bc22c19484112.txt:12; 000_664bc22c19484112.txt:313; 003_be2a4a03d244ac37.txt:16; 003_be2a4a03d244ac37.txt:17; 003_be2a4a03d244ac37.txt:8]
        recommendation: The later report asks, as area for improvement AFI-1: Analyse information and intelligence better, so as to understand local crime and anti-social behaviour and to aim the work. [003_be2a4a03d244ac37.txt:15]
        recommendation: The later report asks, as area for improvement AFI-2: Solve problems together with others, so as to be effective against crime and anti-social behaviour. [003_be2a4a03d244ac37.txt:16]
        recommendation: The later report asks, as area for improvement AFI-3: Evaluate practice and pass on what works as a routine, in the force and with partners, so that prevention keeps getting better. [003_be2a4a03d244ac37.txt:17]
        measure: Recorded crime excluding fraud: 58.8 per 1,000 population, July 2013 to June 2014; England and Wales 60.7 (crime-2014.northamptonshire). [000_664bc22c19484112.txt:135-136]
        measure: Victim-based crime: 53.5 per 1,000 population, July 2013 to June 2014; England and Wales 53.9 (crime-2014.northamptonshire). [000_664bc22c19484112.txt:135,137]
        measure: Sexual offences: 1.2 per 1,000 population, July 2013 to June 2014; England and Wales 1.2 (crime-2014.northamptonshire). [000_664bc22c19484112.txt:135,138]
        measure: Violence with injury: 5.6 per 1,000 population, July 2013 to June 2014; England and Wales 5.9 (crime-2014.northamptonshire). [000_664bc22c19484112.txt:135,139]
        measure: Burglary in a dwelling: 9.1 per 1,000 households, July 2013 to June 2014; England and Wales 8.9 (crime-2014.northamptonshire). [000_664bc22c19484112.txt:135,140,143]
        measure: Incidents of anti-social behaviour: 47.9 per 1,000 population, April 2013 to March 2014; England and Wales 36.8 (crime-2014.northamptonshire). [000_664bc22c19484112.txt:133,135,141,143,307]
        measure: Change in recorded crime excluding fraud since 2010: -21 percent, July 2013 to June 2014, compared with July 2009 to June 2010; England and Wales -16 (crime-2014.northamptonshire). [000_664bc22c19484112.txt:123]
        measure: Change in victim-based crime since 2010: -22 percent, July 2013 to June 2014, compared with July 2009 to June 2010; England and Wales -16 (crime-2014.northamptonshire). [000_664bc22c19484112.txt:123,125]
        measure: Change in recorded crime excluding fraud within a year: -8 percent, July 2013 to June 2014, compared with July 2012 to June 2013; England and Wales -1 (crime-2014.northamptonshire). [000_664bc22c19484112.txt:40,54,127,212]
        measure: Recorded crime rate, as a chart: shown in a chart of which only the caption is at hand, June 2010 to June 2014 (crime-2014.northamptonshire). [000_664bc22c19484112.txt:129]
        measure: Detection rate for crime excluding fraud: 25 percent, April 2013 to March 2014; England and Wales 26 (crime-2014.northamptonshire). [000_664bc22c19484112.txt:147]
        measure: Victims satisfied with the service as a whole: 85.9 ± 2.3 percent, July 2013 to June 2014; England and Wales 85.0 ± 0.2 (no clear difference; confidence level not stated) (crime-2014.northamptonshire). [000_664bc22c19484112.txt:171]
        measure: Victims satisfied with the service as a whole, the year before: 84.2 ± 1.7 percent, July 2012 to June 2013 (crime-2014.northamptonshire). [000_664bc22c19484112.txt:171]
        measure: Incidents of anti-social behaviour recorded: 33,841 incidents, April 2013 to March 2014 (crime-2014.northamptonshire). [000_664bc22c19484112.txt:307]
        measure: Change in incidents of anti-social behaviour: -1 percent, April 2013 to March 2014, compared with April 2012 to March 2013 (crime-2014.northamptonshire). [000_664bc22c19484112.txt:307]
        measure: Target for violent crime in the police and crime plan: -40 percent, period not stated (crime-2014.northamptonshire). [000_664bc22c19484112.txt:153]
        measure: Recommendations in the Victims' Voice report: about 80 recommendations, September 2013 (crime-2014.northamptonshire). [000_664bc22c19484112.txt:163,167]
        measure: Incidents of anti-social behaviour: very high, period not stated (peel-2017-effectiveness.northamptonshire). [003_be2a4a03d244ac37.txt:9]
        measure: Use of powers against anti-social behaviour: falling, period not stated, compared with 2016 (peel-2017-effectiveness.northamptonshire). [003_be2a4a03d244ac37.txt:9]
        caveat: The inspectorate has serious doubts, from another inspection in the same year, about how accurately this force records crime. All figures that rest on recorded crime share them. It touches: Burglary in a dwelling; Change in recorded crime excluding fraud within a year; Change in recorded crime excluding fraud since 2010; Recorded crime excluding fraud; Recorded crime rate, as a chart; Detection rate for crime excluding fraud; Sexual offences; Change in victim-based crime since 2010; Victim-based crime; Violence with injury; the finding “The area sets itself high targets against crime. Recorded crime fell by more than across England and Wales, over four years and over the last one”. [000_664bc22c19484112.txt:48,54,212]
        caveat: The offences in the table stand for the level of offending. The force is not judged by rates of recorded crime alone. It touches: Burglary in a dwelling; Recorded crime excluding fraud; Recorded crime rate, as a chart; Sexual offences; Victim-based crime; Violence with injury. [000_664bc22c19484112.txt:145]
        caveat: The figure for anti-social behaviour covers the twelve months to March 2014, three months earlier than the rest of its table. It touches: Incidents of anti-social behaviour. [000_664bc22c19484112.txt:143]
        caveat: Burglary in a dwelling is counted by households, unlike the rest of its table. It touches: Burglary in a dwelling. [000_664bc22c19484112.txt:143]
        caveat: From April 2014 a new framework of crime outcomes takes the place of detections, on which this rate rests. It touches: Detection rate for crime excluding fraud. [000_664bc22c19484112.txt:149]
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
        criteria: What crime-2014 means by good: The force's work against crime and offending is good. [000_664bc22c19484112.txt:325,327-330,332,334-336; 000_664bc22c19484112.txt:50,52,74,76,114,208,210; 000_664bc22c19484112.txt:66,68,86,88,287,315,317]
        criteria, absence: What peel-2017-effectiveness means by requires improvement is not stated in the sources at hand. [003_be2a4a03d244ac37.txt:4-5]
        moderation, absence: Who moderated “How effective is the force at reducing crime and preventing offending?” (crime-2014.northamptonshire) is not recorded. [000_664bc22c19484112.txt:50,52,74,76,114,208,210]
        moderation, absence: Who moderated “How effective is the force at tackling anti-social behaviour?” (crime-2014.northamptonshire) is not recorded. [000_664bc22c19484112.txt:66,68,86,88,287,315,317]
        moderation, absence: Who moderated “How effective is the force at preventing crime, tackling anti-social behaviour and keeping people safe?” (peel-2017-effectiveness.northamptonshire) is not recorded. [003_be2a4a03d244ac37.txt:4-5]
        publication: The report of crime-2014.northamptonshire was published in November 2014. [000_664bc22c19484112.txt:12]
        publication, absence: The publication date of peel-2017-effectiveness.northamptonshire is not recorded. []
        """,
        Claims.Of(await api.Get(Address)));

    [Theory]
    [InlineData("not met")]
    [InlineData("unmet")]
    [InlineData("overall grade")]
    [InlineData("moderator")]
    [InlineData("moderated by")]
    [InlineData("/overall")]
    public async Task never_speaks_of_what_nobody_recorded(string words) =>
        Assert.DoesNotContain(words, (await api.Get(Address)).ToJsonString(), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task does_not_lead_back_to_a_recommendation_where_the_thread_to_it_is_rejected()
    {
        var original = await api.Get(Address);
        var twin = await api.GetWith(Seeds.Threads, root => root.Item("threads", "thread", "t6")["status"] = "rejected", Address);

        twin.Without("claims", "prose").DiffersFrom(original.Without("claims", "prose"), "");
        Lines.Equal(
            """
            - persisting, t6 same: Collecting and sharing good practice: the same subject in both reports. Before: (weakness) Little shows that the force evaluates its own work systematically or spreads what works, and no central mechanism collects lessons and feeds them back. Afterwards: (weakness) Evaluating what works and passing it on, within the force and to partners, is not routine. [000_664bc22c19484112.txt:258; 003_be2a4a03d244ac37.txt:13]
            - persisting, t6 same: Collecting and sharing good practice: the same subject in both reports. Before: (recommendation R4) Have methods for learning from work on prevention and on local problems. Afterwards: (area for improvement AFI-3) Evaluate practice and pass on what works as a routine, in the force and with partners, so that prevention keeps getting better. (The closest repeat of all: in 2017 partners are included.) [000_664bc22c19484112.txt:275-277; 003_be2a4a03d244ac37.txt:17]
            - recommendation, t6 same: R4 had already been made in November 2014, filed under another question, “How effective is the force at investigating offending?”: Have methods for learning from work on prevention and on local problems. Due 1 May 2015 at the earliest, 30 May 2015 at the latest; no closure is recorded. The later report takes the subject up (same, thread t6): area for improvement AFI-3. [000_664bc22c19484112.txt:12; 000_664bc22c19484112.txt:275-277; 003_be2a4a03d244ac37.txt:17]
            + not linked, absence: Nothing on record joins this to an earlier report: Evaluating what works and passing it on, within the force and to partners, is not routine. [003_be2a4a03d244ac37.txt:13]
            """,
            Claims.Changes(original, twin));
    }
}
