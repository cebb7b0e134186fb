using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>
/// Files that leave the house together, as a ZIP file with a list of their hashes. The same files on the same day give the same bytes; their
/// names are plain, since those that people gave theirs may tell of somebody.
/// </summary>
internal sealed class Package(DateOnly day)
{
    public const string ContentType = "application/zip";

    private readonly List<(string Name, byte[] Bytes)> _files = [];

    /// <summary>The name of a paper in the package, such as <c>letters/02.pdf</c>.</summary>
    public static string NameOf(CasePaper paper) =>
        string.Create(CultureInfo.InvariantCulture, $"{(paper.Kind is PaperKind.Letter ? "letters" : "files")}/{paper.Number:00}{paper.Ending}");

    public void Add(string name, byte[] bytes) => _files.Add((name, bytes));

    public byte[] ToArray()
    {
        var hashes = string.Concat(_files.Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(file.Bytes))}  {file.Name}\n"));
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _files.Append(("sha256.txt", Encoding.ASCII.GetBytes(hashes))))
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }
}

/// <summary>A file as it is handed to the browser.</summary>
public sealed record MadePackage(string Name, byte[] Bytes);
