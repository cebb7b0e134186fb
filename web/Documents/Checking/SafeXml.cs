using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace KilkennyInfo.Documents.Checking;

/// <summary>
/// Reads XML that a stranger wrote: no document types but the empty one of HTML, nothing from outside, and not deeper or larger than
/// a document has reason to be.
/// </summary>
internal static class SafeXml
{
    /// <summary>
    /// A text of a book may begin with the document type of HTML, which is passed over. One that declares entities is good for
    /// nothing but to draw in other files, or to blow itself up.
    /// </summary>
    public const string Entities = "<!ENTITY";

    /// <summary>Office files have no document types at all.</summary>
    public const string DocumentTypes = "<!DOCTYPE";

    /// <summary>Goes through the whole text before anything is built from it.</summary>
    /// <param name="mark">The first letters of what is refused wherever it stands.</param>
    /// <param name="nodes">Elements and attributes so far, of all parts of the file together.</param>
    /// <exception cref="XmlException">Not well-formed.</exception>
    public static void Inspect(byte[] xml, string mark, CheckBudget budget, ref int nodes)
    {
        using var reader = Open(xml, mark, budget.Limits);
        while (reader.Read())
        {
            budget.Step();
            CheckBudget.NotDeeper(reader.Depth, budget.Limits.Depth);
            nodes += reader.NodeType == XmlNodeType.Element ? 1 + reader.AttributeCount : 0;
            CheckBudget.AtMost(nodes, budget.Limits.XmlNodes, "elements and attributes");
        }
    }

    /// <exception cref="XmlException">Not well-formed.</exception>
    public static XDocument Load(byte[] xml, CheckBudget budget)
    {
        var nodes = 0;
        Inspect(xml, Entities, budget, ref nodes);
        using var reader = Open(xml, Entities, budget.Limits);
        return XDocument.Load(reader);
    }

    private static XmlReader Open(byte[] xml, string mark, CheckLimits limits)
    {
        if (xml.Length > limits.XmlBytes)
        {
            throw new RefusedException(RefusalReason.InflatesTooMuch, $"an XML part of {xml.Length} bytes");
        }

        CheckTags(xml, limits);
        if (Holds(xml, mark))
        {
            throw new RefusedException(RefusalReason.ForbiddenXml, "a document type definition");
        }

        return XmlReader.Create(new MemoryStream(xml), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = limits.XmlBytes,
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
    }

    /// <summary>The reader takes a tag in one step and compares all its attributes with one another, so that a tag without end would hold it up.</summary>
    private static void CheckTags(byte[] xml, CheckLimits limits)
    {
        var assignments = 0;
        foreach (var value in xml)
        {
            assignments = value switch
            {
                (byte)'<' or (byte)'>' => 0,
                (byte)'=' => assignments + 1,
                _ => assignments,
            };
            CheckBudget.AtMost(assignments, limits.Attributes, "attributes of one element");
        }
    }

    private static bool Holds(byte[] xml, string mark) =>
        xml.AsSpan().IndexOf(Encoding.UTF8.GetBytes(mark)) >= 0
        || xml.AsSpan().IndexOf(Encoding.Unicode.GetBytes(mark)) >= 0
        || xml.AsSpan().IndexOf(Encoding.BigEndianUnicode.GetBytes(mark)) >= 0;
}
