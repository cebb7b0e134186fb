using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.Words;

namespace KilkennyInfo.Search;

/// <summary>Cuts the piece out of a text that shows best why it was found, and marks the words in whatever form they stand there.</summary>
internal static class Highlighter
{
    /// <summary>In characters: about two lines on a wide screen.</summary>
    private const int SnippetLength = 220;

    private const int Before = 60;

    /// <summary>Enough to find a good place; a text that has more has one among the first.</summary>
    private const int MostMarks = 200;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="texts">Looked through in this order; the first that has one of the words is cut, and without any the first with words in it.</param>
    public static string Snippet(Language language, IEnumerable<string> texts, IReadOnlyList<PlanTerm> terms)
    {
        var written = texts.Where(text => text.Length > 0).ToList();
        foreach (var text in written)
        {
            var marks = MarksIn(language, text, terms);
            if (marks.Count > 0)
            {
                return Cut(text, marks);
            }
        }

        return written.Count == 0 ? "" : Cut(written[0], []);
    }

    private static List<Mark> MarksIn(Language language, string text, IReadOnlyList<PlanTerm> terms)
    {
        var words = WordBreaks.Of(text).ToList();
        var keys = words.Select(word => SearchKeys.Of(language, word.Of(text))).ToList();
        var marks = new List<Mark>();
        for (var place = 0; place < words.Count && marks.Count < MostMarks; place++)
        {
            for (var term = 0; term < terms.Count; term++)
            {
                if (WordsMarked(terms[term].Marks, words[place].Of(text), keys, place) is > 0 and var length)
                {
                    marks.Add(new Mark(words[place].Start, words[place + length - 1].End - words[place].Start, term));
                    place += length - 1;
                    break;
                }
            }
        }

        return marks;
    }

    private static int WordsMarked(TermMarks marks, ReadOnlySpan<char> word, List<string[]> keys, int place) =>
        marks.WordsAt(keys, place) is > 0 and var words ? words : marks.Prefixes.Count > 0 && StartsWithOne(word, marks.Prefixes) ? 1 : 0;

    private static bool StartsWithOne(ReadOnlySpan<char> word, IReadOnlyList<string> prefixes)
    {
        var folded = Folding.Fold(word);
        return prefixes.Any(prefix => folded.StartsWith(prefix, StringComparison.Ordinal));
    }

    private static string Cut(string text, List<Mark> marks)
    {
        var (start, end) = Window(text, marks);
        var html = new StringBuilder(SnippetLength * 2);
        html.Append(start > 0 ? "… " : "");
        var at = start;
        foreach (var mark in marks.Where(mark => mark.Start >= start && mark.Start + mark.Length <= end))
        {
            html.Append(Encode(text[at..mark.Start])).Append("<mark>").Append(Encode(text.Substring(mark.Start, mark.Length))).Append("</mark>");
            at = mark.Start + mark.Length;
        }

        html.Append(Encode(text[at..end]));
        return html.Append(end < text.Length ? " …" : "").ToString();
    }

    /// <summary>Where as many different words as can be stand together, beginning and ending between words.</summary>
    private static (int Start, int End) Window(string text, List<Mark> marks)
    {
        var best = 0;
        var most = -1;
        foreach (var mark in marks)
        {
            var inside = marks.Where(other => other.Start >= mark.Start && other.Start + other.Length <= mark.Start + SnippetLength - Before).ToList();
            var worth = (inside.Select(other => other.Term).Distinct().Count() * 100) + Math.Min(inside.Count, 99);
            if (worth > most)
            {
                (best, most) = (mark.Start, worth);
            }
        }

        var start = best <= Before ? 0 : WordStart(text, best - Before);
        var end = start + SnippetLength >= text.Length ? text.Length : WordEnd(text, start + SnippetLength);
        return (start, end);
    }

    private static int WordStart(string text, int at)
    {
        var space = text.IndexOfAny([' ', '\n'], at);
        return space < 0 || space > at + Before ? SafeCut(text, at) : space + 1;
    }

    private static int WordEnd(string text, int at)
    {
        var space = text.LastIndexOfAny([' ', '\n'], at);
        return space < at - Before ? SafeCut(text, at) : space;
    }

    /// <summary>Not between the halves of a surrogate pair.</summary>
    private static int SafeCut(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;

    /// <summary>Lines that end without a stop were items of a list or cells of a table; run together they would read as one sentence.</summary>
    private static string Encode(string text)
    {
        var line = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var isOpen = at == 0 || !(char.IsPunctuation(text[at - 1]) || char.IsWhiteSpace(text[at - 1]));
            line.Append(text[at] switch { '\n' => isOpen ? " · " : " ", var letter => letter.ToString() });
        }

        return Encoder.Encode(line.ToString());
    }

    private readonly record struct Mark(int Start, int Length, int Term);
}
