using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Data;

namespace KilkennyInfo.Verbs;

public static class ExportVerb
{
    public static async Task<int> RunAsync(IServiceProvider services, string directory, CancellationToken cancellation)
    {
        var folder = Path.GetFullPath(directory);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            await Console.Error.WriteLineAsync($"{folder} is not empty; name a new folder, so that nothing of yours is overwritten.");
            return ExitCode.CannotRun;
        }

        var pending = await services.GetRequiredService<SiteDatabase>().PendingMigrationsAsync(cancellation);
        if (pending.Count > 0)
        {
            await Console.Error.WriteLineAsync("There is no content to export yet: start the site or run “import” first.");
            return ExitCode.CannotRun;
        }

        var report = await services.GetRequiredService<ContentExporter>().ExportAsync(folder, cancellation);
        foreach (var line in report.Notes)
        {
            Console.WriteLine(line);
        }

        Console.WriteLine($"{report.Files} files written to {folder}.");
        return ExitCode.Done;
    }
}
