using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>A document that can be downloaded: the pages it is made from, in their order, and what is said on its cover.</summary>
/// <param name="PageKeys">Never empty. A document of one page has that page's title, summary and slug unless it brings its own.</param>
/// <param name="Adopted">The day on which the Council adopted it, where that is known.</param>
/// <param name="From">The first day on which it is in force.</param>
/// <param name="To">The last day on which it is in force.</param>
/// <param name="HasPoster">There is a poster of it too.</param>
public sealed record DocumentRecord(
    string Key,
    IReadOnlyList<string> PageKeys,
    Bilingual<string>? Title,
    Bilingual<string>? Summary,
    Bilingual<string>? Slug,
    DateOnly? Adopted,
    DateOnly? From,
    DateOnly? To,
    bool HasPoster,
    int Line)
{
    public const string File = "documents.yaml";

    public static DocumentRecord Read(string key, YamlMap map)
    {
        var record = new DocumentRecord(
            key, map.TextList("pages"), map.Pair("title"), map.Pair("summary"), map.Pair("slug"),
            map.OptionalDate("adopted"), map.OptionalDate("from"), map.OptionalDate("to"), map.Flag("poster"), map.Line);
        map.RefuseUnknownKeys();
        if (record.PageKeys.Count == 0)
        {
            map.Report("pages", $"“{key}” names no page: a document is made from one page or several.");
        }

        if (record.PageKeys.Count > 1 && (record.Title is null || record.Summary is null || record.Slug is null))
        {
            map.Report("title", $"“{key}” is made from several pages, so it needs a title, a summary and a slug of its own.");
        }

        foreach (var slug in record.Slug is { } own ? new[] { own.Irish, own.English } : [])
        {
            if (!Languages.Slug.IsValid(slug))
            {
                map.Report("slug", $"“{slug}” is not a slug: lower-case letters a-z without fadas, digits and single hyphens.");
            }
        }

        if (record.From > record.To)
        {
            map.Report("to", $"“{key}” ends before it begins.");
        }

        return record;
    }

    public string TitleOf(LivePage first, Language language) => Title?[language] ?? first.Texts[language].Title;

    public string SummaryOf(LivePage first, Language language) => Summary?[language] ?? first.Texts[language].Summary;

    public string SlugOf(LivePage first, Language language) => Slug?[language] ?? first.Texts[language].Slug;
}
