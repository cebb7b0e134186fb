using System.Text;

namespace KilkennyInfo.Documents.Model;

/// <summary>The bare words of running text: no marks of footnotes, no addresses.</summary>
public static class InlineText
{
    public static string Of(IReadOnlyList<Inline> content)
    {
        var words = new StringBuilder();
        foreach (var inline in content)
        {
            _ = inline switch
            {
                Words piece => words.Append(piece.Text),
                Link link => words.Append(Of(link.Content)),
                LineBreak => words.Append(' '),
                _ => words,
            };
        }

        return words.ToString();
    }
}
