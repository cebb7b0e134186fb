using KilkennyInfo.ActionPlan.Board;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ActionPlan.Registers;

/// <summary>What the registers have on a commitment.</summary>
internal sealed class RegisterFacts(PlanRegisters registers) : ICommitmentFacts
{
    public string Section => "registers";

    public async Task<IReadOnlyList<CommitmentFact>> OfAsync(SiteDb db, LiveSite site, int number, CancellationToken cancellation)
    {
        var facts = new List<CommitmentFact>();
        foreach (var register in registers.All)
        {
            foreach (var line in await register.OfAsync(db, number, cancellation))
            {
                var words = Bilingual.For(language => $"{site.Data.DeskStrings[language][$"desk.plan.registers.{register.Key}"]}: {line.Title[language]}");
                facts.Add(new CommitmentFact(words, line.Entry.Day, $"/desk/plan/registers/{register.Key}/{line.Entry.Id}"));
            }
        }

        return facts;
    }
}
