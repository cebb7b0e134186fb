using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Vml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KilkennyInfo.Documents.Checking.Word;

/// <summary>Words in the place of pictures, charts and drawings, newer (DrawingML) and older (VML).</summary>
internal static class WordPictureRules
{
    public static void Check(WordSubject subject)
    {
        foreach (var element in subject.Stories.SelectMany(story => WordTree.Walk(story, subject.Budget)))
        {
            switch (element)
            {
                // A frame for text is no picture; its text is told elsewhere.
                case DocProperties properties when !IsDecorative(properties) && !HoldsTextOnly(properties):
                    Expect(subject, properties.Description?.Value ?? properties.Title?.Value);
                    break;
                case Shape shape when shape.Descendants<ImageData>().Any():
                    Expect(subject, shape.Alternate?.Value);
                    break;
            }
        }
    }

    private static void Expect(WordSubject subject, string? words)
    {
        subject.Findings.Expect(!string.IsNullOrWhiteSpace(words), "W-09");
        if (!string.IsNullOrWhiteSpace(words))
        {
            subject.Findings.Expect(!WordsForPictures.AreFileName(words), "W-10", words);
        }
    }

    private static bool IsDecorative(DocProperties properties) => properties.Descendants()
        .Any(element => element.LocalName == "decorative" && element.GetAttributes().Any(attribute => attribute is { LocalName: "val", Value: "1" or "true" }));

    private static bool HoldsTextOnly(DocProperties properties) =>
        properties.Parent?.Descendants<TextBoxContent>().Any() == true && properties.Parent.Descendants().All(element => element.LocalName != "blip");
}
