using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Editorial.History;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>Two revisions of a pair, in both languages, with what changed in one of them only.</summary>
public sealed class CompareModel(PageStates states, PairHistory history) : PairPage(states)
{
    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    [BindProperty(SupportsGet = true)]
    public int To { get; set; }

    public IReadOnlyList<PairedChange> Changes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync("desk.compare.title", cancellation);
        var (before, after) = (await history.RevisionAsync(Key, From, cancellation), await history.RevisionAsync(Key, To, cancellation));
        var blocks = Bilingual.For(language => (Before: TextBlocks.Of(before.Text(language)), After: TextBlocks.Of(after.Text(language))));
        var marked = OneSided.Mark(
            TextComparison.Compare(blocks.Irish.Before, blocks.Irish.After), TextComparison.Compare(blocks.English.Before, blocks.English.After),
            PairRows.Align(blocks.Irish.Before, blocks.English.Before), PairRows.Align(blocks.Irish.After, blocks.English.After));
        Changes = [.. marked.Where(change => LanguageExtensions.Both.Any(language => change[language] is { Kind: not RowKind.Same }))];
    }
}
