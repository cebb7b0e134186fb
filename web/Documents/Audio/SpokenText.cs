using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.Audio;

/// <summary>Tells what a voice says for a document, passage by passage.</summary>
public static partial class SpokenText
{
    /// <summary>Leaves out a table's header row, which every row tells again, and passages in which there is nothing to say.</summary>
    public static IReadOnlyList<Utterance> Of(DocumentText text)
    {
        var passages = Passages.Of(text);
        var said = new List<Utterance>();
        for (var at = 0; at < passages.Count; at++)
        {
            if (passages[at].Kind is PassageKind.TableHeader)
            {
                continue;
            }

            var runs = new Runs(text).Of(passages[at], EndsTable(passages, at));
            if (runs.Count > 0)
            {
                said.Add(new Utterance(passages[at], runs, Before(passages[at], said.Count == 0 ? null : said[^1].Passage)));
            }
        }

        return said;
    }

    private static bool EndsTable(IReadOnlyList<Passage> passages, int at) =>
        passages[at].Kind is PassageKind.TableRow
        && (at + 1 == passages.Count || !ReferenceEquals(passages[at + 1].Source, passages[at].Source));

    /// <summary>A listener hears the layout by its silences: the longest before a heading, a longer one after it.</summary>
    private static TimeSpan Before(Passage passage, Passage? last) => TimeSpan.FromMilliseconds(Milliseconds(passage, last?.Kind));

    private static double Milliseconds(Passage passage, PassageKind? last) => (passage.Kind, passage.Source, last) switch
    {
        (_, _, null) => 300,
        (PassageKind.Heading, Heading { Level: 2 }, _) or (PassageKind.FootnotesHeading, _, _) => 1200,
        (PassageKind.Heading, Heading { Level: 3 }, _) => 900,
        (PassageKind.Heading, _, _) => 750,
        (_, _, PassageKind.CoverTitle or PassageKind.Heading or PassageKind.FootnotesHeading) => 600,
        (PassageKind.NoteLabel or PassageKind.TableCaption or PassageKind.FigureAlt or PassageKind.ContactName, _, _) => 700,
        (PassageKind.CoverFact or PassageKind.ContactLine or PassageKind.ContactDoes, _, _) => 300,
        _ => 450,
    };

    private sealed partial class Runs(DocumentText text)
    {
        private readonly List<(Language Language, StringBuilder Text)> _runs = [];

        public IReadOnlyList<SpokenRun> Of(Passage passage, bool endsTable)
        {
            Say(Before(passage));
            Say(passage.Content);
            if (endsTable)
            {
                Break();
                Say(text.Words.EndOfTable);
            }

            return
            [
                .. _runs.Select(run => new SpokenRun(run.Language, DoubleSign().Replace(run.Text.ToString(), "").Trim()))
                    .Where(run => HasSound(run.Text)),
            ];
        }

        private string Before(Passage passage) => passage.Kind switch
        {
            PassageKind.TableCaption => text.Words.Table.TrimEnd(':') + ": ",
            PassageKind.FigureAlt => text.Words.Picture.TrimEnd(':') + ": ",
            _ when passage.Marker is { } marker => marker + " ",
            _ => "",
        };

        private void Say(IReadOnlyList<Inline> content)
        {
            foreach (var inline in content)
            {
                switch (inline)
                {
                    case Words words:
                        Say(words, words.KeepTogether);
                        break;
                    case Link link:
                        var isNumber = link.Target.StartsWith("tel:", StringComparison.Ordinal);
                        foreach (var words in link.Content)
                        {
                            Say(words, isNumber || words.KeepTogether);
                        }

                        break;
                    case NoteMark mark:
                        Say(", " + text.Words.FootnoteMark.Replace("{n}", InDigits(mark.Number), StringComparison.Ordinal) + ", ");
                        break;
                    case LineBreak:
                        Break();
                        break;
                    default:
                        throw new NotSupportedException($"A voice does not know the inline {inline.GetType().Name}.");
                }
            }
        }

        private void Say(Words words, bool isNumber)
        {
            var language = words.Language ?? text.Language;
            Say(isNumber && SpokenSigns.IsNumber(words.Text.Trim())
                ? SpokenSigns.Digits(words.Text.Trim(), language)
                : SpokenSigns.InWords(words.Text, language), language);
        }

        private void Say(string words) => Say(words, text.Language);

        /// <summary>Signs are said with the words before them: they steer their melody and have no voice of their own.</summary>
        private void Say(string words, Language language)
        {
            if (_runs.Count > 0)
            {
                var signs = _runs[^1].Language == language ? words.Length : words.TakeWhile(sign => !char.IsLetterOrDigit(sign)).Count();
                _runs[^1].Text.Append(words, 0, signs);
                words = words[signs..];
            }

            if (words.Length > 0)
            {
                _runs.Add((language, new StringBuilder(words)));
            }
        }

        /// <summary>Ends a sentence that print ends by the end of a line.</summary>
        private void Break()
        {
            var last = _runs.Count == 0 ? "" : _runs[^1].Text.ToString().TrimEnd();
            Say(last.Length == 0 || ".:;,?!".Contains(last[^1]) ? " " : ". ");
        }

        /// <summary>A breath that something else makes longer anyway, as after the mark of a footnote at the end of a sentence.</summary>
        [GeneratedRegex(@",\s*(?=[.,;:!?])")]
        private static partial Regex DoubleSign();

        private static string InDigits(int number) => number.ToString(CultureInfo.InvariantCulture);

        private static bool HasSound(string words) => words.Any(char.IsLetterOrDigit);
    }
}
