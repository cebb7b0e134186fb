using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Editorial;

/// <summary>
/// What a publisher changes of live pages at once, without a word of them: where they stand, in which order, and by when they are looked
/// at again. All that one act touches goes live in one transaction, and open editions take it over (docs/decisions/0032).
/// </summary>
public sealed class Structure(SiteDatabase database, CurrentSite site, FollowPublication follow, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Somebody has looked at the page and found it still right.</summary>
    /// <param name="until">The day by which it is looked at again.</param>
    /// <returns>What stands in the way; empty when it is done.</returns>
    public Task<IReadOnlyList<Issue>> ReviewedAsync(string key, Person by, DateOnly? until, CancellationToken cancellation) =>
        ActAsync(by, async change =>
        {
            var before = change.Require(key);
            if (!ReviewDay.IsPossible(until, DublinTime.Today(clock)))
            {
                return [new Issue("day", "desk.reviewed.range")];
            }

            change.Set(key, before with { ReviewBy = until!.Value });
            var issues = await change.PublishAsync(key, cancellation);
            if (issues.Count == 0)
            {
                await change.WriteAuditAsync(key, "page.reviewed", cancellation, ("until", $"{until:yyyy-MM-dd}"));
            }

            return issues;
        }, cancellation);

    /// <summary>Moves a page one place up or down among those beside it.</summary>
    public Task<IReadOnlyList<Issue>> StepAsync(string key, Person by, bool isUp, CancellationToken cancellation) =>
        ActAsync(by, async change =>
        {
            change.Require(key);
            var beside = change.Places.Below(change.ParentOf(key)).Select(place => place.Key).ToList();
            var index = beside.IndexOf(key);
            var target = isUp ? index - 1 : index + 1;
            if (index < 0 || target < 0 || target >= beside.Count)
            {
                return [Issue.Whole(isUp ? "desk.structure.first" : "desk.structure.last")];
            }

            (beside[index], beside[target]) = (beside[target], beside[index]);
            return await MoveAsync(change, key, change.ParentOf(key), beside, cancellation);
        }, cancellation);

    /// <summary>Moves a page, with all that stands below it, to a place below another page.</summary>
    public Task<IReadOnlyList<Issue>> MoveAsync(string key, Person by, string parentKey, Place place, CancellationToken cancellation) =>
        ActAsync(by, async change =>
        {
            change.Require(key);
            if (!change.Places.Has(parentKey) || key == LiveSite.HomeKey || change.Places.IsWithin(parentKey, key))
            {
                return [new Issue("parent", "desk.structure.parent")];
            }

            var beside = change.Places.Below(parentKey).Select(other => other.Key).Where(other => other != key).ToList();
            if (place.IndexIn(beside) is not { } index)
            {
                return [Issue.Whole("desk.structure.changed")];
            }

            beside.Insert(index, key);
            return change.ParentOf(key) == parentKey && beside.SequenceEqual(change.Places.Below(parentKey).Select(other => other.Key))
                ? [Issue.Whole("desk.structure.there")] : await MoveAsync(change, key, parentKey, beside, cancellation);
        }, cancellation);

    /// <param name="beside">All that will stand below the parent, in order, the moved page among them.</param>
    private static async Task<IReadOnlyList<Issue>> MoveAsync(SettingsChange change, string key, string parentKey, List<string> beside, CancellationToken cancellation)
    {
        var numbers = SiblingOrder.Number([.. beside.Select(other => change.Require(other).Position)]);
        foreach (var (other, number) in beside.Zip(numbers))
        {
            change.Set(other, change.Require(other) with { Position = number });
        }

        change.Set(key, change.Require(key) with { ParentKey = parentKey, Position = numbers[beside.IndexOf(key)] });
        var issues = await change.PublishAsync(key, cancellation);
        if (issues.Count == 0)
        {
            await change.WriteAuditAsync(key, "page.moved", cancellation, ("below", parentKey), ("place", $"{beside.IndexOf(key) + 1} / {beside.Count}"));
        }

        return issues;
    }

    private async Task<IReadOnlyList<Issue>> ActAsync(Person by, Func<SettingsChange, Task<IReadOnlyList<Issue>>> act, CancellationToken cancellation)
    {
        if (!by.Is(Role.Publisher))
        {
            throw new NotAllowedException("This needs the role Publisher.");
        }

        var issues = await database.WriteAsync(async db => await act(new SettingsChange(db, by, Now, await ComingIssues.LiveAsync(db, cancellation), site())), cancellation);
        if (issues.Count == 0)
        {
            await follow();
        }

        return issues;
    }
}

/// <summary>A place among the pages below one page.</summary>
/// <param name="After">The page that it comes after; none for the first place or the last.</param>
public sealed record Place(bool IsFirst, string? After = null)
{
    public static Place First { get; } = new(IsFirst: true);

    public static Place Last { get; } = new(IsFirst: false);

    public static Place Behind(string key) => new(IsFirst: false, key);

    /// <summary>None when the page that it should come after does not stand there any more.</summary>
    internal int? IndexIn(List<string> beside) => this switch
    {
        { IsFirst: true } => 0,
        { After: { } key } => beside.IndexOf(key) is >= 0 and var index ? index + 1 : null,
        _ => beside.Count,
    };
}

/// <summary>The day by which a page is looked at again.</summary>
public static class ReviewDay
{
    /// <summary>In practice nothing stays right for longer without a look.</summary>
    public const int MostYears = 2;

    public static bool IsPossible(DateOnly? day, DateOnly today) => day > today && day <= today.AddYears(MostYears);
}
