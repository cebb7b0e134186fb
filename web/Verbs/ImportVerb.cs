using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Verbs;

public static class ImportVerb
{
    public static async Task<int> RunAsync(IServiceProvider services, string? directory, CancellationToken cancellation)
    {
        var paths = services.GetRequiredService<SitePaths>();
        var folder = directory is null ? paths.Content : Path.GetFullPath(directory);
        if (!Directory.Exists(folder))
        {
            await Console.Error.WriteLineAsync($"There is no folder {folder}.");
            return ExitCode.CannotRun;
        }

        var database = services.GetRequiredService<SiteDatabase>();
        using var held = database.IsSqlite ? DataFolderLock.Take(paths) : null;
        await database.MigrateAsync(cancellation);
        var report = await services.GetRequiredService<ContentImporter>().ImportAsync(folder, cancellation);
        Print(report, quietWhenNothingNew: false);
        return report.IsRefused ? ExitCode.Failed : ExitCode.Done;
    }

    public static void Print(ImportReport report, bool quietWhenNothingNew)
    {
        foreach (var issue in report.Issues)
        {
            Console.Error.WriteLine(issue);
        }

        if (report.IsRefused)
        {
            Console.Error.WriteLine($"Nothing was imported: {report.Issues.Count} {(report.Issues.Count == 1 ? "place needs" : "places need")} mending first.");
            return;
        }

        foreach (var line in report.Changes.Concat(report.Notes))
        {
            Console.WriteLine(line);
        }

        if (report.Changes.Count == 0 && !quietWhenNothingNew)
        {
            Console.WriteLine("Nothing has changed since the last import.");
        }
    }
}
