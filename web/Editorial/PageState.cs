using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Editorial;

/// <summary>How a page stands at the desk: what is live, what is being worked on, what has been signed and said.</summary>
/// <param name="Live">The revision that the public sees; none while the page is not live.</param>
/// <param name="Newest">The newest words: the open edition's, else what is live or was last live.</param>
public sealed record PageState(
    string Key,
    Revision? Live,
    DateTime? PublishedUtc,
    Revision Newest,
    long? OpenEditionId,
    IReadOnlyList<GateState> Gates,
    IReadOnlyList<ReviewNote> Notes,
    Schedule? Schedule,
    EmergencyRelease? Emergency)
{
    public bool IsOpen => OpenEditionId is not null;

    public bool IsLive => Live is not null;

    /// <summary>The texts whose own confirmation is behind the other text.</summary>
    public IReadOnlyList<Language> Behind => [.. PairEditing.BehindSides(Newest)];

    /// <summary>The texts that are not whole yet, as those of a new page may be.</summary>
    public IReadOnlyList<Language> UnfinishedSides => Unfinished.Sides(Key, Newest);

    public bool HasOpenChangeRequest => Notes.Any(note => note.IsChangeRequest && note.SettledUtc is null);

    /// <summary>Everything but the publication itself has been done.</summary>
    public bool IsReady => IsOpen && Newest.IsInStep && !HasOpenChangeRequest && Gates.All(gate => gate.IsSigned);

    /// <summary>The gates that can be signed now: all but the approval at any time, the approval when the others are.</summary>
    public bool IsOpenForSigning(Gate gate) =>
        IsOpen && Newest.IsInStep && !HasOpenChangeRequest && Gates.Any(state => state.Gate == gate && !state.IsSigned)
        && (gate != Gate.Approval || Gates.All(state => state.Gate == gate || state.IsSigned));
}

/// <param name="Signature">The one that counts; none when the gate is open.</param>
/// <param name="Voided">The last signature that counts no more.</param>
public sealed record GateState(Gate Gate, SignOff? Signature, SignOff? Voided)
{
    public bool IsSigned => Signature is not null;
}

/// <summary>Reads how pages stand.</summary>
public sealed class PageStates(SiteDatabase database, CurrentSite site)
{
    /// <exception cref="NotThereException">There is no such page.</exception>
    public async Task<PageState> GetAsync(string key, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        var work = await PageWork.LoadAsync(db, key, default, cancellation);
        var signOffs = await work.SignOffsAsync(cancellation);
        var open = work.Open;
        return new PageState(
            key,
            work.Live?.Revision,
            work.Live?.PublishedUtc,
            work.Current,
            open?.Id,
            open is null ? [] : [.. Gate.Of(site().Data.Types[work.Current.Type]).Select(gate => StateOf(gate, signOffs, work.Current))],
            open is null ? [] : await db.Set<ReviewNote>().Where(note => note.EditionId == open.Id).OrderBy(note => note.Id).ToListAsync(cancellation),
            open is null ? null : await db.Set<Schedule>().SingleOrDefaultAsync(schedule => schedule.EditionId == open.Id, cancellation),
            await db.Set<EmergencyRelease>().SingleOrDefaultAsync(release => release.PageId == work.Page.Id && release.EndedUtc == null, cancellation));
    }

    private static GateState StateOf(Gate gate, IReadOnlyList<SignOff> signOffs, Revision current) => new(
        gate,
        signOffs.LastOrDefault(signOff => gate.IsCoveredBy(signOff, current)),
        signOffs.LastOrDefault(signOff => signOff.Gate == gate.Key && signOff.VoidedUtc is not null));
}
