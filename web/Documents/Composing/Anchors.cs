using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Markup;

namespace KilkennyInfo.Documents.Composing;

/// <summary>Where links within a document lead. A document of several pages may have the same anchor twice; then the page's slug stands before it.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<string, string> _pages = [];
    private readonly Dictionary<(string Page, string Anchor), string> _headings = [];

    public Anchors(DocumentSource source)
    {
        var taken = new HashSet<string>();
        foreach (var (page, markdown) in source.Pages)
        {
            var slug = page.Texts[source.Language].Slug;
            if (source.Pages.Count > 1)
            {
                _pages[page.Key] = Free(slug, slug, taken);
            }

            foreach (var heading in MarkdownText.Parse(markdown).Headings)
            {
                _headings[(page.Key, heading.Anchor)] = Free(heading.Anchor, $"{slug}-{heading.Anchor}", taken);
            }
        }
    }

    public string OfPage(LivePage page) => _pages[page.Key];

    public string OfHeading(LivePage page, string anchor) => _headings[(page.Key, anchor)];

    /// <summary>None when the place is not in the document.</summary>
    public string? Find(PageLink link) => link.Anchor is { } anchor ? _headings.GetValueOrDefault((link.Key, anchor)) : _pages.GetValueOrDefault(link.Key);

    private static string Free(string wanted, string otherwise, HashSet<string> taken)
    {
        var free = wanted;
        for (var number = 1; !taken.Add(free); number++)
        {
            free = number == 1 ? otherwise : $"{otherwise}-{number}";
        }

        return free;
    }
}
