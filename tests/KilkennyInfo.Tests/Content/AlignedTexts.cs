using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;

namespace KilkennyInfo.Tests.Content;

/// <summary>Every place of the content that says the same in both languages, block beside block, in plain words.</summary>
internal static class AlignedTexts
{
    /// <summary>The keys of parts of file names, which are no words of a language.</summary>
    public const string FileNames = "documents.file.";

    public static IEnumerable<(string Place, IReadOnlyList<(string Irish, string English)> Blocks)> All() =>
        SiteContent.Bundle.Pages.Values.Select(page => (page.Key, Page(page))).Append(("the data files", DataFiles())).Append(("the letters", Letters())).Append(("the interface", Interface()));

    /// <summary>The two texts of a page have the same outline, so their blocks pair up one by one.</summary>
    private static IReadOnlyList<(string Irish, string English)> Page(PageFiles page)
    {
        var (irish, english) = (BlocksOf(page.Texts[Language.Irish]), BlocksOf(page.Texts[Language.English]));
        Assert.Equal(irish.Count, english.Count);
        return [.. irish.Zip(english)];
    }

    private static List<string> BlocksOf(TextFile text) =>
    [
        text.Title, text.Menu ?? text.Title, text.Summary, text.Description ?? "",
        .. text.Markdown.Document.Descendants().Select(WordsOf).OfType<string>(),
    ];

    private static string? WordsOf(MarkdownObject block) => block switch
    {
        CustomContainer box when Boxes.NameOf(box) == Boxes.Table => Boxes.CaptionOf(box),
        LeafBlock { Inline: { } inline } => PlainText.Of(inline),
        _ => null,
    };

    private static IReadOnlyList<(string Irish, string English)> DataFiles()
    {
        var data = SiteContent.Data;
        Bilingual<string>?[] pairs =
        [
            data.Settings.Council, data.Settings.Name,
            .. data.Facts.Values.Select(fact => fact.Words), .. data.Hours.Values.Select(hours => hours.Words),
            .. data.Units.SelectMany(unit => new[] { unit.Name, unit.Does }),
            .. data.Offices.Values.SelectMany(office => new[] { office.Name, office.PrivateRoom, office.Address.Select(Lines), office.Access?.Select(Lines) }),
            .. data.Appeals.SelectMany(appeal => new[] { appeal.Decision, appeal.First, appeal.Limit, appeal.Fee, appeal.Law }),
            .. data.Holidays.Select(holiday => holiday.Name), .. data.Closures.Select(closure => closure.Name), .. data.Categories.All.SelectMany(list => list.List).Select(category => category.Name),
            .. data.Complaints.Versions.SelectMany(version => version.Stages).SelectMany(stage => new[] { stage.Name, stage.Handler }),
            .. data.Complaints.Versions.SelectMany(version => version.Pauses.Select(pause => pause.Name).Concat(version.Retention.Select(rule => rule.Note))),
            .. data.Types.Values.Select(type => type.Name), .. data.Commitments.Select(commitment => commitment.Sentence),
        ];
        return [.. pairs.OfType<Bilingual<string>>().Select(pair => (pair.Irish, pair.English))];
    }

    /// <summary>Templates have the same parts in both languages; the places that they leave open are no words.</summary>
    private static IReadOnlyList<(string Irish, string English)> Letters() =>
        [.. SiteContent.Data.Letters.ByKind.Values.SelectMany(template => template.Versions.SelectMany(version => LetterWords(version.Texts.Irish).Zip(LetterWords(version.Texts.English))).Append((template.Name.Irish, template.Name.English)))];

    public static IEnumerable<string> LetterWords(LetterText text) =>
    [
        text.Title, .. text.Facts.Select(fact => fact.Label),
        .. LetterParts.Of(text).Select(part => string.Concat(LetterPlaces.Cut(part.Words).Where(piece => !piece.IsPlace).Select(piece => piece.Words))),
    ];

    private static IReadOnlyList<(string Irish, string English)> Interface() =>
        [.. new[] { SiteContent.Data.Strings, SiteContent.Data.DeskStrings }.SelectMany(strings => strings.Irish.Keys.Where(key => !key.StartsWith(FileNames, StringComparison.Ordinal)).Select(key => (Wording(strings.Irish, key), Wording(strings.English, key))))];

    private static string Wording(KilkennyInfo.ContentModel.Reference.Strings strings, string key) => strings.IsCount(key) ? strings.Count(key, 2) : strings[key];

    private static string Lines(IReadOnlyList<string> lines) => string.Join(". ", lines);
}
