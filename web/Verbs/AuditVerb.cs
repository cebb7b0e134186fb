using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;

namespace KilkennyInfo.Verbs;

/// <summary>Recounts the audit log, and takes it out of the house.</summary>
public sealed class AuditVerb(SiteDatabase database, SitePaths paths, AuditReading log, AuditExport export)
{
    /// <summary>Whoever may start the program may do this: the log names the command line.</summary>
    private const string Operator = "command line";

    /// <summary>Only reads, so a running site goes on.</summary>
    public async Task<int> VerifyAsync(CancellationToken cancellation)
    {
        if (!await IsThereAsync(cancellation))
        {
            return ExitCode.CannotRun;
        }

        var recount = await log.RecountAsync(cancellation);
        if (recount.FirstBroken is { } broken)
        {
            await Console.Error.WriteLineAsync($"Entry {broken} is not as it was written, or it is missing; before it, {recount.Whole} entries are whole.");
            return ExitCode.Failed;
        }

        Console.WriteLine($"The audit log is whole: {recount.Whole} entries. The last one has the hash {recount.LastHash}.");
        return ExitCode.Done;
    }

    /// <summary>Writes into the log that it was taken out, and so needs an embedded database for itself.</summary>
    public async Task<int> ExportAsync(string path, CancellationToken cancellation)
    {
        var file = Path.GetFullPath(path);
        if (File.Exists(file))
        {
            await Console.Error.WriteLineAsync($"{file} is there already; name a new file, so that nothing of yours is overwritten.");
            return ExitCode.CannotRun;
        }

        if (!await IsThereAsync(cancellation))
        {
            return ExitCode.CannotRun;
        }

        using var held = database.IsSqlite ? DataFolderLock.TryTake(paths.LockFile) : null;
        if (database.IsSqlite && held is null)
        {
            await Console.Error.WriteLineAsync($"The site is running on {paths.Data}. Take the log out at its desk, under /desk/audit, or stop it first.");
            return ExitCode.CannotRun;
        }

        Console.WriteLine($"{await WriteAsync(file, cancellation)} entries written to {file}.");
        return ExitCode.Done;
    }

    /// <summary>Under another name until it is whole. For its owner only: there are names of people in it.</summary>
    private async Task<long> WriteAsync(string file, CancellationToken cancellation)
    {
        var part = file + ".part";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        long written;
        await using (var stream = new FileStream(part, options))
        {
            written = await export.WriteAsync(AuditFilter.None, Guid.Empty, Operator, stream, cancellation);
            stream.Flush(flushToDisk: true);
        }

        File.Move(part, file);
        return written;
    }

    private async Task<bool> IsThereAsync(CancellationToken cancellation)
    {
        if ((!database.IsSqlite || File.Exists(paths.DatabaseFile)) && (await database.PendingMigrationsAsync(cancellation)).Count == 0)
        {
            return true;
        }

        await Console.Error.WriteLineAsync("There is no audit log yet: start the site first.");
        return false;
    }
}
