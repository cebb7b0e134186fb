using FsCheck;
using FsCheck.Fluent;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ActionPlan.Results;

/// <summary>
/// Whatever is done with results and in whatever order, the public reads exactly those that are published, each in both languages or
/// without words. The seed is fixed, so that a failure is the same everywhere.
/// </summary>
public sealed class ResultInvariantTests(SqliteTestDatabase databases) : PlanFixture(databases), IClassFixture<SqliteTestDatabase>
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(12).WithReplay(20261127, 5);

    private readonly List<Guid> _results = [];

    [Fact]
    public void AnySequenceOfActs_PutsNoHalfPairBeforeThePublic()
    {
        var acts = Gen.Choose(0, 7).SelectMany(kind => Gen.Choose(0, 40).Select(choice => (kind, choice))).ListOf(25);
        var seen = 0;
        Prop.ForAll(acts.ToArbitrary(), sequence =>
        {
            foreach (var (kind, choice) in sequence)
            {
                ActAsync(kind, choice).GetAwaiter().GetResult();
                seen += CheckAsync().GetAwaiter().GetResult();
            }
        }).Check(Fixed);
        Assert.True(seen > 50, "Hardly any result ever became public: the test shows nothing.");
    }

    private async Task ActAsync(int kind, int choice)
    {
        try
        {
            await DoAsync(kind, choice);
        }
        catch (NotThereException)
        {
            // It was thrown away before; the desk would not offer it.
        }
    }

    private async Task DoAsync(int kind, int choice)
    {
        var id = _results.Count == 0 ? Guid.NewGuid() : _results[^(1 + (choice % Math.Min(_results.Count, 5)))];
        switch (kind)
        {
            case 0 or 1:
                _results.Add((await Results.RecordAsync(Member, 1 + (choice % 2), Typed(choice), CancellationToken.None)).Id ?? Guid.NewGuid());
                break;
            case 2:
                await Results.ChangeAsync(Chair, id, Typed(choice), TypedResult.Of(await List.GetAsync(id, CancellationToken.None)).Mark, CancellationToken.None);
                break;
            case 3:
                await Results.DiscardAsync(Member, id, CancellationToken.None);
                break;
            case 4 or 5:
                await Results.PublishAsync(Publisher, [id], CancellationToken.None);
                break;
            case 6:
                await Results.PublishAsync(Publisher, [.. (await List.WaitingAsync(CancellationToken.None)).Where(result => choice % 3 == 0 || result.IsWhole).Select(result => result.Id)], CancellationToken.None);
                break;
            default:
                await Results.TakeBackAsync(Publisher, id, "Wrong.", CancellationToken.None);
                break;
        }
    }

    private static TypedResult Typed(int choice) => Whole with
    {
        Note = new(choice % 3 == 0 ? "" : "Nóta.", choice % 4 == 0 ? "" : "Note."),
        Evidence = choice % 5 == 0 ? "note" : "page",
    };

    private async Task<int> CheckAsync()
    {
        Assert.All(Public.Results, result => Assert.True(result.Note is null || (result.Note.Irish.Length > 0 && result.Note.English.Length > 0)));
        Assert.All(Public.Results, result => Assert.True(result.Evidence!.Kind is not EvidenceKind.Note || result.Note is not null));
        var published = (await List.AllAsync(CancellationToken.None)).Where(result => result.IsPublished).ToList();
        Assert.Equal(published.Select(result => result.Id).Order(), Public.Results.Select(result => result.Id).Order());
        return published.Count;
    }
}
