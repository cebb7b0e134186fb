using System.Globalization;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Documents.Composing;

namespace KilkennyInfo.Tests.Documents.Formats;

/// <summary>
/// Texts that all formats are held against each other with: every document of the site in both languages, handbooks made from several
/// pages, and texts made by chance out of the site's own words, with deep lists, wide tables, long words, footnotes, pictures and pieces
/// of the other language. The same seed gives the same text.
/// </summary>
internal static class Corpus
{
    private const int Generated = 20;
    private const int LongWords = 25_000;

    public static IReadOnlyList<string> Names { get; } =
    [
        .. Composed.Keys.SelectMany(key => LanguageExtensions.Both.Select(language => $"{key} {language.Code()}")),
        "handbook ga", "handbook en",
        .. Enumerable.Range(1, Generated).Select(seed => $"chance {seed}"),
        "long en",
    ];

    public static DocumentText Of(string name)
    {
        var (kind, which) = (name.Split(' ')[0], name.Split(' ')[1]);
        return kind switch
        {
            "chance" => ByChance(int.Parse(which, CultureInfo.InvariantCulture), 40),
            "long" => Long(),
            "handbook" => Composed.Of(Composed.Record("customer-charter", "complaints-procedure", "contact-us", "offices"), LanguageExtensions.FromCode(which)!.Value),
            _ => Composed.Of(kind, LanguageExtensions.FromCode(which)!.Value),
        };
    }

    /// <summary>About as long as a development plan.</summary>
    private static DocumentText Long()
    {
        var text = ByChance(1000, 40);
        for (var seed = 1001; DocumentLength.WordsOf(text) < LongWords; seed++)
        {
            text = text with { Blocks = [.. text.Blocks, .. new RandomText(Language.English, seed, footnotes: 0).Blocks(30)] };
        }

        return text;
    }

    private static DocumentText ByChance(int seed, int blocks)
    {
        var language = seed % 2 == 0 ? Language.English : Language.Irish;
        var (frame, made) = (Composed.Of("customer-charter", language), new RandomText(language, seed, footnotes: seed % 5));
        return frame with { Blocks = made.Blocks(blocks), Footnotes = made.Footnotes };
    }
}
