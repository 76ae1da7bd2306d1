using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Inspections;
using Lifecycle.Web.Api;
using Lifecycle.Web.Importing;
using Microsoft.AspNetCore.Mvc;

namespace Lifecycle.Web.Pages.Sources;

/// <summary>A registered document, and cited lines of it in their surroundings where it is at hand and is the one that was registered.</summary>
public sealed class SourceModel(SourceDocumentsQuery documents, CitingQuery citing) : SitePage
{
    private const int All = 1000;

    public IReadOnlyList<RegisteredDocument> Registered { get; private set; } = [];

    /// <summary>The document that the page is about: where inspections registered several by one name, the one that is at hand, or else the first.</summary>
    public SourceDocument Document => (AtHand ?? Registered[0]).Document.Fact;

    /// <summary>The registration that the file at hand is of; null where there is none.</summary>
    private RegisteredDocument? AtHand => Registered.LastOrDefault(each => each.Document.Fact.Sha256 == _report?.Sha256);

    private Report? _report;

    /// <summary>The lines asked for; null where none were.</summary>
    public Citation? Cited { get; private set; }

    /// <summary>Why no line is shown; null where lines are.</summary>
    public string? NotShown { get; private set; }

    /// <summary>What on record rests on the lines asked for.</summary>
    public IReadOnlyList<CitingFact> Citing { get; private set; } = [];

    internal IReadOnlyList<IReadOnlyList<ShownLine>> Runs { get; private set; } = [];

    protected override IReadOnlyList<string> Parameters => ["lines"];

    public async Task<IActionResult> OnGet(string document)
    {
        if (Asked("lines") is { } lines)
        {
            if (DocumentsApi.Fault(document, lines, out var cited) is { } fault) return Tell(Problems.BadParameter("lines", fault));

            Cited = cited;
        }

        var at = await AtOnePosition();
        Registered = (await documents.Named([document], at, Stop)).Value;
        if (Registered.Count == 0) return NotOnRecord($"document \"{document}\"");
        // By the registered name, and only after it was found on record: nothing of the address leads to a file.
        _report = HttpContext.RequestServices.GetRequiredService<Reports>().Find(Registered[0].Document.Fact.Document);
        if (Cited is not null && Cited.Lines[^1].Last > Document.Lines)
            return Tell(Problems.BadParameter("lines", $"line {Cited.Lines[^1].Last} is asked for; {document} has {Document.Lines} lines"));

        await Show();
        if (Cited is not null) Citing = (await citing.Of(document, Cited.Lines, null, All, at, Stop))!.Value.Items;
        // The file may come, go or change without anything being recorded.
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    /// <summary>Where what cites the lines is told: on a page of its own, or else at its event.</summary>
    public string AddressOf(CitingFact citing) => citing.Kind switch
    {
        "judgment" => Link($"/inspections/{citing.Inspection}/judgments/{citing.Key}"),
        "finding" => Address.Finding(this, citing.Inspection!, citing.Key),
        "recommendation" => Link($"/recommendations/{citing.Event.Stream.Split('/')[1]}"),
        _ => Address.Of(Request, citing.Event),
    };

    /// <summary>What it is, where the name that rows keep it under says too little.</summary>
    public static string KindOf(CitingFact citing) => citing.Kind switch
    {
        "link" => "Inspection named",
        "name" => "Name of the force",
        "body" => "Local policing body",
        "measure" => "Figure",
        var kind => Texts.Capital(kind),
    };

    private async Task Show()
    {
        NotShown = (_report, AtHand) switch
        {
            (null, _) => "The document itself is not at hand where these pages are served, so its lines cannot be shown. Whoever has it finds the lines by their numbers, and can tell by its SHA-256 that it is the same document.",
            (_, null) => $"A file of this name is at hand, but it is not the document that was registered: its SHA-256 is {_report.Sha256}. So none of its lines are shown.",
            (_, { } registered) when await documents.WithheldSince(registered, Stop) is [var withheld, ..] => $"Something that rests on this document is {withheld.Said()}. The document at hand is from before that, so none of its lines are shown.",
            _ => null,
        };
        if (NotShown is null && Cited is not null) Runs = Surroundings.Of(_report!, Cited);
    }
}
