namespace Lifecycle.Domain.Explanations;

/// <summary>The terms of a PROV document, and how its nodes are named.</summary>
internal static class ProvVocabulary
{
    public const string Entity = "prov:Entity";
    public const string Activity = "prov:Activity";
    public const string Organization = "prov:Organization";
    public const string Person = "prov:Person";
    public const string SoftwareAgent = "prov:SoftwareAgent";
    public const string Agent = "prov:Agent";

    private const string Node = "@id";

    public static IReadOnlyDictionary<string, ProvTerm> Context { get; } = new Dictionary<string, ProvTerm>
    {
        ["prov"] = new("http://www.w3.org/ns/prov#", Prefix: true),
        ["xsd"] = new("http://www.w3.org/2001/XMLSchema#", Prefix: true),
        ["rdfs"] = new("http://www.w3.org/2000/01/rdf-schema#", Prefix: true),
        ["lifecycle"] = new("urn:lifecycle:term:", Prefix: true),
        ["label"] = new("rdfs:label"),
        ["value"] = new("prov:value"),
        ["occurred"] = new("lifecycle:occurred"),
        ["position"] = new("lifecycle:position"),
        ["reason"] = new("lifecycle:reason"),
        ["lines"] = new("lifecycle:lines"),
        ["sha256"] = new("lifecycle:sha256"),
        ["endedAtTime"] = new("prov:endedAtTime", "xsd:dateTime"),
        ["wasGeneratedBy"] = new("prov:wasGeneratedBy", Node),
        ["wasDerivedFrom"] = new("prov:wasDerivedFrom", Node),
        ["wasAttributedTo"] = new("prov:wasAttributedTo", Node),
        ["wasRevisionOf"] = new("prov:wasRevisionOf", Node),
        ["wasInvalidatedBy"] = new("prov:wasInvalidatedBy", Node),
        ["used"] = new("prov:used", Node),
        ["wasInformedBy"] = new("prov:wasInformedBy", Node),
        ["wasAssociatedWith"] = new("prov:wasAssociatedWith", Node),
    };

    public static string Fact(OnRecord<Fact> entry) => $"urn:lifecycle:fact:{entry.Event.Stream}@{entry.Event.Version}";

    public static string Recording(EventRef happened) => $"urn:uuid:{happened.Id}";

    public static string Inspection(string inspection) => $"urn:lifecycle:inspection:{inspection}";

    public static string Document(string document) => $"urn:lifecycle:document:{document}";

    public static string Lines(Citation citation) => $"urn:lifecycle:lines:{citation}";

    public static string Named(string kind, string name) => $"urn:lifecycle:{kind}:{Uri.EscapeDataString(name)}";
}
