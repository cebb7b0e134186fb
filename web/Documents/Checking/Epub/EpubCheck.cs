using System.Text;
using System.Xml;

namespace KilkennyInfo.Documents.Checking.Epub;

/// <summary>Checks an EPUB: the archive, the package, then each text in reading order.</summary>
internal static class EpubCheck
{
    private static readonly string[] FontMarks = ["obfuscation", "font"];
    private static readonly byte[] MediaType = Encoding.ASCII.GetBytes("mimetypeapplication/epub+zip");

    public static FileReport Run(ReadOnlyMemory<byte> file, CheckBudget budget)
    {
        using var archive = new Archive(file, budget);
        var findings = new FindingList();
        findings.Expect(BeginsWithMediaType(file.Span), "E-01");
        CheckRights(archive, budget);
        var book = EpubBook.Open(archive, budget);
        EpubPackageRules.Check(book, archive, findings, budget);
        var (text, hasHeadings) = ReadTexts(book, archive, findings, budget);

        var ordered = findings.InOrder;
        var facts = new FileFacts(
            EpubPackageRules.TitleOf(book),
            EpubPackageRules.LanguageOf(book),
            Words: text.Pieces.Sum(piece => WordCount.Of(piece.Text) + WordCount.Of(piece.Heading ?? string.Empty)),
            IsTagged: hasHeadings);
        var verdict = ordered.Count > 0 ? Verdict.Findings : Verdict.Clean;
        return new FileReport(FileKind.Epub, verdict, null, null, ordered, findings.Checked, FileChecker.Version, facts, text);
    }

    private static (ExtractedText Text, bool HasHeadings) ReadTexts(EpubBook book, Archive archive, FindingList findings, CheckBudget budget)
    {
        var pieces = new PieceList(budget.Limits.TextLength);
        var rules = new EpubTextRules(findings, EpubPackageRules.LanguageOf(book), budget);
        var read = new HashSet<string>(StringComparer.Ordinal);
        var isWhole = true;
        var texts = book.Spine.Select(id => book.Items.GetValueOrDefault(id)).OfType<EpubItem>().Where(item => item.IsText);
        foreach (var path in texts.Select(item => item.Path))
        {
            if (path is null || !read.Add(path) || archive.Read(path) is not { } bytes)
            {
                continue;
            }

            try
            {
                var text = SafeXml.Load(bytes, budget);
                findings.Touch("E-03");
                rules.Check(text, path);
                EpubText.Read(text, pieces, budget);
            }
            catch (XmlException exception)
            {
                isWhole = false;
                findings.Fail("E-03", $"{path}: {exception.Message}");
            }
        }

        findings.Expect(rules.HasHeadings || !isWhole || read.Count == 0, "E-11");
        return (pieces.All(), rules.HasHeadings);
    }

    /// <summary>The first entry: stored, without an extra field, and nothing but the media type in it.</summary>
    private static bool BeginsWithMediaType(ReadOnlySpan<byte> file)
    {
        const int Header = 30;
        return file.Length > Header + MediaType.Length && file[8] == 0 && file[28] == 0 && file[Header..].StartsWith(MediaType);
    }

    /// <summary>Fonts may be scrambled; texts that are cannot be read.</summary>
    private static void CheckRights(Archive archive, CheckBudget budget)
    {
        if (archive.Has("META-INF/rights.xml"))
        {
            throw new RefusedException(RefusalReason.Encrypted, "digital rights management");
        }

        if (archive.Read("META-INF/encryption.xml") is not { } bytes)
        {
            return;
        }

        try
        {
            var methods = SafeXml.Load(bytes, budget).Descendants().Where(element => element.Name.LocalName == "EncryptionMethod")
                .Select(method => (string?)method.Attribute("Algorithm") ?? string.Empty);
            if (methods.Any(method => !FontMarks.Any(mark => method.Contains(mark, StringComparison.OrdinalIgnoreCase))))
            {
                throw new RefusedException(RefusalReason.Encrypted, "its texts are encrypted");
            }
        }
        catch (XmlException exception)
        {
            throw new RefusedException(RefusalReason.Broken, $"encryption.xml: {exception.Message}");
        }
    }
}
