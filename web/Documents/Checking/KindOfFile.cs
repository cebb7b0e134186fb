using System.Text;

namespace KilkennyInfo.Documents.Checking;

/// <summary>Tells the kind of a file from its bytes; names and media types are only claims.</summary>
internal static class KindOfFile
{
    /// <summary>Readers of PDF look for its mark this far from the start.</summary>
    private const int HeaderWithin = 1024;

    private static readonly byte[] OldOfficeFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <exception cref="RefusedException">It is none that is checked.</exception>
    public static FileKind Tell(ReadOnlySpan<byte> file)
    {
        if (file.IsEmpty)
        {
            throw new RefusedException(RefusalReason.Empty, "no bytes");
        }

        if (file.StartsWith("PK\x03\x04"u8))
        {
            return TellArchive(file);
        }

        if (file[..Math.Min(file.Length, HeaderWithin)].IndexOf("%PDF-"u8) >= 0)
        {
            return FileKind.Pdf;
        }

        if (file.StartsWith(OldOfficeFile))
        {
            throw file.IndexOf(EncryptedPackage) >= 0
                ? new RefusedException(RefusalReason.Encrypted, "an Office file with a password")
                : new RefusedException(RefusalReason.NotAKnownKind, "an Office file of the kind before 2007");
        }

        throw new RefusedException(RefusalReason.NotAKnownKind, "neither PDF, Word (docx) nor EPUB");
    }

    private static FileKind TellArchive(ReadOnlySpan<byte> file)
    {
        if (file.IndexOf("[Content_Types].xml"u8) >= 0 && file.IndexOf("word/"u8) >= 0)
        {
            return FileKind.Word;
        }

        // An EPUB starts with its media type, stored; but a badly packed one is still to be told what is wrong with it.
        return file.IndexOf("application/epub+zip"u8) >= 0 || file.IndexOf("META-INF/container.xml"u8) >= 0
            ? FileKind.Epub
            : throw new RefusedException(RefusalReason.NotAKnownKind, "an archive that is neither Word (docx) nor EPUB");
    }
}
