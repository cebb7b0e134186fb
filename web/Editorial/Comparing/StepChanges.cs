using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Editorial.Comparing;

/// <summary>One block that changed in one language since the pair was last in step, and what it means for the other language.</summary>
/// <param name="Row">The block then and now, never <see cref="RowKind.Same"/>.</param>
/// <param name="Other">The block that stands for it in the other language, then and now; none when there never was one, as for a block just added.</param>
/// <param name="Above">The block of the other language, as its text is now, below which a block that is missing there belongs; none at the top.</param>
public sealed record StepChange(ComparedRow Row, ComparedRow? Other, TextBlock? Above)
{
    /// <summary>The other language's block has changed since, too: perhaps it has been settled there already.</summary>
    public bool OtherHasChanged => Other is { Kind: not RowKind.Same };
}

/// <summary>What a translator has to settle: the blocks of one language that are not as they were when the pair was last in step.</summary>
public static class StepChanges
{
    /// <param name="inStepBase">The last revision in which the pair was in step.</param>
    /// <param name="changed">The language that has gone ahead.</param>
    public static IReadOnlyList<StepChange> Of(Revision inStepBase, Revision current, Language changed)
    {
        var before = Bilingual.For(language => TextBlocks.Of(inStepBase.Text(language)));
        var after = Bilingual.For(language => TextBlocks.Of(current.Text(language)));
        var rows = Bilingual.For(language => TextComparison.Compare(before[language], after[language]));
        var links = new RowLinks(rows.Irish, rows.English, PairRows.Align(before.Irish, before.English), PairRows.Align(after.Irish, after.English));
        var changes = new List<StepChange>();
        TextBlock? above = null;
        foreach (var (place, row) in rows[changed].Index())
        {
            var other = links.Find(changed, place) is { } found ? rows[changed.Other()][found] : null;
            if (row.Kind is not RowKind.Same)
            {
                changes.Add(new StepChange(row, other, above));
            }

            above = other?.After ?? above;
        }

        return changes;
    }
}
