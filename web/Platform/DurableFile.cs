using System.Runtime.InteropServices;
using System.Text;

namespace KilkennyInfo.Platform;

/// <summary>A file that is there whole or not at all, and stays there when the power fails the moment after.</summary>
internal static class DurableFile
{
    public static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancellation)
    {
        var part = path + ".part";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var file = new FileStream(part, options))
        {
            await file.WriteAsync(bytes, cancellation);
            file.Flush(flushToDisk: true);
        }

        File.Move(part, path, overwrite: true);
        SyncFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>A folder that only the site itself may look into, and that is still there when the power fails the moment after.</summary>
    public static void MakeFolder(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        var parent = Path.GetDirectoryName(path)!;
        MakeFolder(parent);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        SyncFolder(parent);
    }

    /// <summary>A new name lasts only when its folder is on the disk too. .NET opens no folders, so the system is asked; Windows needs no asking.</summary>
    private static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(Encoding.UTF8.GetBytes(folder + '\0'), flags: 0);
        var isSynced = handle >= 0 && Sync(handle) == 0;
        var error = Marshal.GetLastPInvokeErrorMessage();
        if (handle >= 0)
        {
            _ = Close(handle);
        }

        if (!isSynced)
        {
            throw new IOException($"The folder of a new file cannot be brought to the disk: {error}.");
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
