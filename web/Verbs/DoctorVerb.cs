using System.Runtime.InteropServices;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Verbs;

/// <summary>Says what is configured, what is missing and what that costs.</summary>
public sealed class DoctorVerb(SiteOptions options, SitePaths paths, SiteDatabase database, PublicAddress publicAddress, ContentImporter importer)
{
    /// <summary>The first .NET runtime without the request-smuggling and denial-of-service faults named in its notes.</summary>
    private static readonly Version RuntimeFloor = new(10, 0, 13);

    private bool _wrong;

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        Say("content", paths.Content, Directory.Exists(paths.Content) ? null : "missing: there is nothing to publish");
        Say("data", paths.Data, null);
        Say("theme", $"{options.Theme} in {paths.Themes}", Directory.Exists(Path.Combine(paths.Themes, options.Theme)) ? null : "missing: the site does not start");
        Say("public address", publicAddress.Origin, null);
        if (!publicAddress.IsSet)
        {
            Note("Site:PublicUrl is not set; feeds and the sitemap then name the address the server listens on");
        }
        else if (publicAddress.Origin.StartsWith("https:", StringComparison.Ordinal) && options.KnownProxies.Length == 0)
        {
            Note("Site:KnownProxies is empty; behind a proxy that ends TLS, name it, or HSTS is not sent");
        }

        await SayDatabaseAsync(cancellation);
        Say("runtime", RuntimeInformation.FrameworkDescription, null);
        if (Environment.Version < RuntimeFloor)
        {
            Note($"ASP.NET Core before {RuntimeFloor} has known security faults; install a newer runtime when your distribution has it");
        }

        Say("search index", paths.SearchFile, null);
        if (!File.Exists(paths.SearchFile))
        {
            Note("not made yet; the site makes it when it has started");
        }

        SayContent();
        return _wrong ? ExitCode.Failed : ExitCode.Done;
    }

    private async Task SayDatabaseAsync(CancellationToken cancellation)
    {
        var kind = database.IsSqlite ? $"SQLite in {paths.DatabaseFile}" : "PostgreSQL";
        if (database.IsSqlite && !File.Exists(paths.DatabaseFile))
        {
            Say("database", kind, null);
            Note("not made yet; the first start makes it");
            return;
        }

        try
        {
            var pending = await database.PendingMigrationsAsync(cancellation);
            Say("database", kind, null);
            if (pending.Count > 0)
            {
                Note($"{pending.Count} schema changes are waiting; the next start makes them");
                return;
            }

            foreach (var heldBack in await importer.HeldBackAsync(cancellation))
            {
                Note(heldBack);
            }
        }
        catch (System.Data.Common.DbException exception)
        {
            Say("database", kind, $"does not answer: {exception.Message}");
        }
    }

    private void SayContent()
    {
        if (!Directory.Exists(paths.Content))
        {
            return;
        }

        var bundle = ContentBundle.Read(ContentFolder.Read(paths.Content), LivePages.None);
        Say("pages", $"{bundle.Pages.Count}", bundle.Issues.Count == 0 ? null : $"{bundle.Issues.Count} places in the content folder need mending; “import” names them");
        var toVerify = bundle.Data.ToVerify().ToList();
        Say("facts to verify", $"{toVerify.Count}", null);
        foreach (var (what, provenance) in toVerify)
        {
            Note($"{what}: {provenance.ToConfirm ?? "to be confirmed by the Council"} (checked {provenance.CheckedOn:yyyy-MM-dd}: {provenance.Source})");
        }
    }

    private void Say(string what, string value, string? wrong)
    {
        _wrong |= wrong is not null;
        Console.WriteLine($"{(wrong is null ? "ok   " : "WRONG")} {what}: {value}{(wrong is null ? "" : $" - {wrong}")}");
    }

    private static void Note(string note) => Console.WriteLine($"      {note}");
}
