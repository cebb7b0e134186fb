using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public.Searching;
using KilkennyInfo.Search;

namespace KilkennyInfo.Pages.Public.Documents;

/// <summary>The documents that can be had, all or as a reader has chosen.</summary>
public sealed class LibraryView(PublicSite publicSite, LiveSite site, LibraryQuery query) : SiteView(publicSite, site, query.Language)
{
    private readonly IReadOnlyList<LiveDocument> _all = [.. site.InForce()];

    public LibraryQuery Query { get; } = query;

    /// <summary>There are none at all yet: the site has only just begun.</summary>
    public bool IsEmpty => _all.Count == 0;

    public IReadOnlyList<LiveDocument> Found => [.. _all.Where(Query.Fits)];

    public FileWords Files => new(Words);

    public IReadOnlyList<Language> OwnFirst => [Language, Language.Other()];

    /// <summary>A list that was narrowed down is for nobody else.</summary>
    public override Bilingual<string>? Addresses => Query.IsAll ? Bilingual.For(language => LibraryQuery.All(language).Address) : null;

    public override string SwitchAddress => (Query with { Language = Language.Other() }).Address;

    public string WholeAddress => LibraryQuery.All(Language).Address;

    public string SiteSearchAddress => SearchAddresses.Of(new SearchRequest(Query.Text, Language));

    public IEnumerable<FacetGroup> Choices => new[] { Formats(), InLanguages() }.Where(group => group.Links.Count > 2 || group.Links.Any(link => link is { IsChosen: true, IsAll: false }));

    public LiveVersionText TextOf(LiveDocument document) => document.Newest.Texts[Language];

    private FacetGroup Formats() => Group(
        "format", Words["documents.every-format"], RenditionFormat.All, format => Files.FormatOf(format.Code), format => Query with { Format = format }, Query with { Format = null });

    private FacetGroup InLanguages() => Group(
        "language", Words["documents.both-languages"], OwnFirst, language => Words[$"documents.language.{language.Code()}"], language => Query with { In = language }, Query with { In = null });

    private FacetGroup Group<T>(string name, string everything, IEnumerable<T> values, Func<T, string> wordsOf, Func<T, LibraryQuery> choose, LibraryQuery all) => new(
        name, Words[$"documents.by.{name}"],
        [
            new FacetLink(everything, all.Address, null, Query == all, IsAll: true),
            .. values.Select(choose).Zip(values, (chosen, value) => new FacetLink(wordsOf(value), chosen.Address, _all.Count(chosen.Fits), Query == chosen, IsAll: false))
                .Where(link => link.Count > 0 || link.IsChosen),
        ]);
}
