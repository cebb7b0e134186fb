using System.Security.Cryptography;
using System.Text;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Taking;

/// <summary>Keeps complaints that people have left for later, for as long as the rules say.</summary>
public sealed class ComplaintDrafts(SiteDatabase database, CurrentSite site, TimeProvider clock)
{
    /// <summary>Compared with when there is no such draft, so that the answer takes as long.</summary>
    private static readonly string NoHash = AccessCode.HashOf("");

    /// <summary>The day up to which a draft of today is kept; none where the rules do not say, and then none is taken.</summary>
    public DateOnly? KeptUntil() => Rule()?.EndOf(DublinTime.Today(clock));

    /// <summary>Instead of the draft that it goes on from, which is taken away.</summary>
    public async Task<SavedDraft> SaveAsync(ComplaintForm form, string step, Language language, CancellationToken cancellation)
    {
        var rule = Rule() ?? throw new InvalidOperationException("The rules do not say how long a draft is kept.");
        var now = clock.GetUtcNow().UtcDateTime;
        var last = rule.EndOf(DublinTime.Today(clock));
        var (draft, code) = ComplaintDraft.Of(form.With(Ask.Draft, "").With(Ask.Files, ""), step, language, now, last.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        await database.WriteAsync(
            async db =>
            {
                await ForgetAsync(db, form[Ask.Draft], cancellation);
                db.Add(draft);
                return await db.SaveChangesAsync(cancellation);
            },
            cancellation);
        return new SavedDraft(draft.Id, code, last);
    }

    /// <returns>None when there is no such draft, its time is over, or the code is wrong: the same answer for all.</returns>
    public async Task<OpenedDraft?> OpenAsync(string? id, string? typedCode, CancellationToken cancellation)
    {
        var (wanted, now) = (ComplaintDraft.IsId(id) ? id : "", clock.GetUtcNow().UtcDateTime);
        await using var db = database.OpenForReading();
        var draft = await db.Set<ComplaintDraft>().SingleOrDefaultAsync(one => one.Id == wanted && one.ExpiresUtc > now, cancellation);
        var code = AccessCode.Parse(typedCode) ?? "";
        if (!AccessCode.IsRight(code, draft?.CodeHash ?? NoHash) || draft is null)
        {
            return null;
        }

        var (form, step) = draft.Open(code);
        return new OpenedDraft(form.With(Ask.Draft, PassOf(draft)), ComplaintSteps.Find(step) ?? ComplaintSteps.First);
    }

    /// <param name="pass">As the opened form carries it: proves that the draft was opened.</param>
    public Task ForgetAsync(string pass, CancellationToken cancellation) => database.WriteAsync(db => ForgetAsync(db, pass, cancellation), cancellation);

    /// <inheritdoc cref="ForgetAsync(string, CancellationToken)"/>
    public static async Task<int> ForgetAsync(SiteDb db, string pass, CancellationToken cancellation)
    {
        if (pass.Split('.') is not [{ } id, { } proof] || !ComplaintDraft.IsId(id) || await db.Set<ComplaintDraft>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { } draft)
        {
            return 0;
        }

        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(proof), Encoding.UTF8.GetBytes(draft.CodeHash))
            ? await db.Set<ComplaintDraft>().Where(one => one.Id == id).ExecuteDeleteAsync(cancellation) : 0;
    }

    private RetentionRule? Rule() => site().Data.Complaints.VersionFor(DublinTime.Today(clock)).RetentionOf(RetentionRule.Draft);

    /// <summary>Only whoever has opened a draft knows the hash of its code.</summary>
    private static string PassOf(ComplaintDraft draft) => $"{draft.Id}.{draft.CodeHash}";
}

/// <param name="Code">Shown now and never again.</param>
/// <param name="Until">The last day on which it can be gone on with.</param>
public sealed record SavedDraft(string Id, string Code, DateOnly Until);

public sealed record OpenedDraft(ComplaintForm Form, ComplaintStep Step);
