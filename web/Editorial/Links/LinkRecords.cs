using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial.Links;

/// <summary>Keeps what is known of links, and says which is to be asked next.</summary>
public sealed class LinkRecords(SiteDatabase database, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IReadOnlyDictionary<string, LinkCheck>> AllAsync(CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<LinkCheck>().ToDictionaryAsync(check => check.Address, cancellation);
    }

    /// <summary>Takes the link that has waited longest, so that no other node asks for it meanwhile.</summary>
    /// <param name="standing">All links that stand on the site.</param>
    /// <returns>None when nothing is due.</returns>
    public async Task<string?> TakeNextAsync(IEnumerable<string> standing, CancellationToken cancellation)
    {
        var known = await AllAsync(cancellation);
        var due = standing.Where(address => !known.TryGetValue(address, out var check) || check.DueUtc <= Now).OrderBy(address => known.GetValueOrDefault(address)?.DueUtc ?? default);
        foreach (var address in due)
        {
            if (await TakeAsync(address, cancellation))
            {
                return address;
            }
        }

        return null;
    }

    public Task StoreAsync(string address, LinkFinding finding, CancellationToken cancellation) => database.WriteAsync(async db =>
    {
        if (await db.Set<LinkCheck>().FindAsync([address], cancellation) is { } check)
        {
            check.Store(finding, Now);
        }

        return await db.SaveChangesAsync(cancellation);
    }, cancellation);

    /// <summary>Forgets links that stand nowhere any more, when their week is over: one that comes back sooner is not asked for twice.</summary>
    public Task ForgetAsync(IReadOnlySet<string> standing, CancellationToken cancellation) => database.WriteAsync(async db =>
    {
        var over = await db.Set<LinkCheck>().Where(check => check.DueUtc <= Now).ToListAsync(cancellation);
        db.RemoveRange(over.Where(check => !standing.Contains(check.Address)));
        return await db.SaveChangesAsync(cancellation);
    }, cancellation);

    private Task<bool> TakeAsync(string address, CancellationToken cancellation) => database.WriteAsync(async db =>
    {
        var check = await db.Set<LinkCheck>().FindAsync([address], cancellation);
        if (check?.DueUtc > Now)
        {
            return false;
        }

        if (check is null)
        {
            check = new LinkCheck { Address = address };
            db.Add(check);
        }

        check.Take(Now);
        await db.SaveChangesAsync(cancellation);
        return true;
    }, cancellation);
}
