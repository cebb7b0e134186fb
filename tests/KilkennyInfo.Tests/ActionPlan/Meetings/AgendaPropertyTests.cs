using FsCheck;
using FsCheck.Fluent;
using KilkennyInfo.ActionPlan.Meetings;

namespace KilkennyInfo.Tests.ActionPlan.Meetings;

/// <summary>However often an agenda is drawn, and whatever is found each time, nothing is lost and nothing comes twice. The seed is fixed, so that a failure is the same everywhere.</summary>
public sealed class AgendaPropertyTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261127, 9);

    private static readonly Guid Meeting = Guid.NewGuid();

    /// <summary>Of twelve things some are found, some of them twice, each time as something else.</summary>
    private static readonly Gen<AgendaMatter> Matters =
        Gen.Choose(0, 11).SelectMany(key => Gen.Choose(0, 3).Select(kind => new AgendaMatter((AgendaKind)kind, $"thing:{key}", Commitment: key + 1, Count: kind)));

    [Fact]
    public void AnyNumberOfDrawings_LosesNoNoteAndDoublesNoItem() => Prop.ForAll(
        Matters.ListOf().Two().ListOf().ToArbitrary(),
        drawings =>
        {
            var there = new List<AgendaItem>();
            foreach (var (first, second) in drawings)
            {
                Draw(there, first);
                there.ForEach(Note);
                var before = there.Select(item => (item.Id, item.Key, item.Order, item.Note, item.DecisionGa, item.DecisionEn, item.Version)).ToList();
                Draw(there, second);
                Draw(there, second);
                Assert.Equal(before, there.Take(before.Count).Select(item => (item.Id, item.Key, item.Order, item.Note, item.DecisionGa, item.DecisionEn, item.Version)));
                Assert.Equal(there.Count, there.Select(item => item.Key).Distinct().Count());
                Assert.Equal(there.Count, there.Select(item => item.Order).Distinct().Count());
                Assert.All(first.Concat(second), matter => Assert.Contains(there, item => item.Key == matter.Key));
            }
        }).Check(Fixed);

    private static void Draw(List<AgendaItem> there, IEnumerable<AgendaMatter> found) => there.AddRange(Agenda.Draw(Meeting, there, found));

    private static void Note(AgendaItem item)
    {
        if (!item.IsNoted)
        {
            (item.Note, item.DecisionGa, item.DecisionEn, item.Version) = ($"Said of {item.Key}", "Cinneadh", "Decision", 1);
        }
    }
}
