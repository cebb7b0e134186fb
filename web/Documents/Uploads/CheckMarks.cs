using System.Globalization;
using System.Text;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Documents.Uploads;

/// <summary>
/// A mark on the disk for each file that is being checked, written before the check begins: it outlives a process that the file takes
/// with it, so that such a file is not tried for ever.
/// </summary>
public sealed class CheckMarks(FileShelf shelf, TimeProvider clock)
{
    /// <summary>Longer than a check may take. A mark younger than this is somebody's who is still at it.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <returns>How many checks of it began before and never ended; none when another process may still be at it.</returns>
    public async Task<int?> BeginAsync(Guid id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (begun, last) = Read(PathOf(id));
        if (begun > 0 && now - last < Lease && now >= last)
        {
            return null;
        }

        Directory.CreateDirectory(Folder);
        await DurableFile.WriteAsync(PathOf(id), Encoding.ASCII.GetBytes($"{begun + 1} {now.Ticks}"), cancellation);
        return begun;
    }

    public void End(Guid id)
    {
        if (Directory.Exists(Folder))
        {
            File.Delete(PathOf(id));
        }
    }

    private string Folder => Path.Combine(shelf.Folder, "checking");

    private string PathOf(Guid id) => Path.Combine(Folder, id.ToString("N"));

    private static (int Begun, DateTime Last) Read(string path)
    {
        var parts = File.Exists(path) ? File.ReadAllText(path).Split(' ') : [];
        return parts.Length == 2 && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var begun) && long.TryParse(parts[1], CultureInfo.InvariantCulture, out var ticks)
            ? (begun, new DateTime(ticks, DateTimeKind.Utc)) : (0, default);
    }
}
