using KilkennyInfo.Data;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Documents.Library;

/// <summary>
/// Makes the files that are due, one after another: the quick formats first. What a crash breaks off is begun again when its lease is
/// over; a file that fails is tried again later, and keeps no other from being made.
/// </summary>
public sealed class RenditionMaking(SiteDatabase database, DocumentWriters writers, FileShelf shelf, RenditionCheck check, TimeProvider clock, ILogger<RenditionMaking> log)
{
    private const string AnyDue = """
        SELECT COUNT(*) FROM "Rendition" WHERE "State" = 'Waiting' AND "NextTryUtc" <= @now
        """;

    /// <summary>They take longer than all others together, so they come last, and those of one text one after another: its reading aloud is kept for them.</summary>
    private static readonly string[] Slow = [RenditionFormat.Mp3.Code, RenditionFormat.Opus.Code, RenditionFormat.EpubWithAudio.Code];

    private (long VersionId, Language Language, DocumentText Text)? _last;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Asked every second, so in plain SQL (docs/decisions/0011).</summary>
    public async Task<bool> IsDueAsync(CancellationToken cancellation) =>
        (await database.QueryAsync(AnyDue, row => row.GetInt64(0), cancellation, ("@now", Now))).Single() > 0;

    /// <summary>Makes one file.</summary>
    /// <returns>False when none was due.</returns>
    public async Task<bool> MakeNextAsync(CancellationToken cancellation)
    {
        if (await ClaimAsync(cancellation) is not { } work)
        {
            return false;
        }

        try
        {
            var made = await work.Writer.WriteAsync(TextOf(work), cancellation);
            var outcome = await check.CheckAsync(work.Writer.Format, made.Bytes, cancellation);
            var file = new FileFacts(await shelf.PutAsync(made.Bytes, cancellation), made.Bytes.Length, made.Pages, made.Length);
            await EndAsync(work, rendition => rendition.Succeed(file, outcome, Now), cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw; // Stopping: begun again when the lease is over.
        }
        catch (DocumentFaultException fault)
        {
            await EndAsync(work, rendition => rendition.Fail(fault.Message, isLasting: true, Now), cancellation);
        }
        catch (Exception exception)
        {
            RenditionLog.Failed(log, work.Document, work.Writer.Format.Code, exception);
            await EndAsync(work, rendition => rendition.Fail($"{exception.GetType().Name}: {exception.Message}", isLasting: false, Now), cancellation);
        }

        return true;
    }

    /// <summary>One object for all formats of a text, as long as they follow one another.</summary>
    private DocumentText TextOf(Work work)
    {
        if (_last is not { } last || last.VersionId != work.VersionId || last.Language != work.Language)
        {
            _last = (work.VersionId, work.Language, DocumentJson.Read(work.Source));
        }

        return _last.Value.Text;
    }

    /// <summary>A format that this machine cannot make waits for one that can.</summary>
    private Task<Work?> ClaimAsync(CancellationToken cancellation) => database.WriteAsync(
        async db =>
        {
            var (now, formats) = (Now, writers.All.Select(writer => writer.Format.Code).ToList());
            var next = await db.Set<Rendition>().AsTracking()
                .Where(rendition => rendition.State == RenditionState.Waiting && rendition.NextTryUtc <= now && formats.Contains(rendition.Format))
                .OrderBy(rendition => Slow.Contains(rendition.Format) ? int.MaxValue : rendition.Rank).ThenBy(rendition => rendition.VersionId)
                .ThenBy(rendition => rendition.Language).ThenBy(rendition => rendition.Rank).FirstOrDefaultAsync(cancellation);
            if (next is null)
            {
                return null;
            }

            next.Claim(now);
            await db.SaveChangesAsync(cancellation);
            var key = await db.Set<DocumentVersion>().Where(version => version.Id == next.VersionId).Select(version => version.DocumentKey).SingleAsync(cancellation);
            var source = await db.Set<DocumentVersionText>().Where(text => text.VersionId == next.VersionId && text.Language == next.Language).Select(text => text.Source).SingleAsync(cancellation);
            return new Work(next.Id, next.Tries, key, next.VersionId, next.Language, writers.Find(next.Format)!, source);
        },
        cancellation);

    /// <summary>Only if nobody else has begun it meanwhile.</summary>
    private Task<bool> EndAsync(Work work, Action<Rendition> end, CancellationToken cancellation) => database.WriteAsync(
        async db =>
        {
            var rendition = await db.Set<Rendition>().AsTracking().SingleOrDefaultAsync(row => row.Id == work.Id, cancellation);
            if (rendition is not { State: RenditionState.Waiting } || rendition.Tries != work.Tries || rendition.Generation != work.Writer.Generation)
            {
                return false;
            }

            end(rendition);
            await db.SaveChangesAsync(cancellation);
            return true;
        },
        cancellation);

    private sealed record Work(long Id, int Tries, string Document, long VersionId, Language Language, IDocumentWriter Writer, byte[] Source);
}

internal static partial class RenditionLog
{
    [LoggerMessage(1, LogLevel.Error, "The document “{Document}” could not be made as {Format}; it is tried again later.")]
    public static partial void Failed(ILogger log, string document, string format, Exception exception);

    [LoggerMessage(2, LogLevel.Error, "Documents could not be looked after; it is tried again in a minute.")]
    public static partial void LookFailed(ILogger log, Exception exception);

    [LoggerMessage(3, LogLevel.Information, "Made {Files} files of documents in {Seconds:F1} s.")]
    public static partial void Made(ILogger log, int files, double seconds);
}
