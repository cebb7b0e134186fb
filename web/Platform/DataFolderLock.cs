namespace KilkennyInfo.Platform;

/// <summary>
/// Held by the one process that may write to an embedded database. The operating system lets go of it when the process ends,
/// however it ends, so a killed server leaves nothing to clean up.
/// </summary>
public sealed class DataFolderLock : IDisposable
{
    // What Windows, Linux and macOS answer when another holds the file; .NET has no exception of its own for it.
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;

    private readonly FileStream _file;

    private DataFolderLock(FileStream file)
    {
        _file = file;
    }

    /// <exception cref="DataFolderInUseException">Another process holds it.</exception>
    public static DataFolderLock Take(SitePaths paths)
    {
        try
        {
            return Hold(paths.LockFile);
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            throw new DataFolderInUseException(paths.Data, exception);
        }
    }

    /// <summary>A lock on one file of the data folder; none when another process holds it.</summary>
    public static DataFolderLock? TryTake(string file)
    {
        try
        {
            return Hold(file);
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            return null;
        }
    }

    private static DataFolderLock Hold(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return new DataFolderLock(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
    }

    private static bool IsHeld(IOException exception) => exception.HResult is WindowsSharingViolation or LinuxWouldBlock or MacWouldBlock;

    public void Dispose() => _file.Dispose();
}

public sealed class DataFolderInUseException(string folder, Exception cause)
    : Exception($"The site is running on {folder}. Stop it first; it takes in changed content by itself when it starts.", cause);
