using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KilkennyInfo.Documents.Checking.Word;

/// <summary>The file under test, and where its rules put what they find.</summary>
internal sealed class WordSubject(WordprocessingDocument file, MainDocumentPart main, Body body, CheckBudget budget)
{
    private readonly Dictionary<Paragraph, string> _texts = [];

    public WordprocessingDocument File => file;

    public MainDocumentPart Main => main;

    public Body Body => body;

    public CheckBudget Budget => budget;

    public WordStyles Styles { get; } = new(main);

    public FindingList Findings { get; } = new();

    /// <summary>The text, and what stands in headers, footers and notes.</summary>
    public IEnumerable<OpenXmlElement> Stories => new OpenXmlElement?[] { body }
        .Concat(main.HeaderParts.Select(part => part.Header))
        .Concat(main.FooterParts.Select(part => part.Footer))
        .Append(main.FootnotesPart?.Footnotes)
        .Append(main.EndnotesPart?.Endnotes)
        .OfType<OpenXmlElement>();

    /// <summary>Without space at its ends. That of a paragraph is kept, as several rules ask for it.</summary>
    public string TextOf(OpenXmlElement element)
    {
        if (element is not Paragraph paragraph)
        {
            return WordTree.TextOf(element, budget).Trim();
        }

        if (!_texts.TryGetValue(paragraph, out var text))
        {
            _texts.Add(paragraph, text = WordTree.TextOf(paragraph, budget).Trim());
        }

        return text;
    }
}
