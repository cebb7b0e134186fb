using System.Text;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Verbs;

/// <summary>Results of all commitments for two years, sent in as tables and put before the public; after the second, two that wait.</summary>
internal sealed class DemoPlanResults(DemoPlanActs acts, DemoPlanCast cast)
{
    /// <summary>What was written of the first year where nothing but a note speaks for it.</summary>
    private static readonly Dictionary<string, Bilingual<string>> FirstNotes = new()
    {
        ["kept"] = new("Rinneadh é seo i rith na bliana.", "This was done during the year."),
        ["partly-kept"] = new("Rinneadh cuid den obair i rith na bliana.", "Part of the work was done during the year."),
        ["under-way"] = new("Tá tús curtha leis an obair.", "The work has begun."),
        ["not-kept"] = new("Ní dhearnadh é seo i rith na bliana.", "This was not done during the year."),
        ["not-started"] = new("Níor tosaíodh ar an obair fós.", "The work has not been started yet."),
    };

    public Task AddFirstAsync(DateOnly from, DateOnly to, CancellationToken cancellation) =>
        AddAsync(from, to, result => (result.First, result.Evidence == "note" ? FirstNotes[result.First] : new("", "")), cancellation);

    public Task AddSecondAsync(DateOnly from, DateOnly to, CancellationToken cancellation) => AddAsync(from, to, result => (result.Second, result.Note), cancellation);

    /// <summary>One that a publisher can put before the public, and one whose English is still to be written.</summary>
    public async Task AddWaitingAsync(DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        await RecordAsync(5, from, to, "kept", new("Tá an chairt ar taispeáint sa dá theanga i ngach oifig anois.", "The charter is now on display in both languages in every office."), cancellation);
        await RecordAsync(46, from, to, "under-way", new("Tá leabhar glaonna in úsáid i ngach rannóg ó thús na míosa.", ""), cancellation);
    }

    private async Task RecordAsync(int commitment, DateOnly from, DateOnly to, string progress, Bilingual<string> note, CancellationToken cancellation) =>
        DemoPlanActs.Whole((await acts.Results.RecordAsync(cast.Member, commitment, new TypedResult(DemoPlan.Iso(from), DemoPlan.Iso(to), progress, "", "", note, "note", ""), cancellation)).Issues);

    private async Task AddAsync(DateOnly from, DateOnly to, Func<DemoPlanResult, (string Progress, Bilingual<string> Note)> say, CancellationToken cancellation)
    {
        var table = new StringBuilder().AppendLine(string.Join(',', ResultColumns.Read));
        foreach (var result in DemoPlanResultTexts.All)
        {
            var (progress, note) = say(result);
            string[] cells = [$"{result.Commitment}", DemoPlan.Iso(from), DemoPlan.Iso(to), progress, "", "", note.Irish, note.English, result.Evidence, result.Reference];
            table.AppendLine(string.Join(',', cells.Select(cell => $"\"{cell}\"")));
        }

        DemoPlanActs.Whole((await acts.Import.ImportAsync(cast.Member, Encoding.UTF8.GetBytes(table.ToString()), cancellation)).Slips);
        DemoPlanActs.Whole(await acts.Results.PublishAsync(cast.Publisher, await WaitingAsync(cancellation), cancellation));
    }

    private async Task<IReadOnlyList<Guid>> WaitingAsync(CancellationToken cancellation)
    {
        await using var db = acts.Database.OpenForReading();
        return await db.Set<PlanResult>().Where(result => result.PublishedUtc == null).Select(result => result.Id).ToListAsync(cancellation);
    }
}
