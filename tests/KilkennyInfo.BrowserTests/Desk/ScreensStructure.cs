using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>
/// What a screen reader needs that axe does not ask for: one first heading and no level left out, ids that are there once, and the right
/// language on every run of text that is known to be in one of the two.
/// </summary>
internal sealed class ScreensStructure
{
    /// <summary>A title as short as this may stand inside a word of the other language.</summary>
    private const int ShortTitle = 7;

    /// <summary>A language’s own name stands in texts of the other one too.</summary>
    private const string NameOfLanguage = "desk.language.this";

    private const string FaultsScript =
        """
        known => {
          const faults = [];
          const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(e => e.checkVisibility());
          const levels = headings.map(e => Number(e.tagName[1]));
          if (levels.filter(level => level === 1).length !== 1) faults.push(`${levels.filter(level => level === 1).length} first headings`);
          levels.forEach((level, index) => { if (index > 0 && level > levels[index - 1] + 1) faults.push(`level left out before “${headings[index].textContent.trim()}”`); });
          for (const heading of headings) if (!heading.textContent.trim()) faults.push('a heading without words');
          const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
          for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) faults.push(`id twice: ${id}`);
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const words = Object.fromEntries(Object.entries(known.words).map(([code, all]) => [code, new Set(all)]));
          while (walker.nextNode()) {
            const text = walker.currentNode.data.replace(/\s+/g, ' ').trim();
            const at = walker.currentNode.parentElement;
            const marked = at.closest('[lang]').lang.slice(0, 2);
            for (const code of ['ga', 'en']) {
              if (marked !== code && (words[code].has(text) || known.titles[code].some(title => text.includes(title)))) faults.push(`marked ${marked}, but it is ${code}: ${text.slice(0, 80)}`);
            }
          }
          return faults;
        }
        """;

    private readonly object _known;

    private ScreensStructure(object known) => _known = known;

    public static ScreensStructure For(LiveSite site)
    {
        string[] ownNames = [.. LanguageExtensions.Both.Select(language => site.Data.DeskStrings[language][NameOfLanguage])];
        string[] WordsOnlyIn(Language one)
        {
            var others = Words(site, one.Other()).Concat(ownNames).ToHashSet();
            return [.. Words(site, one).Where(words => !others.Contains(words))];
        }

        string[] TitlesOnlyIn(Language one) => [.. site.Pages.Select(page => page.Texts[one].Title).Where(title => title.Length > ShortTitle)];
        return new ScreensStructure(new
        {
            words = new { ga = WordsOnlyIn(Language.Irish), en = WordsOnlyIn(Language.English) },
            titles = new { ga = TitlesOnlyIn(Language.Irish), en = TitlesOnlyIn(Language.English) },
        });
    }

    public async Task<IReadOnlyList<string>> FaultsAsync(IPage page) => await page.EvaluateAsync<string[]>(FaultsScript, _known);

    private static IEnumerable<string> Words(LiveSite site, Language language) => site.Data.DeskStrings[language] is var words ? words.Keys.Where(key => !words.IsCount(key)).Select(key => words[key]) : [];
}
