using KilkennyInfo.Documents.Checking;
using KilkennyInfo.Media;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Files;

/// <summary>A file as somebody sends it.</summary>
/// <param name="Name">The name that they gave; only shown.</param>
/// <param name="Content">Read once, from where it stands. It should have arrived whole, since others wait while it is read.</param>
public sealed record OfferedFile(string Name, Stream Content);

/// <summary>A file that may lie with a case: its kind is known from its bytes, and it is within the limits.</summary>
/// <param name="Bytes">Of pictures nothing is left but what is needed to show them; documents are as they came.</param>
/// <param name="Removed">What was taken out of a picture, as <see cref="RemovedPart"/> names it.</param>
public sealed record CaseFile(string Name, CaseFileKind Kind, string MediaType, byte[] Bytes, IReadOnlyList<string> Removed);

/// <summary>What became of one file: exactly one of <paramref name="File"/> and <paramref name="Issue"/> is there.</summary>
/// <param name="Fault">The kind of the exception when a reader fell over the file, which is a fault of ours even if the file is damaged.</param>
public sealed record ReadFile(CaseFile? File, Issue? Issue, string? Fault = null);

/// <summary>
/// The door through which every file of a case comes. It tells the kind by the content, counts the bytes while they come in, and takes
/// only what staff can open without harm. It stores nothing and runs nothing.
/// </summary>
public static class CaseFileReading
{
    /// <summary>Of one sending.</summary>
    public const int MostFiles = 5;

    public const int MaxMegabytes = 10;

    public const int MaxBytes = MaxMegabytes * 1024 * 1024;

    /// <summary>Of the form.</summary>
    public const string Field = "files";

    private const int Piece = 81920;

    /// <summary>Less than the desk's own uploads may cost: anybody can send these, and many at a time.</summary>
    private static readonly CheckLimits Limits = new(
        TimeSpan.FromSeconds(4), FileBytes: MaxBytes, InflatedBytes: 160L << 20, StreamBytes: 24 << 20, Values: 2_000_000, Entries: 2_000);

    public static Task<ReadFile> ReadAsync(OfferedFile offered, CancellationToken cancellation) => ReadAsync(offered, Limits, cancellation);

    internal static async Task<ReadFile> ReadAsync(OfferedFile offered, CheckLimits limits, CancellationToken cancellation)
    {
        var name = CaseFileName.Clean(offered.Name);
        try
        {
            var bytes = await TakeInAsync(offered.Content, cancellation);
            return await Task.Run(() => Examine(offered.Name, name, bytes, limits, cancellation), cancellation);
        }
        catch (CaseFileRefusedException refused)
        {
            return new ReadFile(null, refused.IssueFor(name));
        }
    }

    /// <summary>Stops at the first byte too many.</summary>
    private static async Task<byte[]> TakeInAsync(Stream content, CancellationToken cancellation)
    {
        using var copy = new MemoryStream();
        var piece = new byte[Piece];
        int read;
        while ((read = await content.ReadAsync(piece, cancellation)) > 0)
        {
            if (copy.Length + read > MaxBytes)
            {
                throw new CaseFileRefusedException(CaseFileRefusal.TooBig, ("limit", CaseFileRefusal.Digits(MaxMegabytes)));
            }

            copy.Write(piece, 0, read);
        }

        return copy.ToArray();
    }

    private static ReadFile Examine(string given, string name, byte[] bytes, CheckLimits limits, CancellationToken cancellation)
    {
        try
        {
            var file = Read(bytes, new CheckBudget(limits, cancellation));
            return new ReadFile(file with { Name = CaseFileName.Clean(given, file.Kind) }, null);
        }
        catch (RefusedException refused)
        {
            return new ReadFile(null, new CaseFileRefusedException(CodeOf(refused.Reason)).IssueFor(name));
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or CaseFileRefusedException))
        {
            // A file must never take the program with it, and a reader below may fall over anything.
            return new ReadFile(null, new CaseFileRefusedException(CaseFileRefusal.Damaged).IssueFor(name), exception.GetType().Name);
        }
    }

    private static CaseFile Read(byte[] bytes, CheckBudget budget)
    {
        if (bytes.Length == 0)
        {
            throw new CaseFileRefusedException(CaseFileRefusal.Empty);
        }

        if (FileSignature.KindOf(bytes) is not null)
        {
            return Picture(ImageUpload.Read(bytes));
        }

        if (SentPdf.IsPdf(bytes))
        {
            SentPdf.Check(bytes, budget);
            return Kept(CaseFileKind.Pdf, bytes);
        }

        if (OfficeFile.IsArchive(bytes))
        {
            return Kept(OfficeFile.Check(bytes, budget), bytes);
        }

        ForeignFile.RefuseByStart(bytes);
        return PlainTextFile.MediaTypeOf(bytes) is { } letters
            ? new CaseFile("", CaseFileKind.PlainText, letters, bytes, [])
            : throw new CaseFileRefusedException(ForeignFile.CodeOf(bytes));
    }

    private static CaseFile Kept(CaseFileKind kind, byte[] bytes) => new("", kind, kind.MediaType(), bytes, []);

    private static CaseFile Picture(ImageReading reading)
    {
        if (reading is not CleanImage image)
        {
            throw RefusalOf((ImageRefusal)reading);
        }

        var kind = image.Kind switch
        {
            ImageKind.Jpeg => CaseFileKind.Jpeg,
            ImageKind.Png => CaseFileKind.Png,
            _ => CaseFileKind.WebP,
        };
        return new CaseFile("", kind, kind.MediaType(), image.Bytes, image.Removed);
    }

    private static CaseFileRefusedException RefusalOf(ImageRefusal refusal) => refusal.Key switch
    {
        ImageRefusal.TooManyPixels or ImageRefusal.TooWide => new CaseFileRefusedException(
            CaseFileRefusal.PictureTooLarge, ("pixels", CaseFileRefusal.Digits(ImageUpload.MaxMegapixels)), ("side", CaseFileRefusal.Digits(ImageUpload.MaxSide))),
        ImageRefusal.Animated => new CaseFileRefusedException(CaseFileRefusal.MovingPicture),
        _ => new CaseFileRefusedException(CaseFileRefusal.Damaged),
    };

    private static string CodeOf(RefusalReason reason) => reason switch
    {
        RefusalReason.Encrypted => CaseFileRefusal.Password,
        RefusalReason.Broken or RefusalReason.Empty or RefusalReason.NotAKnownKind => CaseFileRefusal.Damaged,
        RefusalReason.ForbiddenXml or RefusalReason.UnsafeNames => CaseFileRefusal.Active,
        _ => CaseFileRefusal.TooComplex,
    };
}
