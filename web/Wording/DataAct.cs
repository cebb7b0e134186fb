using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;

namespace KilkennyInfo.Wording;

/// <summary>A change of data files by a person, with its entry in the audit log: neither is there without the other. Lives as long as the act’s transaction.</summary>
internal sealed class DataAct(SiteDb db, DateTime now, DataWork work)
{
    public ReferenceData Data => work.Data;

    public SiteDb Db => db;

    public DateTime Now => now;

    /// <summary>Does an act in one transaction; when it has saved something, the public sees it at once.</summary>
    public static async Task<EntrySave> RunAsync(SiteDatabase database, FollowPublication follow, TimeProvider clock, Func<DataAct, Task<EntrySave>> act, CancellationToken cancellation)
    {
        var saved = await database.WriteAsync(async db =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return await act(new DataAct(db, now, await DataWork.LoadAsync(db, now, cancellation)));
        }, cancellation);
        if (saved.IsSaved)
        {
            await follow();
        }

        return saved;
    }

    public string? Entry(string path, string key) => work.Entry(path, key);

    public void Set(string path, string key, string? written) => work.Set(path, key, written);

    /// <summary>Saves, unless the data would not be whole any more.</summary>
    public async Task<EntrySave> SaveAsync(Person by, string act, string subject, string? note, IEnumerable<(string Name, string? Value)> details, CancellationToken cancellation)
    {
        if (work.LookAhead().Issues is { Count: > 0 } issues)
        {
            return EntrySave.Refused([.. issues.Select(issue => Issue.Whole("desk.publish.coming", ("problem", issue.Message), ("place", issue.File)))]);
        }

        var reason = TypedLine.Clean(note) is { Length: > 0 } words ? words : null;
        await work.SaveAsync(by.Id, by.Name, reason, cancellation);
        await AuditLog.WriteAsync(db, now, by.Id, by.Name, act, subject, details.Append(("note", reason)).ToDictionary(detail => detail.Item1, detail => detail.Item2), cancellation);
        return EntrySave.Saved;
    }
}
