using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial.Links;

/// <summary>What the desk sees of links, and asking for all of them at once.</summary>
public sealed class LinksBoard(SiteDatabase database, SiteOptions options, SiteLinks links, LinkRecords records, LinkWatch watch, TimeProvider clock)
{
    /// <summary>Links are checked at all.</summary>
    public bool IsOn => options.CheckLinks;

    /// <summary>Every link to another site, with what is known of it.</summary>
    public async Task<IReadOnlyList<LinkLine>> OutsideAsync(CancellationToken cancellation)
    {
        var known = await records.AllAsync(cancellation);
        return [.. (await links.OutsideAsync(cancellation)).Select(link => new LinkLine(link, known.GetValueOrDefault(link.Address)))];
    }

    public Task<IReadOnlyList<InsideFault>> FaultsInsideAsync(CancellationToken cancellation) => links.FaultsInsideAsync(cancellation);

    /// <summary>Has all links asked for now, one after the other.</summary>
    /// <exception cref="NotAllowedException">The person is no publisher.</exception>
    public async Task<IReadOnlyList<Issue>> CheckNowAsync(Person by, CancellationToken cancellation)
    {
        if (!by.Is(Role.Publisher))
        {
            throw new NotAllowedException("This needs the role Publisher.");
        }

        if (!IsOn)
        {
            return [Issue.Whole("desk.links.off")];
        }

        await database.WriteAsync(async db =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            await db.Set<LinkCheck>().Where(check => check.CheckedUtc != null && check.DueUtc > now).ExecuteUpdateAsync(check => check.SetProperty(link => link.DueUtc, now), cancellation);
            await AuditLog.WriteAsync(db, now, by.Id, by.Name, "links.check-wanted", "links", new Dictionary<string, string?>(), cancellation);
            return true;
        }, cancellation);
        watch.Nudge();
        return [];
    }
}

/// <param name="Check">None before it was first asked for.</param>
public sealed record LinkLine(OutsideLink Link, LinkCheck? Check)
{
    public LinkResult? Result => Check?.Result;

    public bool IsBroken => Result?.IsBroken() is true;
}
