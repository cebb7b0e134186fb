using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Files;

/// <summary>
/// Where the files of cases lie: one for each content, under the hash of its bytes, readable by the site alone. They are records and
/// stand nowhere else, so they are part of a backup, and each is on the disk before the row that speaks of it is committed.
/// </summary>
public sealed class CaseFileShelf(SitePaths paths, TimeProvider clock) : IDisposable
{
    private const int HashLength = 64;
    private const int MostTries = 10;

    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromMilliseconds(200);

    /// <summary>The same file may come twice at once, from somebody who presses twice.</summary>
    private readonly SemaphoreSlim _gate = new(1, 1);

    public string Folder => paths.CaseFiles;

    public bool Has(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>Written anew even when it is there: one that nobody knew may be about to be swept, and this makes it young.</summary>
    public async Task PutAsync(string sha256, byte[] bytes, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            var path = PathOf(sha256);
            DurableFile.MakeFolder(Path.GetDirectoryName(path)!);
            await WriteAsync(path, bytes, cancellation);
            File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>None when it is not there.</summary>
    public FileStream? Open(string sha256)
    {
        try
        {
            return new FileStream(PathOf(sha256), new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.Read,
                Share = FileShare.Read | FileShare.Delete,
                Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
            });
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public void Remove(string sha256)
    {
        if (Has(sha256))
        {
            File.Delete(PathOf(sha256));
        }
    }

    public void Dispose() => _gate.Dispose();

    /// <summary>Paths of all that was last written before this, what a crash left half written included.</summary>
    internal IReadOnlyList<string> OlderThan(DateTime before) => Directory.Exists(Folder)
        ? [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(file => File.GetLastWriteTimeUtc(file) < before)]
        : [];

    /// <summary>Another node that shares the folder may be writing the very same file.</summary>
    private static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancellation)
    {
        for (var number = 1; ; number++)
        {
            try
            {
                await DurableFile.WriteAsync(path, bytes, cancellation);
                return;
            }
            catch (IOException) when (number < MostTries && File.Exists(path + ".part"))
            {
                await Task.Delay(BeforeNextTry, cancellation);
            }
        }
    }

    private string PathOf(string sha256) => sha256.Length == HashLength && sha256.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(Folder, sha256[..2], sha256) : throw new ArgumentException("This is not the hash of a file.", nameof(sha256));
}
