using System.Text.RegularExpressions;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Editorial.Checking;

/// <summary>What a program can see of how a text is read by those who do not see it: links by their words alone, images by theirs, runs of the other language.</summary>
internal sealed partial class AccessChecks(long revisionId, ReadSide side)
{
    private const int LongestAlternative = 150;
    private const int FewestIrishWords = 3;

    /// <summary>Link words that say nothing when they are read out in a list of links.</summary>
    private static readonly HashSet<string> Vague = new(StringComparer.OrdinalIgnoreCase)
    {
        "here", "click here", "this", "this link", "this page", "link", "more", "read more", "more information", "further information", "details", "see here", "go", "website", "download",
        "anseo", "cliceáil anseo", "seo", "an nasc seo", "an leathanach seo", "nasc", "tuilleadh", "léigh tuilleadh", "tuilleadh eolais", "sonraí", "féach anseo", "suíomh", "suíomh gréasáin", "íoslódáil",
    };

    public IEnumerable<Finding> Look() => side.Blocks.SelectMany(LinksAndImages).Concat(SameWordsElsewhere()).Concat(UnmarkedIrish());

    private IEnumerable<Finding> LinksAndImages(TextBlock block)
    {
        foreach (var link in ReadSide.LinksOf(block))
        {
            var words = link.IsImage ? Images.WordsOf(link, side.Site.Data, side.Language) : PlainText.Of(link).Trim();
            if (!link.IsImage)
            {
                if (Vague.Contains(words.TrimEnd('.', '…', ' ')))
                {
                    yield return Make(CheckRules.LinkVague, block, words);
                }

                continue;
            }

            if (FileName().IsMatch(words))
            {
                yield return Make(CheckRules.ImageFileName, block, words);
            }
            else if (words.Length > LongestAlternative)
            {
                yield return Make(CheckRules.ImageLong, block, words, ("has", $"{words.Length}"), ("most", $"{LongestAlternative}"));
            }

            if (!Images.IsDecorative(words))
            {
                yield return Make(CheckRules.ImageLook, block, words);
            }
        }
    }

    /// <summary>Two links with the same words that lead to different places.</summary>
    private IEnumerable<Finding> SameWordsElsewhere() =>
        side.Blocks.SelectMany(block => ReadSide.LinksOf(block).Where(link => !link.IsImage).Select(link => (Block: block, Words: PlainText.Of(link).Trim(), link.Url)))
            .Where(link => link.Words.Length > 0)
            .GroupBy(link => link.Words, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Select(link => link.Url).Distinct().Count() > 1)
            .Select(group => Make(CheckRules.LinkSameWords, group.Last().Block, group.Key));

    /// <summary>Several Irish words in a row in an English text: a screen reader says them as English unless they are marked.</summary>
    private IEnumerable<Finding> UnmarkedIrish()
    {
        if (side.Language is not Language.English)
        {
            yield break;
        }

        foreach (var (block, passage) in side.Passages(side.Site.Data))
        {
            if (IrishRun().Matches(passage.Words).FirstOrDefault(run => Fada().Count(run.Value) > 1 && run.Value.Split(' ').Length >= FewestIrishWords) is { } found)
            {
                yield return Make(CheckRules.IrishUnmarked, block, found.Value);
            }
        }
    }

    private Finding Make(string rule, TextBlock block, string words, params (string Name, string Value)[] values) =>
        Finding.Of(revisionId, side.Language, CheckRules.Find(rule), block.Hash, words, [("words", words), .. values]);

    [GeneratedRegex(@"^\S+\.(?:png|jpe?g|webp|gif)$|^(?:IMG|DSC|image|screenshot|photo)[-_ ]?\d*$", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();

    /// <summary>Words with a fada, or small words that only Irish has, one after another.</summary>
    [GeneratedRegex(@"(?:(?<=^|\s)(?:\p{L}*[áéíóúÁÉÍÓÚ]\p{L}*|na|an|agus|do|den|don|ar|le|ag|faoi|gcuid|um)(?:\s|[.,;:]|$)){3,}")]
    private static partial Regex IrishRun();

    [GeneratedRegex("[áéíóúÁÉÍÓÚ]")]
    private static partial Regex Fada();
}
