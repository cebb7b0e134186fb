using System.Security.Cryptography;
using System.Text;
using KilkennyInfo.ContentModel.Pages;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>The files of a content folder as they lie on disk, by path with forward slashes. Reading it checks nothing but the encoding.</summary>
public sealed class ContentFolder
{
    private const string PagesFolder = "pages/";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly SortedDictionary<string, byte[]> _files;

    private ContentFolder(SortedDictionary<string, byte[]> files)
    {
        _files = files;
    }

    /// <summary>Reads every file below a folder; names that start with a dot are left out.</summary>
    public static ContentFolder Read(string directory)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(directory, file).Replace(Path.DirectorySeparatorChar, '/');
            if (!path.Split('/').Any(part => part.StartsWith('.')))
            {
                files[path] = File.ReadAllBytes(file);
            }
        }

        return new ContentFolder(files);
    }

    /// <summary>The same pages with other data files.</summary>
    public ContentFolder With(IEnumerable<KeyValuePair<string, byte[]>> dataFiles) =>
        new(new SortedDictionary<string, byte[]>(_files.Where(file => IsPageFile(file.Key)).Concat(dataFiles).ToDictionary(), StringComparer.Ordinal));

    public IEnumerable<string> PageKeys => _files.Keys.Where(IsPageFile).Select(path => path.Split('/')[1]).Distinct();

    public IEnumerable<KeyValuePair<string, byte[]>> DataFiles => _files.Where(file => !IsPageFile(file.Key));

    public byte[]? Bytes(string path) => _files.GetValueOrDefault(path);

    public string Hash() => HashOf(_files);

    public string HashOfPage(string key) => HashOf(_files.Where(file => file.Key.StartsWith($"{PagesFolder}{key}/", StringComparison.Ordinal)));

    /// <summary>Every text file's content; a file that is not clean UTF-8 in composed form is reported and left out.</summary>
    public IReadOnlyDictionary<string, string> Texts(IssueList issues)
    {
        var texts = new Dictionary<string, string>();
        foreach (var (path, bytes) in _files)
        {
            if (!DataFile.IsMediaPath(path) && Decode(path, bytes, issues) is { } text)
            {
                texts[path] = text;
            }
        }

        return texts;
    }

    private static bool IsPageFile(string path) => path.StartsWith(PagesFolder, StringComparison.Ordinal);

    private static string? Decode(string path, byte[] bytes, IssueList issues)
    {
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
        {
            issues.Add(path, 1, "The file starts with a byte order mark. Save it as UTF-8 without one.");
            return null;
        }

        string text;
        try
        {
            text = StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            issues.Add(path, LineAt(bytes, exception.Index), "This is not UTF-8. Save the file as UTF-8.");
            return null;
        }

        if (ReportCharactersThatAreNoText(path, text, issues))
        {
            return null;
        }

        if (text.IsNormalized(NormalizationForm.FormC))
        {
            return text;
        }

        var lines = text.Split('\n');
        var line = Array.FindIndex(lines, content => !content.IsNormalized(NormalizationForm.FormC));
        issues.Add(path, line + 1, "A letter and its fada are two characters here. Save the file in composed form (NFC).");
        return null;
    }

    /// <summary>Control characters and noncharacters: nobody sees them in an editor, and much that reads text fails on them.</summary>
    private static bool ReportCharactersThatAreNoText(string path, string text, IssueList issues)
    {
        var line = 1;
        var found = false;
        foreach (var letter in text.EnumerateRunes())
        {
            if (letter.Value == '\n')
            {
                line++;
            }
            else if (IsNoText(letter))
            {
                issues.Add(path, line, $"A character that cannot be seen, U+{letter.Value:X4}, stands in this line. Type the line again.");
                found = true;
            }
        }

        return found;
    }

    private static bool IsNoText(Rune letter) =>
        (Rune.IsControl(letter) && letter.Value is not ('\t' or '\r')) || (letter.Value & 0xFFFE) == 0xFFFE || letter.Value is >= 0xFDD0 and <= 0xFDEF;

    private static int LineAt(byte[] bytes, int index) => 1 + bytes.AsSpan(0, Math.Max(0, Math.Min(index, bytes.Length))).Count((byte)'\n');

    private static string HashOf(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, bytes) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
