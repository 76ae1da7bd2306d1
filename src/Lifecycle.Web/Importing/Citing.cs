using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;

namespace Lifecycle.Web.Importing;

/// <summary>Checks what files cite: the document is declared, the lines exist, and where it is at hand they hold something.</summary>
internal sealed class Citing(Reports reports)
{
    /// <summary>Checks the documents that a file declares against those at hand.</summary>
    public void CheckDeclared(FactFile file)
    {
        foreach (var (at, document) in file.Reading.Declared)
        {
            if (reports.Find(document.Document) is not { } report) continue;

            if (report.Sha256 != document.Sha256)
                Differs(at.Members["sha256"], Quote.Excerpt(document.Sha256), $"\"{report.Sha256}\", the SHA-256 of {document.Document} as it is at hand");
            else if (report.Lines.Count != document.Lines)
                Differs(at.Members["lines"], $"{document.Lines}", $"{report.Lines.Count}, the lines of {document.Document}");
        }

        void Differs(Node at, string found, string expected) => file.Reading.Add(at, "document-differs", $"found {found}; expected {expected}");
    }

    /// <summary>Checks a file's citations against the documents that it may cite.</summary>
    public void CheckCited(FactFile file, IReadOnlyDictionary<string, SourceDocument> documents, string where)
    {
        foreach (var (at, citation) in file.Reading.Cited)
        {
            if (documents.TryGetValue(citation.Document, out var document)) CheckLines(file, at, citation, document);
            else file.Reading.Add(at, "unknown-document", $"found {Quote.Excerpt(citation.ToString())}; expected a document that {where}");
        }
    }

    private void CheckLines(FactFile file, Node at, Citation citation, SourceDocument document)
    {
        if (citation.Lines[^1].Last > document.Lines)
        {
            file.Reading.Add(at, "unknown-line", $"cites line {citation.Lines[^1].Last} of {document.Document}, which has {document.Lines} lines");
            return;
        }

        if (reports.Find(document.Document) is not { } report || report.Sha256 != document.Sha256) return;

        var blank = citation.Lines.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1))
            .Where(line => line > report.Lines.Count || string.IsNullOrWhiteSpace(report.Lines[line - 1])).ToList();
        if (blank.Count == 0) return;

        var are = blank.Count == 1 ? "is" : "are";
        file.Reading.Add(at, "blank-line", $"cites line {string.Join(", ", blank)} of {document.Document}, which {are} blank; expected lines that hold something");
    }
}
