using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KilkennyInfo.Documents.Checking.Word;

/// <summary>Goes through the elements of a part in their order. What is there only for older programs, or was deleted, is left out.</summary>
internal static class WordTree
{
    public static IEnumerable<OpenXmlElement> Walk(OpenXmlElement root, CheckBudget budget, Func<OpenXmlElement, bool>? skip = null)
    {
        var current = root.FirstChild;
        while (current is not null)
        {
            budget.Step();
            var isLeftOut = current is AlternateContentFallback || skip?.Invoke(current) == true;
            if (!isLeftOut)
            {
                yield return current;
            }

            current = (isLeftOut ? null : current.FirstChild) ?? Next(current, root);
        }
    }

    /// <summary>The words of a paragraph or a part of one; a text box within it has paragraphs of its own.</summary>
    public static string TextOf(OpenXmlElement element, CheckBudget budget) => string.Concat(
        Walk(element, budget, child => child is TextBoxContent or DeletedRun or MoveFromRun).Select(child => child switch
        {
            Text text => text.Text,
            TabChar => "\t",
            Break or CarriageReturn => "\n",
            NoBreakHyphen => "-",
            _ => string.Empty,
        }));

    private static OpenXmlElement? Next(OpenXmlElement element, OpenXmlElement root)
    {
        var current = element;
        while (current is not null && current != root)
        {
            if (current.NextSibling() is { } next)
            {
                return next;
            }

            current = current.Parent;
        }

        return null;
    }
}
