using System.Text;
using System.Text.Unicode;

namespace KilkennyInfo.Complaints.Files;

/// <summary>
/// Tells text from everything else: bytes that are UTF-8 or Windows-1252 throughout, and no control signs but those that set lines and
/// pages. Text that a program would take for more than text is refused.
/// </summary>
internal static class PlainTextFile
{
    private const int LookedThrough = 4096;
    private const byte Delete = 0x7F;

    /// <summary>What is left free between 80 and 9F in Windows-1252.</summary>
    private static ReadOnlySpan<byte> Unassigned => [0x81, 0x8D, 0x8F, 0x90, 0x9D];

    private static readonly string[] WebPageMarks = ["<!doctype html", "<html", "<head", "<body", "<script", "<iframe", "<meta", "<?php", "<hta:"];

    /// <returns>None when it is not text.</returns>
    /// <exception cref="CaseFileRefusedException">It is text that makes a program, a web page or another document.</exception>
    public static string? MediaTypeOf(ReadOnlySpan<byte> file)
    {
        if (HasControls(file) || LettersOf(file) is not { } letters)
        {
            return null;
        }

        CheckStart(file);
        return $"{CaseFileKind.PlainText.MediaType()}; charset={letters}";
    }

    private static bool HasControls(ReadOnlySpan<byte> file)
    {
        foreach (var value in file)
        {
            if (value is (< 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f')) or Delete)
            {
                return true;
            }
        }

        return false;
    }

    private static string? LettersOf(ReadOnlySpan<byte> file)
    {
        if (Utf8.IsValid(file))
        {
            return HasControlsAbove(file) ? null : "utf-8";
        }

        return file.IndexOfAny(Unassigned) < 0 ? "windows-1252" : null;
    }

    /// <summary>The control signs that UTF-8 writes with two bytes.</summary>
    private static bool HasControlsAbove(ReadOnlySpan<byte> file)
    {
        for (var at = 0; at + 1 < file.Length; at++)
        {
            if (file[at] == 0xC2 && file[at + 1] is >= 0x80 and <= 0x9F)
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckStart(ReadOnlySpan<byte> file)
    {
        var start = Encoding.Latin1.GetString(file[..Math.Min(file.Length, LookedThrough)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n', '\f');
        if (start.StartsWith("{\\rtf", StringComparison.OrdinalIgnoreCase))
        {
            throw new CaseFileRefusedException(CaseFileRefusal.OtherDocument);
        }

        if (start.StartsWith("#!", StringComparison.Ordinal))
        {
            throw new CaseFileRefusedException(CaseFileRefusal.Program);
        }

        if (!start.StartsWith('<'))
        {
            return;
        }

        if (WebPageMarks.Any(mark => start.Contains(mark, StringComparison.OrdinalIgnoreCase)))
        {
            throw new CaseFileRefusedException(CaseFileRefusal.WebPage);
        }

        if (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
        {
            throw new CaseFileRefusedException(CaseFileRefusal.OtherDocument);
        }
    }
}
