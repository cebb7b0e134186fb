using System.Text;
using System.Xml;
using System.Xml.Linq;
using KilkennyInfo.Documents.Checking;

namespace KilkennyInfo.Complaints.Files;

/// <summary>
/// A text document in an archive: Word (docx) or OpenDocument text (odt). All of it is unpacked once, counted. Macros, controls, other
/// files within it and templates from elsewhere are refused: these are the ways in which documents do harm when they are opened.
/// </summary>
internal static class OfficeFile
{
    private const int PdfWithin = 1024;
    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>Parts of a Word file that hold macros, controls or other files, wherever they lie.</summary>
    private static readonly string[] ActiveParts = ["vbaproject", "vbadata", "/activex/", "/embeddings/", "customui/"];

    /// <summary>Folders of an OpenDocument file that hold macros.</summary>
    private static readonly string[] ActiveFolders = ["basic/", "scripts/", "dialogs/"];

    /// <summary>Kinds of relationship that fetch what they name when the file is opened.</summary>
    private static readonly string[] FetchedAtOpening = ["attachedTemplate", "oleObject", "subDocument", "frame", "aFChunk"];

    /// <summary>Fonts are scrambled, so that they may begin with anything.</summary>
    private static readonly string[] Fonts = [".odttf", ".ttf", ".otf"];

    public static bool IsArchive(ReadOnlySpan<byte> file) => file.StartsWith("PK\x03\x04"u8);

    /// <exception cref="RefusedException">It is broken, needs a password or unpacks to too much.</exception>
    /// <exception cref="CaseFileRefusedException">It is another kind of archive, or something in it is not to be opened.</exception>
    public static CaseFileKind Check(ReadOnlyMemory<byte> file, CheckBudget budget)
    {
        using var archive = new Archive(file, budget);
        var kind = KindOf(archive, budget);
        CheckShape(file.Span);
        archive.Inspect(kind is CaseFileKind.Word ? SafeXml.DocumentTypes : SafeXml.Entities);
        if (kind is CaseFileKind.Word)
        {
            CheckWord(archive, budget);
        }
        else
        {
            CheckOpenDocument(archive);
        }

        CheckParts(archive);
        return kind;
    }

    private static CaseFileKind KindOf(Archive archive, CheckBudget budget)
    {
        if (archive.Has(ContentTypes))
        {
            return KindByContentTypes(archive, budget);
        }

        if (archive.Read("mimetype") is { } mediaType)
        {
            return KindByMediaType(Encoding.ASCII.GetString(mediaType).Trim());
        }

        // Pages by Apple keeps its texts so.
        throw new CaseFileRefusedException(archive.Names.Any(name => name.EndsWith(".iwa", StringComparison.OrdinalIgnoreCase)) ? CaseFileRefusal.OtherDocument : CaseFileRefusal.Archive);
    }

    private static CaseFileKind KindByMediaType(string mediaType)
    {
        const string office = "application/vnd.oasis.opendocument.";
        return mediaType switch
        {
            office + "text" => CaseFileKind.OpenDocument,
            office + "spreadsheet" => throw new CaseFileRefusedException(CaseFileRefusal.Spreadsheet),
            _ => throw new CaseFileRefusedException(CaseFileRefusal.OtherDocument),
        };
    }

    private static CaseFileKind KindByContentTypes(Archive archive, CheckBudget budget)
    {
        var types = Load(archive, ContentTypes, budget).Descendants().Select(part => (string?)part.Attribute("ContentType") ?? "").ToList();
        var isWord = Has(types, "wordprocessingml.document.main+xml");
        var isSheet = Has(types, "spreadsheetml.sheet.main+xml") || Has(types, "ms-excel.sheet");
        return (isWord, isSheet) switch
        {
            (true, true) => throw new CaseFileRefusedException(CaseFileRefusal.Mixed),
            (false, true) => throw new CaseFileRefusedException(CaseFileRefusal.Spreadsheet),
            _ when Has(types, "macroEnabled") => throw new CaseFileRefusedException(CaseFileRefusal.Active),
            (true, false) => CaseFileKind.Word,
            _ => throw new CaseFileRefusedException(CaseFileRefusal.OtherDocument),
        };
    }

    /// <summary>Some readers would take such a file for something else.</summary>
    private static void CheckShape(ReadOnlySpan<byte> file)
    {
        if (ZipEnd.Find(file) is not { } end || !end.IsWholeFile(file) || file[..Math.Min(file.Length, PdfWithin)].IndexOf("%PDF-"u8) >= 0)
        {
            throw new CaseFileRefusedException(CaseFileRefusal.Mixed);
        }
    }

    private static void CheckWord(Archive archive, CheckBudget budget)
    {
        RefuseIf(archive.Names.Any(name => ActiveParts.Any(part => $"/{name}".Contains(part, StringComparison.OrdinalIgnoreCase))));
        foreach (var name in archive.Names.Where(name => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            RefuseIf(Load(archive, name, budget).Descendants().Any(IsFetched));
        }
    }

    private static void CheckOpenDocument(Archive archive)
    {
        if (archive.Read("META-INF/manifest.xml") is { } manifest && manifest.AsSpan().IndexOf("encryption-data"u8) >= 0)
        {
            throw new CaseFileRefusedException(CaseFileRefusal.Password);
        }

        RefuseIf(archive.Names.Any(name => !name.EndsWith('/') && ActiveFolders.Any(folder => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase))));
        RefuseIf(archive.Read("content.xml") is { } content && content.AsSpan().IndexOf("event-listener"u8) >= 0);
    }

    private static void CheckParts(Archive archive) =>
        RefuseIf(archive.Names.Where(name => !Fonts.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
            .Any(name => ForeignFile.HasNoPlaceInDocument(archive.Read(name))));

    /// <summary>A template on the writer's own disk is in many an honest letter, and cannot be reached from here.</summary>
    private static bool IsFetched(XElement relationship)
    {
        var (type, target) = ((string?)relationship.Attribute("Type") ?? "", ((string?)relationship.Attribute("Target") ?? "").Trim());
        var isOutside = string.Equals((string?)relationship.Attribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase);
        return isOutside && FetchedAtOpening.Any(kind => type.EndsWith("/" + kind, StringComparison.OrdinalIgnoreCase)) && !IsOnOwnDisk(target);
    }

    private static bool IsOnOwnDisk(string target)
    {
        var path = target.StartsWith("file:///", StringComparison.OrdinalIgnoreCase) ? target["file:///".Length..] : target;
        return path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':' && path[2] is ('\\' or '/');
    }

    private static XDocument Load(Archive archive, string name, CheckBudget budget)
    {
        try
        {
            return SafeXml.Load(archive.Read(name)!, budget);
        }
        catch (XmlException exception)
        {
            throw new RefusedException(RefusalReason.Broken, $"{name}: {exception.Message}");
        }
    }

    private static bool Has(List<string> types, string kind) => types.Any(type => type.Contains(kind, StringComparison.OrdinalIgnoreCase));

    private static void RefuseIf(bool isActive)
    {
        if (isActive)
        {
            throw new CaseFileRefusedException(CaseFileRefusal.Active);
        }
    }
}
