using KilkennyInfo.Languages;

namespace KilkennyInfo.Search;

/// <summary>Reads what is shown of the items that were found, each place once in a search.</summary>
internal sealed class HitReader(IndexReader index)
{
    private readonly Dictionary<long, Place?> _places = [];

    public Place? PlaceAt(long section)
    {
        if (!_places.TryGetValue(section, out var place))
        {
            _places[section] = place = index.PlaceAt(section);
        }

        return place;
    }

    /// <returns>None when the item has just gone.</returns>
    public SearchHit? Read(Ranked ranked, CatalogueItem item, Language reader, IReadOnlyList<PlanTerm> terms)
    {
        // The pair has the same sections in the same order, so the place found in one text is a place in the other.
        var number = IndexFile.PlaceOf(ranked.Section);
        if (PlaceAt(ranked.Section) is not { } matched || Facing(ranked, number) is not { } facing)
        {
            return null;
        }

        var (own, partner) = ranked.ShownIn == reader ? (matched, facing) : (facing, matched);
        string[] texts = number == 0 ? [matched.Summary, matched.Section.Body] : [matched.Section.Body, matched.Summary];
        return new SearchHit(
            item.Key, item.Kind, item.Format, item.UpdatedOn, ranked.ShownIn, own.Address, own.Title, own.Trail, own.Section.Heading,
            Highlighter.Snippet(ranked.ShownIn, texts, terms), ranked.Score, ranked.IsBestBet, new PartnerLink(reader.Other(), partner.Address, partner.Title));
    }

    private Place? Facing(Ranked ranked, int number)
    {
        var other = ranked.ShownIn.Other();
        return PlaceAt(IndexFile.SectionId(ranked.Item, other, number)) ?? PlaceAt(IndexFile.SectionId(ranked.Item, other, 0));
    }
}
