using System.Security.Cryptography;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Documents.Library;

/// <summary>
/// Where the files of documents lie: one file for each content, under the hash of its bytes. A file is there whole or not at all. All
/// of it can be made again from the database, so it is no part of a backup.
/// </summary>
public sealed class FileShelf(SitePaths paths)
{
    private const int HashLength = 64;

    public string Folder => paths.Documents;

    public bool Has(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>None when the file is not there.</summary>
    public FileInfo? Find(string sha256) => new FileInfo(PathOf(sha256)) is { Exists: true } file ? file : null;

    /// <returns>The hash under which the bytes now lie.</returns>
    public async Task<string> PutAsync(byte[] bytes, CancellationToken cancellation)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (!Has(sha256))
        {
            var path = PathOf(sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await DurableFile.WriteAsync(path, bytes, cancellation);
        }

        return sha256;
    }

    /// <summary>Takes away what a crash left half written, and files that no row knows any more.</summary>
    public int Sweep(IReadOnlySet<string> known, DateTime before)
    {
        if (!Directory.Exists(Folder))
        {
            return 0;
        }

        var stray = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(file => !known.Contains(Path.GetFileName(file)) && File.GetLastWriteTimeUtc(file) < before).ToList();
        stray.ForEach(File.Delete);
        return stray.Count;
    }

    private string PathOf(string sha256) => sha256.Length == HashLength && sha256.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(Folder, sha256[..2], sha256) : throw new ArgumentException("This is not the hash of a file.", nameof(sha256));
}
