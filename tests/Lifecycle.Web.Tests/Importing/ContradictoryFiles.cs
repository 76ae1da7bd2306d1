namespace Lifecycle.Web.Tests.Importing;

/// <summary>Files that have the right shape and contradict themselves, the calendar or the record, each with every message.</summary>
internal static class ContradictoryFiles
{
    public static IReadOnlyList<BadFile> All { get; } =
    [
        new("a question that the framework does not have", "inspection.json", "\"question\": \"custody\", \"polarity\"", "\"question\": \"cells\", \"polarity\""),
        new("a judgment on an unknown question", "inspection.json", "\"question\": \"response\", \"grade\": \"poor\"", "\"question\": \"answering\", \"grade\": \"poor\""),
        new("a recommendation on an unknown question", "inspection.json", "\"label\": \"AFI-1\", \"kind\": \"area for improvement\", \"question\": \"custody\"", "\"label\": \"AFI-1\", \"kind\": \"area for improvement\", \"question\": \"cells\""),
        new("a grade that is not of the scale", "inspection.json", "\"grade\": \"poor\"", "\"grade\": \"fair\""),
        new("a grade on a question that is answered in prose", "inspection.json", "\"question\": \"overall\", \"ungraded\": \"narrative\", \"reason\": \"not recorded\"", "\"question\": \"overall\", \"grade\": \"good\""),
        new("evidence that is not there", "inspection.json", "\"evidence\": [\"files\"]", "\"evidence\": [\"interviews\"]"),
        new("a caveat on a measure that is not there", "inspection.json", "\"measures\": [\"answered\"]", "\"measures\": [\"unanswered\"]"),
        new("a duplicate label", "inspection.json", "\"label\": \"AFI-1\"", "\"label\": \"CC-1.1\""),
        new("a duplicate id", "inspection.json", "\"id\": \"kind-custody\"", "\"id\": \"slow-calls\""),
        new("a cause of concern that others have recommendations for", "inspection.json", "\"label\": \"AFI-1\", \"kind\": \"area for improvement\"", "\"label\": \"CC-2\", \"kind\": \"cause of concern\""),
        new("a recommendation under nothing", "inspection.json", "\"under\": \"CC-1\"", "\"under\": \"CC-9\""),
        new("a deadline for a part that is not there", "inspection.json", "\"covers\": [\"a\"]", "\"covers\": [\"c\"]"),
        new("two deadlines for one part", "inspection.json", "\"deadlines\": [{ \"words\": \"within three months\"", "\"deadlines\": [{ \"words\": \"at once\", \"rule\": \"immediately\", \"covers\": [\"a\"], \"source\": [\"report.txt:17\"] }, { \"words\": \"within three months\""),
        new("a framework that nobody has imported", "inspection.json", "\"care-2020.northshire\", \"framework\": \"care-2020\"", "\"care-2021.northshire\", \"framework\": \"care-2021\""),
        new("a force that nobody has listed", "inspection.json", "\"care-2020.northshire\", \"framework\": \"care-2020\", \"force\": \"northshire\"", "\"care-2020.westshire\", \"framework\": \"care-2020\", \"force\": \"westshire\""),
        new("an id that does not fit", "inspection.json", "\"inspection\": \"care-2020.northshire\"", "\"inspection\": \"care-2020.southshire\""),
        new("a day that does not exist", "inspection.json", "\"occurred\": \"2020-06\"", "\"occurred\": \"2021-02-29\""),
        new("a period that ends before it begins", "inspection.json", "\"period\": \"2019-07/2020-06\"", "\"period\": \"2020-06/2019-07\""),
        new("a document that is not declared", "inspection.json", "[\"report.txt:9\"]", "[\"other.txt:9\"]"),
        new("a line beyond the document", "inspection.json", "[\"report.txt:9\"]", "[\"report.txt:9,900\"]"),
        new("lines that fall", "inspection.json", "[\"report.txt:9\"]", "[\"report.txt:9,3\"]"),
        new("a moderator who proposed", "inspection.json", "\"moderation\": \"not recorded\"", BaseFiles.Moderated.With("\"moderator\": \"m1\"", "\"moderator\": \"p1\"")),
        new("a grade that was moderated otherwise", "inspection.json", "\"moderation\": \"not recorded\"", BaseFiles.Moderated.With("\"to\": \"poor\"", "\"to\": \"good\"")),
        new("a moderation of no judgment's question", "inspection.json", "\"moderation\": \"not recorded\"", BaseFiles.Moderated.With("\"question\": \"response\"", "\"question\": \"custody\"")),
        new("a force that finds its own work done", "inspection.json", "\"step\": \"completion claimed\"", "\"step\": \"met\""),
        new("a claim in another's voice", "inspection.json", "\"voice\": \"force\"", "\"voice\": \"inspectorate\""),
        new("a step of a part that is not there", "inspection.json", "\"voice\": \"force\", \"part\": \"a\"", "\"voice\": \"force\", \"part\": \"z\""),
        new("a claimant who verifies", "inspection.json", "\"life\": [{ \"step\"", "\"life\": [{ \"step\": \"met\", \"occurred\": \"2022\", \"actor\": \"chief-constable\", \"voice\": \"inspectorate\", \"part\": \"a\", \"source\": [\"report.txt:20\"] }, { \"step\""),
        new("names that overlap", "forces.json", "\"to\": \"1974-03\"", "\"to\": \"1975-03\""),
        new("a name that ends before it begins", "forces.json", "\"from\": \"1960\", \"to\": \"1974-03\"", "\"from\": \"1980\", \"to\": \"1974-03\""),
        new("a grade twice on a scale", "framework.json", "\"grade\": \"poor\", \"positive\"", "\"grade\": \"Good\", \"positive\""),
        new("a lineage from a question that is not there", "later.json", "\"care-2020/response\", \"care-2020/custody\"", "\"care-2020/response\", \"care-2020/cells\""),
        new("a lineage of a question that is not there", "later.json", "{ \"question\": \"calls\", \"relation\"", "{ \"question\": \"telephones\", \"relation\""),
        new("a framework that cites what nobody declared", "framework.json", "[\"report.txt:3\"]", "[\"lost.txt:3\"]"),
        new("a thread to a finding that is not there", "threads.json", "\"finding\": \"care-2020.northshire/slow-calls\"", "\"finding\": \"care-2020.northshire/fast-calls\""),
        new("a thread to a part that is not there", "threads.json", "\"part\": \"b\"", "\"part\": \"z\""),
        new("a thread of an unknown force", "threads.json", "\"force\": \"northshire\"", "\"force\": \"westshire\""),
    ];
}
