using Lifecycle.Domain;

namespace Lifecycle.Web.Importing;

/// <summary>One file while it is read: what it states, what it cites, and what is wrong with it.</summary>
internal sealed class Reading(string path)
{
    public string Path { get; } = path;

    public List<Fault> Faults { get; } = [];

    public List<Statement> Statements { get; } = [];

    public List<(Node At, Citation Citation)> Cited { get; } = [];

    public List<(Node At, Domain.Inspections.SourceDocument Document)> Declared { get; } = [];

    /// <summary>A fault that the schemas find too.</summary>
    public void Shape(Node at, string message) => Add(at, Fault.Shape, message);

    public void Add(Node at, string code, string message) => Faults.Add(new Fault(Path, at.Line, at.Pointer, code, message));

    /// <summary>A fault of the text, before there is a tree.</summary>
    public void Text(int? line, string message) => Faults.Add(new Fault(Path, line, "", Fault.Text, message));

    public void State(string stream, Fact fact, Provenance from, Node at) => Statements.Add(new Statement(stream, new Held(fact, from), at));
}

/// <summary>A fact that a file states, the stream that it belongs to, and where it stands in the file.</summary>
internal sealed record Statement(string Stream, Held Held, Node At);
