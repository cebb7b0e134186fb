using System.Collections.Frozen;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Search;

/// <summary>What every search needs of the index and is kept in memory: its items without their texts, and its words.</summary>
internal sealed class Catalogue(FrozenDictionary<int, CatalogueItem> items, Bilingual<Vocabulary> words)
{
    private readonly FrozenDictionary<string, int> _pages = items
        .Where(item => item.Value.Kind is SearchKind.Page).ToFrozenDictionary(item => item.Value.Key, item => item.Key, StringComparer.Ordinal);

    public FrozenDictionary<int, CatalogueItem> Items { get; } = items;

    public Bilingual<Vocabulary> Words { get; } = words;

    public int? PageWithKey(string key) => _pages.TryGetValue(key, out var id) ? id : null;

    public static Catalogue Read(IndexReader reader) => new(
        reader.Items().ToFrozenDictionary(item => item.Id, item => item.Item),
        Bilingual.For(language => new Vocabulary(language, reader.Forms(language))));
}

/// <param name="SameAsPage">As <see cref="SearchItem.SameAsPage"/>.</param>
internal sealed record CatalogueItem(string Source, string Key, SearchKind Kind, string Format, DateOnly UpdatedOn, string? SameAsPage);
