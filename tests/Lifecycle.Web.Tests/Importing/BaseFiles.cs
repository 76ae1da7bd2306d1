namespace Lifecycle.Web.Tests.Importing;

/// <summary>Small files that are in order, made up for these tests; each test changes one in one place. Line numbers are counted from 1.</summary>
internal static class BaseFiles
{
    public const string Forces = """
        {
          "kind": "forces",
          "forces": [
            {
              "force": "northshire", "ons": "E23000001", "aliases": ["Northshire Constabulary", "North police"], "basis": "Made up",
              "names": [
                { "name": "North Riding Police", "from": "1960", "to": "1974-03" },
                { "name": "Northshire Police", "from": "1974-04", "to": "current" }
              ],
              "bodies": [{ "name": "Northshire Commissioner", "from": "2012-11", "to": "current" }],
              "monitoring": [{ "scheme": "Scan and Engage", "phase": "Engage", "since": "2021", "until": "not recorded", "why": "not recorded" }]
            },
            {
              "force": "southshire", "ons": "E23000002", "aliases": [], "basis": "Made up",
              "names": [{ "name": "Southshire Police", "from": "not recorded", "to": "current" }],
              "bodies": [],
              "monitoring": []
            }
          ]
        }
        """;

    public const string Framework = """
        {
          "kind": "framework", "framework": "care-2020", "title": "Care 2020", "programme": "2020",
          "scale": {
            "grades": [
              { "grade": "good", "positive": true, "definition": "not stated" },
              { "grade": "poor", "positive": false, "definition": "not stated" }
            ],
            "basis": "Made up"
          },
          "questions": [
            { "question": "overall", "title": "How well does the force care?", "role": "headline", "gradable": false, "source": ["report.txt:1"] },
            { "question": "response", "title": "How well does it respond?", "role": "core", "gradable": true, "source": ["report.txt:2"] },
            { "question": "custody", "title": "How well does it hold people?", "role": "core", "gradable": true, "source": ["report.txt:3"] }
          ],
          "lineage": []
        }
        """;

    public const string LaterFramework = """
        {
          "kind": "framework", "framework": "care-2022", "title": "Care 2022", "programme": "2022/2023",
          "scale": {
            "grades": [
              { "grade": "good", "positive": true, "definition": "Does well" },
              { "grade": "poor", "positive": false, "definition": "Does badly" }
            ],
            "source": ["report.txt:4"]
          },
          "questions": [
            { "question": "care", "title": "How well does the force care for people?", "role": "core", "gradable": true, "source": ["report.txt:5"] },
            { "question": "calls", "title": "How well does it answer calls?", "role": "core", "gradable": true, "source": ["report.txt:6"] }
          ],
          "lineage": [
            { "question": "care", "relation": "merged", "from": ["care-2020/response", "care-2020/custody"], "comparable": "with caution", "note": "Two became one", "source": ["report.txt:5"] },
            { "question": "calls", "relation": "split out", "from": [], "fromPassages": ["care-2020/response"], "comparable": "no", "note": "It was a passage", "source": ["report.txt:6"] }
          ]
        }
        """;

    public const string Inspection = """
        {
          "kind": "inspection", "inspection": "care-2020.northshire", "framework": "care-2020", "force": "northshire",
          "title": "Care 2020: Northshire Police", "inspectorate": "not recorded", "occurred": "2020-06", "source": ["report.txt:1"],
          "documents": [
            { "document": "report.txt", "title": "Care 2020", "identifier": "not recorded", "address": "https://example.org/report", "sha256": "a3f5a3f5a3f5a3f5a3f5a3f5a3f5a3f5a3f5a3f5a3f5a3f5a3f5a3f5a3f5a3f5", "lines": 40 }
          ],
          "publication": { "date": "2020-11", "source": ["report.txt:2"] },
          "moderation": "not recorded",
          "evidence": [
            { "id": "files", "method": "case file review", "about": "Investigations", "quantity": "20", "informedJudgments": "yes", "source": ["report.txt:3"] }
          ],
          "fileReviews": [
            { "reference": "F1", "offence": "Burglary", "criteria": [{ "criterion": "Victim kept informed", "met": true }], "reviewer": "not recorded", "source": ["report.txt:4"] }
          ],
          "findings": [
            { "id": "slow-calls", "question": "response", "polarity": "weakness", "statement": "Calls wait", "subjects": ["calls", "demand"], "evidence": ["files"], "since": "2018", "source": ["report.txt:5,7-8"] },
            { "id": "kind-custody", "question": "custody", "polarity": "strength", "statement": "People are held kindly", "subjects": ["custody"], "evidence": [], "source": ["report.txt:9"] }
          ],
          "measures": [
            { "id": "answered", "name": "Calls answered in time", "area": "force", "value": "85.0", "interval": "2.3", "confidenceLevel": "not stated", "nature": "percentage", "unit": "percent", "denominator": "not applicable", "period": "2019-07/2020-06", "comparators": [{ "area": "England and Wales", "value": "90.1" }], "subjects": ["calls"], "source": ["report.txt:10"] },
            { "id": "trend", "name": "Calls", "area": "force", "direction": "rising", "nature": "trend", "unit": "not stated", "denominator": "not stated", "period": "not stated", "comparators": [], "subjects": ["calls"], "source": ["report.txt:11"] }
          ],
          "caveats": [
            { "id": "counting", "statement": "Calls are counted twice", "measures": ["answered"], "findings": ["slow-calls"], "source": ["report.txt:12"] }
          ],
          "judgments": [
            { "question": "overall", "ungraded": "narrative", "reason": "not recorded", "source": ["report.txt:13"] },
            { "question": "response", "grade": "poor", "source": ["report.txt:14"] },
            { "question": "custody", "grade": "good", "carriedForwardFrom": "care-2018.northshire/custody", "source": ["report.txt:15"] }
          ],
          "recommendations": [
            {
              "label": "CC-1", "kind": "cause of concern", "question": "response", "statement": "Calls wait too long", "subjects": ["calls"], "addressee": "force", "closure": "not recorded",
              "deadlines": [], "parts": [], "life": [], "source": ["report.txt:16"]
            },
            {
              "label": "CC-1.1", "kind": "recommendation", "under": "CC-1", "question": "response", "statement": "Answer calls", "subjects": ["calls"], "addressee": "force", "closure": "not recorded",
              "deadlines": [{ "words": "within three months", "rule": "within P3M of publication", "covers": ["a"], "source": ["report.txt:17"] }],
              "parts": [{ "label": "a", "form": "lettered", "statement": "Plan", "source": ["report.txt:18"] }, { "label": "b", "form": "lettered", "statement": "Do", "source": ["report.txt:19"] }],
              "life": [{ "step": "completion claimed", "occurred": "2021", "actor": "chief-constable", "voice": "force", "part": "a", "source": ["report.txt:20"] }, { "step": "deadline extended", "occurred": "2021-01", "actor": "lead-inspector", "voice": "inspectorate", "reason": "Staff were moved", "revised": { "words": "By June 2021", "rule": "by 2021-06", "source": ["report.txt:29"] }, "source": ["report.txt:30"] }],
              "source": ["report.txt:21"]
            },
            {
              "label": "AFI-1", "kind": "area for improvement", "question": "custody", "statement": "Hold fewer people", "subjects": ["custody"], "addressee": "force", "closure": "not recorded",
              "deadlines": [], "parts": [], "life": [], "source": ["report.txt:22"]
            }
          ],
          "actionPlans": [
            { "id": "calls-plan", "name": "Plan for calls", "owner": "not stated", "demandedBy": "CC-1.1", "topics": ["staff", "systems"], "reviewed": "not reviewed", "informedJudgments": "no", "source": ["report.txt:23"] }
          ],
          "monitoring": [
            { "id": "watch-calls", "question": "response", "statement": "Calls will be watched", "source": ["report.txt:24"] }
          ],
          "links": [
            { "id": "earlier", "name": "Care 2018", "inspection": "not recorded", "date": "2018", "role": "Baseline", "source": ["report.txt:25"] }
          ],
          "remarks": [
            { "id": "wording", "about": "wording", "statement": "Poor is a grade", "source": ["report.txt:26"] }
          ],
          "redactions": [
            { "kind": "remark", "item": "wording", "ground": "safety of a person", "source": ["report.txt:31"] }
          ]
        }
        """;

    /// <summary>In place of <c>"moderation": "not recorded"</c>.</summary>
    public const string Moderated = "\"moderation\": [{ \"question\": \"response\", \"proposer\": \"p1\", \"moderator\": \"m1\", \"from\": \"good\", \"to\": \"poor\", \"why\": \"Calls wait\", \"occurred\": \"2020-08\", \"source\": [\"report.txt:27\"] }]";

    public const string Threads = """
        {
          "kind": "threads", "force": "northshire",
          "threads": [
            {
              "thread": "calls", "title": "Calls", "assertedBy": "editors", "asserted": "2021-01", "status": "asserted",
              "links": [
                { "strength": "thematic", "earlier": [{ "finding": "care-2020.northshire/slow-calls" }], "later": [{ "recommendation": "care-2020.northshire.CC-1.1", "part": "b" }, { "measure": "care-2020.northshire/answered" }] },
                { "strength": "new", "earlier": [], "later": [{ "caveat": "care-2020.northshire/counting" }] }
              ]
            },
            {
              "thread": "custody", "title": "Custody", "assertedBy": "editors", "asserted": "not recorded", "status": "confirmed",
              "links": [{ "strength": "gone", "earlier": [{ "finding": "care-2020.northshire/kind-custody" }], "later": [], "note": "Nothing later" }]
            }
          ]
        }
        """;

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["forces.json"] = Forces,
        ["framework.json"] = Framework,
        ["later.json"] = LaterFramework,
        ["inspection.json"] = Inspection,
        ["threads.json"] = Threads,
    };

    /// <summary>A file's text with one place changed.</summary>
    public static string With(this string text, string old, string changed)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        if (at < 0 || text.IndexOf(old, at + 1, StringComparison.Ordinal) >= 0) throw new ArgumentException($"The file does not hold {old} exactly once.", nameof(old));

        return text.Replace(old, changed, StringComparison.Ordinal);
    }
}
