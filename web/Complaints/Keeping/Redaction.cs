using System.Text;
using System.Text.RegularExpressions;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>
/// Takes passages out of words: where one stood, a mark says so in the language of the record. The words themselves are taken out before
/// anything is made of them, so that nothing lies under a black box. Capitals, line ends and kinds of apostrophes make no difference, nor
/// does the h by which an Irish name is softened.
/// </summary>
public sealed class Redaction
{
    public const int MostMarks = 100;
    public const int ShortestMark = 2;
    public const int MarkMaxLength = 500;

    private const string Softened = "bcdfgmpst";
    private const string Apostrophes = "['’‘ʼ]";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly IReadOnlyList<(string Mark, Regex Pattern)> _patterns;
    private readonly string _instead;

    /// <param name="marks">The longest is looked for first, so that a name goes as a whole.</param>
    /// <param name="instead">What stands where a passage stood.</param>
    public Redaction(IEnumerable<string> marks, string instead)
    {
        _instead = instead;
        _patterns = [.. marks.Distinct(StringComparer.Ordinal).OrderByDescending(mark => mark.Length).ThenBy(mark => mark, StringComparer.Ordinal).Select(mark => (mark, PatternOf(mark)))];
    }

    public static Redaction None { get; } = new([], "");

    public bool IsEmpty => _patterns.Count == 0;

    public IEnumerable<string> Marks => _patterns.Select(pattern => pattern.Mark);

    /// <summary>One mark on each line; lines without words are passed over.</summary>
    public static IReadOnlyList<string> Read(string? typed) =>
        [.. (typed ?? "").ReplaceLineEndings("\n").Normalize().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];

    public string In(string words) => _patterns.Aggregate(words.Normalize(), (left, pattern) => pattern.Pattern.Replace(left, _ => _instead));

    /// <summary>How many passages it takes out of these words.</summary>
    public int CountIn(string words)
    {
        var (left, count) = (words.Normalize(), 0);
        foreach (var (_, pattern) in _patterns)
        {
            // One after the other, as they are taken out: a name within a longer passage is not counted twice.
            left = pattern.Replace(left, _ =>
            {
                count++;
                return _instead;
            });
        }

        return count;
    }

    public bool Touches(string words) => _patterns.Any(pattern => pattern.Pattern.IsMatch(words.Normalize()));

    public bool IsFound(string mark, IEnumerable<string> words)
    {
        var pattern = _patterns.Single(one => one.Mark == mark).Pattern;
        return words.Any(text => pattern.IsMatch(text.Normalize()));
    }

    private static Regex PatternOf(string mark)
    {
        var pattern = new StringBuilder();
        var isStart = true;
        foreach (var letter in mark)
        {
            pattern.Append(letter switch
            {
                _ when char.IsWhiteSpace(letter) => @"\s+",
                '\'' or '’' or '‘' or 'ʼ' => Apostrophes,
                _ => Regex.Escape(letter.ToString()),
            });
            pattern.Append(isStart && Softened.Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal) ? "h?" : "");
            isStart = !char.IsLetter(letter);
        }

        return new Regex(pattern.ToString(), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Longest);
    }
}
