using System.Globalization;
using KilkennyInfo.Languages;
using KilkennyInfo.Search;

namespace KilkennyInfo.Benchmarks;

/// <summary>
/// Texts of about 220 words, the same every time. Half of the words are those of the site's own content, as often as they stand there;
/// the other half are made up, and fall off in number as the words of any language do below its few dozen small ones (Zipf and
/// Mandelbrot: 1 / (rank + 20)). The commonest of them stands in half of the texts, the median one in one of sixty.
/// </summary>
internal sealed class MadeUpTexts(string content)
{
    private const int SectionsPerText = 4;
    private const int WordsPerSection = 45;
    private const int LongWord = 4;
    private const double MadeUp = 0.5;
    private const int MadeUpWords = 40_000;
    private const double SmallWords = 20;
    private const int Seed = 20261122;

    private static readonly string[] Syllables = ["bal", "kil", "dun", "in", "is", "mor", "beg", "ard", "ros", "clon", "der", "ry", "car", "rig", "tul", "la", "fin", "na", "gort", "een"];

    private readonly Bilingual<string[]> _words = Bilingual.For(language => WordsOf(content, language));

    public ISearchSource Source(int pairs) => new MadeUpSource(this, pairs);

    /// <summary>
    /// Questions of one to four longer words of some text's title: most in the reader's own language, some in the other, some with a
    /// slip, some with signs.
    /// </summary>
    public IEnumerable<SearchRequest> Requests(int count, int pairs)
    {
        var random = new Random(Seed);
        for (var number = 0; number < count; number++)
        {
            var language = number % 2 == 0 ? Language.Irish : Language.English;
            var typed = random.Next(10) == 0 ? language.Other() : language;
            var words = Item(random.Next(pairs)).Texts[typed].Title.Split(' ').Where(word => word.Length >= LongWord).Take(1 + random.Next(4)).ToArray();
            if (words.Length == 0)
            {
                words = [Word(random, typed)];
            }

            if (random.Next(12) == 0)
            {
                words[0] = words[0].Remove(random.Next(words[0].Length), 1);
            }

            var text = random.Next(15) switch
            {
                0 => $"\"{string.Join(' ', words)}\"",
                1 => string.Join(" OR ", words),
                _ => string.Join(' ', words),
            };
            yield return new SearchRequest(text, language);
        }
    }

    private SearchItem Item(int number)
    {
        var random = new Random(Seed + number);
        return new SearchItem(
            "page-" + number.ToString(CultureInfo.InvariantCulture), SearchKind.Page, SearchItem.Html, new DateOnly(2026, 1, 1).AddDays(number % 300),
            Bilingual.For(language => new SearchText(
                $"/{language.Code()}/page-{number}", Sentence(random, language, 6), "", Sentence(random, language, 20),
                [.. Enumerable.Range(0, SectionsPerText).Select(place => new SearchSection($"s{place}", Sentence(random, language, 3), Sentence(random, language, WordsPerSection)))])));
    }

    private string Sentence(Random random, Language language, int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => Word(random, language)));

    private string Word(Random random, Language language) =>
        random.NextDouble() < MadeUp ? Name((int)(SmallWords * (Math.Exp(random.NextDouble() * Math.Log((MadeUpWords + SmallWords) / SmallWords)) - 1))) : _words[language][random.Next(_words[language].Length)];

    private static string Name(int number)
    {
        var random = new Random(number);
        return string.Concat(Enumerable.Range(0, 2 + random.Next(3)).Select(_ => Syllables[random.Next(Syllables.Length)]));
    }

    private static string[] WordsOf(string content, Language language) =>
        [.. Directory.EnumerateFiles(Path.Combine(content, "pages"), language.Code() + ".md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(File.ReadAllText).SelectMany(SearchKeys.WordsOf)];

    private sealed class MadeUpSource(MadeUpTexts texts, int pairs) : ISearchSource
    {
        public string Name => "made-up";

        public object Version { get; } = new();

        public IReadOnlyList<SourceEntry> List() => [.. Enumerable.Range(0, pairs).Select(number =>
            new SourceEntry("page-" + number.ToString(CultureInfo.InvariantCulture), "1", _ => Task.FromResult(texts.Item(number))))];
    }
}
