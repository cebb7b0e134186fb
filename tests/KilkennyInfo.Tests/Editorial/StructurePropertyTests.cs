using FsCheck;
using FsCheck.Fluent;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Editorial;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Editorial;

/// <summary>Whatever is moved wherever, in whatever order, the pages stay a tree. The seed is fixed, so that a failure is the same everywhere.</summary>
public sealed class StructurePropertyTests(SqliteTestDatabase databases) : DeskFixture(databases), IClassFixture<SqliteTestDatabase>
{
    private static readonly string[] Keys = ["home", "alpha", "beta", "gamma", "delta", "epsilon", "zeta"];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await AddPagesAsync(("gamma", "home"), ("delta", "alpha"), ("epsilon", "alpha"), ("zeta", "delta"));
    }

    [Fact]
    public void AnySequenceOfMoves_KeepsATree()
    {
        var moves = Gen.Choose(0, 3).SelectMany(kind => Gen.Choose(0, Keys.Length - 1).SelectMany(page => Gen.Choose(0, Keys.Length - 1).SelectMany(target =>
            Gen.Choose(0, 2).Select(place => new Move(kind, Keys[page], Keys[target], place))))).ListOf(12);
        Prop.ForAll(moves.ToArbitrary(), sequence =>
        {
            foreach (var move in sequence)
            {
                CheckAsync(move).GetAwaiter().GetResult();
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(15).WithReplay(20261127, 7));
    }

    private async Task CheckAsync(Move move)
    {
        var before = await LiveAsync();
        var events = await EventCountAsync();
        var issues = move.Kind switch
        {
            0 => await Structure.StepAsync(move.Page, Publisher, isUp: true, CancellationToken.None),
            1 => await Structure.StepAsync(move.Page, Publisher, isUp: false, CancellationToken.None),
            _ => await Structure.MoveAsync(move.Page, Publisher, move.Target, PlaceOf(move, before), CancellationToken.None),
        };
        var after = await LiveAsync();
        Assert.Equal(Keys.Order(StringComparer.Ordinal), after.Pages.Select(page => page.Key).Order(StringComparer.Ordinal));
        Assert.All(after.Pages, page => Assert.Equal(page.Key == LiveSite.HomeKey, after.AncestorsOf(page).Count == 0));
        Assert.All(after.Pages, page => Assert.True(page.IsInStep));
        var changed = after.Pages.Count(page => before.Find(page.Key)!.RevisionId != page.RevisionId);
        Assert.Equal(changed, await EventCountAsync() - events);
        if (issues.Count > 0)
        {
            Assert.Equal(0, changed);
            return;
        }

        Assert.True(changed > 0);
        foreach (var page in after.Pages)
        {
            CheckOrder(move.Page, Siblings(before, page.Key), Siblings(after, page.Key));
        }
    }

    /// <summary>Pages that were not moved stand in the order in which they stood, each with a number of its own wherever one was given.</summary>
    private static void CheckOrder(string moved, List<string> before, List<string> after)
    {
        var stayed = before.Intersect(after).Where(key => key != moved).ToList();
        var swapped = before.Contains(moved) && after.Contains(moved);
        Assert.Equal(stayed, after.Where(stayed.Contains));
        Assert.True(swapped || before.Count != after.Count || before.SequenceEqual(after));
    }

    private static List<string> Siblings(LiveSite site, string key) => site.Find(key) is { } page ? [.. site.ChildrenOf(page).Select(child => child.Key)] : [];

    private static Place PlaceOf(Move move, LiveSite site) => move.Place switch
    {
        0 => Place.First,
        1 => Place.Last,
        _ => Siblings(site, move.Target).LastOrDefault(key => key != move.Page) is { } neighbour ? Place.Behind(neighbour) : Place.Last,
    };

    private async Task<int> EventCountAsync()
    {
        await using var db = Database.OpenForReading();
        return await db.Set<PublishEvent>().CountAsync();
    }

    private sealed record Move(int Kind, string Page, string Target, int Place);
}
