using System.Globalization;
using System.Text;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.PlainText;

/// <summary>Running text in bare letters. A line break stays one; what must keep together is held by <see cref="TextLines.Glue"/>.</summary>
internal static class RunningText
{
    public static string Of(IReadOnlyList<Inline> content)
    {
        var told = new StringBuilder();
        foreach (var inline in content)
        {
            Add(told, inline);
        }

        return told.ToString();
    }

    private static void Add(StringBuilder told, Inline inline)
    {
        switch (inline)
        {
            case Words words:
                told.Append(Letters(words));
                break;
            case Link link:
                told.AppendJoin("", link.Content.Select(Letters));
                if (LinkAddress.ToTell(link) is { } address)
                {
                    told.Append(" <").Append(address).Append('>');
                }

                break;
            case NoteMark mark:
                told.Append(CultureInfo.InvariantCulture, $"[{mark.Number}]");
                break;
            case LineBreak:
                told.Append('\n');
                break;
            default:
                throw new NotSupportedException($"Plain text does not know {inline.GetType().Name}.");
        }
    }

    private static string Letters(Words words)
    {
        var letters = words.Text.ReplaceLineEndings(" ").Replace('\t', ' ');
        return words.KeepTogether ? letters.Replace(' ', TextLines.Glue) : letters;
    }
}
