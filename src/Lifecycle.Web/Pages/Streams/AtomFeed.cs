using System.Text;
using System.Xml;
using Lifecycle.Domain;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Timeline;

namespace Lifecycle.Web.Pages.Streams;

/// <summary>Writes events as an Atom feed. An entry keeps its id for ever: that of its event.</summary>
internal static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    private const int LongestTitle = 140;

    public static byte[] Write(Uri site, string force, string name, DateTimeOffset since, IReadOnlyList<TimelineItem> items)
    {
        using var body = new MemoryStream();
        using (var xml = XmlWriter.Create(body, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "en-GB");
            Element(xml, "id", $"urn:lifecycle:feed:force:{force}");
            Element(xml, "title", $"{name}: what is recorded about it");
            Element(xml, "updated", Instant(items.Select(item => item.Event.RecordedAt).DefaultIfEmpty(since).Max()));
            xml.WriteStartElement("author", Atom);
            Element(xml, "name", "Lifecycle: police inspections on record");
            xml.WriteEndElement();
            Link(xml, "self", "application/atom+xml", new Uri(site, $"forces/{force}/feed.atom"));
            Link(xml, "alternate", "text/html", new Uri(site, $"forces/{force}/timeline"));
            foreach (var item in items) Entry(xml, site, item);
            xml.WriteEndElement();
        }

        return body.ToArray();
    }

    private static void Entry(XmlWriter xml, Uri site, TimelineItem item)
    {
        xml.WriteStartElement("entry", Atom);
        Element(xml, "id", $"urn:uuid:{item.Event.Id}");
        Element(xml, "title", Texts.Short(item.Entry.Summary, LongestTitle));
        Element(xml, "updated", Instant(item.Event.RecordedAt));
        Link(xml, "alternate", "text/html", new Uri(site, $"streams/{item.Event.Stream}{(Trail.PageOf(item.Event.Version) is { } after ? $"?after={after}" : "")}#{item.Event.Position}"));
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", item.Event.Type);
        xml.WriteEndElement();
        Element(xml, "summary", Summary(item));
        xml.WriteEndElement();
    }

    private static string Summary(TimelineItem item)
    {
        var sources = item.From.Sources.Count == 0 ? "no source line recorded" : $"{item.From.Sources}";
        var reason = item.From.Reason is { } why ? $" Reason: {why}." : "";
        return $"{item.Entry.Summary}. Happened: {Spoken.Of(item.From.Occurred)}. Voice: {(item.From.Voice == Voice.System ? "this record" : Words.Of(item.From.Voice))}.{reason} Source: {sources}.";
    }

    private static void Link(XmlWriter xml, string relation, string type, Uri to)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", to.AbsoluteUri);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Legal(text));

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("O");

    // Texts on record may have control characters, which XML cannot say.
    private static string Legal(string text) => string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)));
}
