using System.Text;
using KilkennyInfo.Media;

namespace KilkennyInfo.Complaints.Files;

/// <summary>What is not taken, told apart as far as it helps: somebody who sends a film has to do something else than somebody who sends a spreadsheet.</summary>
internal static class ForeignFile
{
    /// <summary>How deep the mark of a PDF may lie for some readers to take the file for one.</summary>
    private const int PdfWithin = 1024;

    private static readonly byte[] OldOfficeFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly (string Code, int At, byte[] Mark)[] Starts =
    [
        (CaseFileRefusal.Program, 0, "MZ"u8.ToArray()),
        (CaseFileRefusal.Program, 0, [0x7F, .. "ELF"u8]),
        (CaseFileRefusal.Program, 0, [0xFE, 0xED, 0xFA, 0xCE]),
        (CaseFileRefusal.Program, 0, [0xFE, 0xED, 0xFA, 0xCF]),
        (CaseFileRefusal.Program, 0, [0xCE, 0xFA, 0xED, 0xFE]),
        (CaseFileRefusal.Program, 0, [0xCF, 0xFA, 0xED, 0xFE]),
        (CaseFileRefusal.Program, 0, [0xCA, 0xFE, 0xBA, 0xBE]),
        (CaseFileRefusal.Program, 0, "dex\n"u8.ToArray()),
        (CaseFileRefusal.Program, 0, "\0asm"u8.ToArray()),
        (CaseFileRefusal.Program, 0, [0x4C, 0, 0, 0, 1, 0x14, 2, 0]),
        (CaseFileRefusal.Archive, 0, "PK\x05\x06"u8.ToArray()),
        (CaseFileRefusal.Archive, 0, "PK\x07\x08"u8.ToArray()),
        (CaseFileRefusal.Archive, 0, "Rar!"u8.ToArray()),
        (CaseFileRefusal.Archive, 0, [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C]),
        (CaseFileRefusal.Archive, 0, [0x1F, 0x8B]),
        (CaseFileRefusal.Archive, 0, "BZh"u8.ToArray()),
        (CaseFileRefusal.Archive, 0, [0xFD, .. "7zXZ"u8]),
        (CaseFileRefusal.Archive, 0, [0x28, 0xB5, 0x2F, 0xFD]),
        (CaseFileRefusal.Archive, 0, "MSCF"u8.ToArray()),
        (CaseFileRefusal.Archive, 257, "ustar"u8.ToArray()),
        (CaseFileRefusal.Archive, 32769, "CD001"u8.ToArray()),
        (CaseFileRefusal.Recording, 0, "ID3"u8.ToArray()),
        (CaseFileRefusal.Recording, 0, [0xFF, 0xFB]),
        (CaseFileRefusal.Recording, 0, [0xFF, 0xF3]),
        (CaseFileRefusal.Recording, 0, [0xFF, 0xF2]),
        (CaseFileRefusal.Recording, 0, [0xFF, 0xF1]),
        (CaseFileRefusal.Recording, 0, [0xFF, 0xF9]),
        (CaseFileRefusal.Recording, 0, "OggS"u8.ToArray()),
        (CaseFileRefusal.Recording, 0, "fLaC"u8.ToArray()),
        (CaseFileRefusal.Recording, 0, "#!AMR"u8.ToArray()),
        (CaseFileRefusal.Recording, 8, "WAVE"u8.ToArray()),
        (CaseFileRefusal.Recording, 8, "AVI "u8.ToArray()),
        (CaseFileRefusal.Recording, 8, "AIFF"u8.ToArray()),
        (CaseFileRefusal.Recording, 0, [0x1A, 0x45, 0xDF, 0xA3]),
        (CaseFileRefusal.Recording, 0, [0x30, 0x26, 0xB2, 0x75]),
        (CaseFileRefusal.Recording, 0, [0, 0, 1, 0xBA]),
    ];

    /// <summary>Before the file may be text: pictures that are not taken, and what some readers would open as a PDF all the same.</summary>
    public static void RefuseByStart(ReadOnlySpan<byte> file)
    {
        switch (FileSignature.RefusalOf(file))
        {
            case { Key: ImageRefusal.UnsupportedKind, Values: [(_, "MP4")] }:
                throw new CaseFileRefusedException(CaseFileRefusal.Recording);
            case { Key: ImageRefusal.UnsupportedKind, Values: [(_, "EPS")] }:
                throw new CaseFileRefusedException(CaseFileRefusal.OtherDocument);
            case { Key: ImageRefusal.UnsupportedKind, Values: [(_, var kind)] }:
                throw new CaseFileRefusedException(CaseFileRefusal.OtherPicture, ("kind", kind));
            case { Key: ImageRefusal.Gif }:
                throw new CaseFileRefusedException(CaseFileRefusal.OtherPicture, ("kind", "GIF"));
            case { Key: ImageRefusal.Svg }:
                throw new CaseFileRefusedException(CaseFileRefusal.OtherPicture, ("kind", "SVG"));
        }

        if (file[..Math.Min(file.Length, PdfWithin)].IndexOf("%PDF-"u8) >= 0)
        {
            throw new CaseFileRefusedException(CaseFileRefusal.Mixed);
        }
    }

    /// <summary>Of what is neither text nor anything else that is taken.</summary>
    public static string CodeOf(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith(OldOfficeFile))
        {
            return CodeOfOldOffice(file);
        }

        foreach (var (code, at, mark) in Starts)
        {
            if (file.Length >= at + mark.Length && file.Slice(at, mark.Length).SequenceEqual(mark))
            {
                return code;
            }
        }

        return CaseFileRefusal.Unknown;
    }

    /// <summary>A program, an Office file of before 2007 or an archive, where only words and pictures have a reason to be.</summary>
    public static bool HasNoPlaceInDocument(ReadOnlySpan<byte> part) =>
        part.StartsWith(OldOfficeFile) || part.StartsWith("PK\x03\x04"u8) || CodeOf(part) is CaseFileRefusal.Program or CaseFileRefusal.Archive;

    /// <summary>Its parts are named in letters of two bytes.</summary>
    private static string CodeOfOldOffice(ReadOnlySpan<byte> file)
    {
        if (Has(file, "EncryptedPackage"))
        {
            return CaseFileRefusal.Password;
        }

        if (Has(file, "WordDocument"))
        {
            return CaseFileRefusal.OtherDocument;
        }

        return Has(file, "Workbook") || Has(file, "Book\0") ? CaseFileRefusal.Spreadsheet : CaseFileRefusal.OtherDocument;
    }

    private static bool Has(ReadOnlySpan<byte> file, string part) => file.IndexOf(Encoding.Unicode.GetBytes(part)) >= 0;
}
