using KilkennyInfo.Documents.Checking.Epub;
using KilkennyInfo.Documents.Checking.Pdf;
using KilkennyInfo.Documents.Checking.Word;

namespace KilkennyInfo.Documents.Checking;

/// <summary>
/// Checks a PDF, Word or EPUB file that was made elsewhere. It answers for any bytes: what cannot be checked is refused with a named
/// reason. It holds the file in memory, runs nothing in it and reads nothing beside it.
/// </summary>
public static class FileChecker
{
    /// <summary>Goes up whenever the same file could get another verdict.</summary>
    public const string Version = "KilkennyInfo file checker 1.0";

    public static Task<FileReport> CheckAsync(ReadOnlyMemory<byte> file, string? fileName, CheckLimits limits, CancellationToken cancellation) =>
        CheckAsync(file, fileName, limits, CheckRules.Standard, cancellation);

    /// <param name="fileName">Only tells which kind was meant when the bytes do not.</param>
    public static Task<FileReport> CheckAsync(
        ReadOnlyMemory<byte> file, string? fileName, CheckLimits limits, CheckRules rules, CancellationToken cancellation) =>
        Task.Run(() => Check(file, fileName, limits, rules, cancellation), cancellation);

    public static async Task<FileReport> CheckAsync(
        Stream stream, string? fileName, CheckLimits limits, CheckRules rules, CancellationToken cancellation)
    {
        using var copy = new MemoryStream();
        var piece = new byte[81920];
        int read;
        while (copy.Length <= limits.FileBytes && (read = await stream.ReadAsync(piece, cancellation)) > 0)
        {
            copy.Write(piece, 0, read);
        }

        return await CheckAsync(copy.GetBuffer().AsMemory(0, (int)copy.Length), fileName, limits, rules, cancellation);
    }

    private static FileReport Check(ReadOnlyMemory<byte> file, string? fileName, CheckLimits limits, CheckRules rules, CancellationToken cancellation)
    {
        if (file.Length > limits.FileBytes)
        {
            return Refuse(KindByName(fileName), RefusalReason.TooLarge, $"more than {limits.FileBytes} bytes");
        }

        var kind = default(FileKind?);
        try
        {
            var budget = new CheckBudget(limits, cancellation);
            kind = KindOfFile.Tell(file.Span);
            return kind switch
            {
                FileKind.Pdf => PdfCheck.Run(file, rules, budget),
                FileKind.Word => WordCheck.Run(file, budget),
                _ => EpubCheck.Run(file, budget),
            };
        }
        catch (RefusedException refusal)
        {
            return Refuse(kind ?? KindByName(fileName), refusal.Reason, refusal.Message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The one place that catches everything: a file must never take the program with it, and a library below may throw
            // anything. The type of the exception is told, so that a bug of ours is seen.
            return Refuse(kind ?? KindByName(fileName), RefusalReason.Broken, $"{exception.GetType().Name}: {exception.Message}");
        }
    }

    private static FileReport Refuse(FileKind? kind, RefusalReason reason, string detail) =>
        new(kind, Verdict.Refused, reason, detail, [], [], Version, FileFacts.None, ExtractedText.None);

    private static FileKind? KindByName(string? fileName) => Path.GetExtension(fileName)?.ToUpperInvariant() switch
    {
        ".PDF" => FileKind.Pdf,
        ".DOCX" or ".DOCM" or ".DOTX" => FileKind.Word,
        ".EPUB" => FileKind.Epub,
        _ => null,
    };
}
