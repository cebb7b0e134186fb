using System.Globalization;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.Html;

/// <summary>Writes running text: words with their language, links, marks of footnotes.</summary>
internal sealed class InlineWriter(Markup to, IPlaces places, DocumentWords words)
{
    public void Write(IReadOnlyList<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Words piece:
                    Write(piece);
                    break;
                case Link link:
                    Write(link);
                    break;
                case NoteMark mark:
                    Write(mark);
                    break;
                case LineBreak:
                    to.Empty("br");
                    break;
                default:
                    throw new NotSupportedException($"HTML does not know {inline.GetType().Name}.");
            }
        }
    }

    /// <summary>As the words of a link to this text: no links or marks within, each piece in its language still.</summary>
    public void WriteLabel(IReadOnlyList<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Words piece:
                    Write(piece);
                    break;
                case Link link:
                    WriteLabel(link.Content);
                    break;
                case LineBreak:
                    to.Text(" ");
                    break;
            }
        }
    }

    private void Write(Words piece)
    {
        var hasSpan = piece.Language is not null || piece.KeepTogether;
        if (hasSpan)
        {
            var language = piece.Language?.Code();
            to.Open("span", ("lang", language), ("xml:lang", to.IsXml ? language : null), ("class", piece.KeepTogether ? "together" : null));
        }

        string[] styles = [.. StylesOf(piece.Style)];
        foreach (var element in styles)
        {
            to.Open(element);
        }

        to.Text(piece.Text);
        foreach (var element in styles.Reverse())
        {
            to.Close(element);
        }

        if (hasSpan)
        {
            to.Close("span");
        }
    }

    private static IEnumerable<string> StylesOf(WordStyle style)
    {
        if (style.HasFlag(WordStyle.Strong))
        {
            yield return "strong";
        }

        if (style.HasFlag(WordStyle.Emphasis))
        {
            yield return "em";
        }

        if (style.HasFlag(WordStyle.Code))
        {
            yield return "code";
        }
    }

    private void Write(Link link)
    {
        var address = link.IsInternal ? places.ToHeading(link.Target[1..]) : Escaped(link.Target);
        if (address is null)
        {
            Write(link.Content);
            return;
        }

        // The style sheet for paper tells it beside the words.
        to.Open("a", ("href", address), ("data-address", to.IsXml ? null : LinkAddress.ToTell(link)));
        Write(link.Content);
        to.Close("a");
    }

    private static string Escaped(string target) =>
        Uri.IsWellFormedUriString(target, UriKind.Absolute) || !Uri.TryCreate(target, UriKind.Absolute, out var address) ? target : address.AbsoluteUri;

    private void Write(NoteMark mark)
    {
        var number = mark.Number.ToString(CultureInfo.InvariantCulture);
        to.Open("sup").Element("a", number,
            ("id", places.IsFirstMark(mark.Number) ? Ids.Mark(mark.Number) : null),
            ("href", places.ToFootnote(mark.Number)),
            ("epub:type", to.IsXml ? "noteref" : null),
            ("role", "doc-noteref"),
            ("aria-label", words.FootnoteMark.Replace("{n}", number, StringComparison.Ordinal)));
        to.Close("sup");
    }
}
