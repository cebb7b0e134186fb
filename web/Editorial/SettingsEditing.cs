using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Editorial;

/// <summary>
/// What an editor changes of a page besides its words: the page above it, its owner, the day of its next review. It becomes part of the
/// open edition, and the approval covers it.
/// </summary>
public sealed class SettingsEditing(SiteDatabase database, CurrentSite site, PairEditing editing, TimeProvider clock)
{
    /// <param name="baseRevisionId">The revision that the person began from.</param>
    /// <param name="parentKey">Empty for home, which has none.</param>
    /// <param name="reviewBy">None when what was entered is no day.</param>
    public async Task<SaveOutcome> SaveAsync(string key, Person by, long baseRevisionId, string parentKey, string owner, DateOnly? reviewBy, CancellationToken cancellation)
    {
        var newest = await editing.NewestAsync(key, cancellation);
        if (newest.Id != baseRevisionId)
        {
            return SaveOutcome.Conflict(newest);
        }

        await using var db = database.OpenForReading();
        var before = TypedSettings.Of(newest);
        var places = await PagePlaces.NewestAsync(db, cancellation);
        var issues = Check(key, before, places, parentKey, owner, reviewBy);
        if (issues.Count > 0)
        {
            return SaveOutcome.Refused(newest, issues);
        }

        // Below another page it comes last; a publisher orders the tree.
        var position = parentKey == before.ParentKey ? before.Position : places.LastPosition(parentKey);
        var typed = new TypedPair(null, null, new TypedSettings(parentKey, position, owner, reviewBy!.Value));
        return await editing.SaveAsync(key, by, baseRevisionId, typed, null, cancellation);
    }

    private List<Issue> Check(string key, TypedSettings before, PagePlaces places, string parentKey, string owner, DateOnly? reviewBy)
    {
        var issues = new List<Issue>();
        if (parentKey != before.ParentKey && !MayStandBelow(key, parentKey, places))
        {
            issues.Add(new Issue("parent", "desk.structure.parent"));
        }

        if (site().Data.Unit(owner) is null)
        {
            issues.Add(new Issue("owner", "desk.settings.owner.missing"));
        }

        if (reviewBy != before.ReviewBy && !ReviewDay.IsPossible(reviewBy, DublinTime.Today(clock)))
        {
            issues.Add(new Issue("review-by", "desk.reviewed.range"));
        }

        return issues;
    }

    private static bool MayStandBelow(string key, string parentKey, PagePlaces places) => key != LiveSite.HomeKey && places.Has(parentKey) && !places.IsWithin(parentKey, key);
}
