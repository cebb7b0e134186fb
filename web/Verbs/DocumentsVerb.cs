using KilkennyInfo.Data;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Verbs;

/// <summary>Makes the files of documents that are missing. A running server is asked to do it; without one it is done here.</summary>
public sealed class DocumentsVerb(SitePaths paths, SiteDatabase database, PublicSite publicSite, DocumentWatch watch, DocumentWriters writers)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        foreach (var missing in writers.Missing)
        {
            Console.WriteLine($"Not made here: {missing.Format.Code} - {missing.Detail}");
        }

        try
        {
            using var held = database.IsSqlite ? DataFolderLock.Take(paths) : null;
            return await MakeHereAsync(cancellation);
        }
        catch (DataFolderInUseException)
        {
            return await AskServerAsync(cancellation);
        }
    }

    private async Task<int> MakeHereAsync(CancellationToken cancellation)
    {
        await database.MigrateAsync(cancellation);
        await publicSite.ReloadAsync(cancellation);
        var made = await watch.LookAsync(cancellation);
        Console.WriteLine(made == 0 ? "Every file is there." : $"Made {made} files.");
        return await FaultsAsync(cancellation);
    }

    private async Task<int> AskServerAsync(CancellationToken cancellation)
    {
        Console.WriteLine("The site is running and makes what is missing.");
        await File.WriteAllTextAsync(paths.DocumentsRequestFile, "", cancellation);
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Interval)
        {
            if (!File.Exists(paths.DocumentsRequestFile))
            {
                Console.WriteLine("Done.");
                return await FaultsAsync(cancellation);
            }

            await Task.Delay(Interval, cancellation);
        }

        File.Delete(paths.DocumentsRequestFile);
        await Console.Error.WriteLineAsync($"The site has not made its documents within {Patience.TotalMinutes:0} minutes; its log says why.");
        return ExitCode.Failed;
    }

    private async Task<int> FaultsAsync(CancellationToken cancellation)
    {
        const string sql = """
            SELECT v."DocumentKey", r."Language", r."Format", r."Fault" FROM "Rendition" r JOIN "DocumentVersion" v ON v."Id" = r."VersionId"
            WHERE r."Fault" IS NOT NULL ORDER BY v."DocumentKey", r."Language", r."Format"
            """;
        var faults = await database.QueryAsync(sql, row => $"{row.GetString(0)} ({row.GetString(1)}) as {row.GetString(2)}: {row.GetString(3)}", cancellation);
        foreach (var fault in faults)
        {
            await Console.Error.WriteLineAsync(fault.ReplaceLineEndings(" "));
        }

        return faults.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
