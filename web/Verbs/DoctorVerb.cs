using System.Runtime.InteropServices;
using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Data;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;

namespace KilkennyInfo.Verbs;

/// <summary>Says what is configured, what is missing and what that costs.</summary>
public sealed class DoctorVerb(
    SiteOptions options, SitePaths paths, SiteDatabase database, PublicAddress publicAddress, ContentImporter importer, MailSettings mail, WriterFinding documents, CaseBoard cases, CaseStaff caseStaff,
    Clamd scanner, IConfiguration configuration)
{
    /// <summary>The first .NET runtime without the request-smuggling and denial-of-service faults named in its notes.</summary>
    private static readonly Version RuntimeFloor = new(10, 0, 13);

    private bool _wrong;

    /// <summary>Set when the database is there and has today's tables.</summary>
    private bool _hasTables;

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        Say("content", paths.Content, Directory.Exists(paths.Content) ? null : "missing: there is nothing to publish");
        Say("data", paths.Data, null);
        Say("theme", $"{options.Theme} in {paths.Themes}", Directory.Exists(Path.Combine(paths.Themes, options.Theme)) ? null : "missing: the site does not start");
        SayPublicAddress();
        await SayDatabaseAsync(cancellation);
        SayKeys();
        await SayMailAsync(cancellation);
        await SayCaseFilesAsync(cancellation);
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

        await SayDocumentsAsync(cancellation);
        await SayComplaintsAsync(cancellation);
        SayContent();
        return _wrong ? ExitCode.Failed : ExitCode.Done;
    }

    private void SayPublicAddress()
    {
        var needsProxy = publicAddress is { IsSet: true, IsHttps: true } && options.KnownProxies.Length == 0;
        Say("public address", publicAddress.Origin, needsProxy && !CanBeHttps()
            ? "no request is ever taken for https, so the desk refuses everybody and HSTS is not sent; name the proxy that ends TLS in Site:KnownProxies" : null);
        if (!publicAddress.IsSet)
        {
            Note("Site:PublicUrl is not set; feeds and the sitemap then name the address the server listens on");
        }
        else if (needsProxy && CanBeHttps())
        {
            Note("Site:KnownProxies is empty; if a proxy ends TLS, name it, or the desk refuses what comes through it");
        }
    }

    /// <summary>The server ends TLS itself, or the framework believes whatever anybody says of it.</summary>
    private bool CanBeHttps() =>
        (configuration["urls"] ?? "").Contains("https:", StringComparison.OrdinalIgnoreCase)
        || !string.IsNullOrEmpty(configuration["https_ports"])
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any(endpoint => endpoint["Url"]?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) is true)
        || string.Equals(configuration["ForwardedHeaders_Enabled"], "true", StringComparison.OrdinalIgnoreCase);

    private void SayKeys()
    {
        Say("keys", options.KeyCertificate is { Length: > 0 } file ? $"in the database, encrypted with {file}" : "in the database", null);
        if (string.IsNullOrEmpty(options.KeyCertificate))
        {
            Note("Site:KeyCertificate is not set: the keys of cookies, authenticators and webhooks are stored unencrypted, and a copy of the database opens all of them");
        }
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

            _hasTables = true;
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

    private async Task SayMailAsync(CancellationToken cancellation)
    {
        Say("mail", $"{(mail.Server is { } server ? $"by {server}" : $"into {mail.Folder}")}, from {mail.FromAddress}", null);
        if (mail.Server is null)
        {
            Note("Site:Mail:Host is not set: mails are written there as .eml files and count as sent; nobody receives them");
        }

        if (_hasTables)
        {
            var counts = await MailOverview.CountsAsync(database, cancellation);
            Note(CountOf("waiting", counts.Waiting));
            Note(CountOf("given up", counts.GivenUp));
        }
    }

    /// <summary>A scanner that is set and does not answer holds every file back, so that is wrong; none at all is a choice.</summary>
    private async Task SayCaseFilesAsync(CancellationToken cancellation)
    {
        Say("case files", $"in {paths.CaseFiles}", null);
        var version = scanner.IsSet ? await scanner.VersionAsync(cancellation) : null;
        Say("virus scanner", scanner.Address is { } address ? $"{version ?? "clamd"} at {address}" : "none", scanner.IsSet && version is null
            ? "does not answer: files that people send with a complaint are held back until it does" : null);
        if (!scanner.IsSet)
        {
            Note("Site:Clamd is not set: files that people send with a complaint are handed to staff without being scanned for viruses");
        }

        if (!_hasTables)
        {
            return;
        }

        var counts = await ScanOverview.CountsAsync(database, cancellation);
        Note($"waiting for the scanner: {counts.Waiting}{(counts.OldestWaitingUtc is { } oldest ? $", the oldest from {oldest:yyyy-MM-dd HH:mm} UTC" : "")}");
        Note($"given up: {counts.GivenUp}; found harmful and destroyed: {counts.Infected}; not scanned: {counts.NotScanned}");
    }

    private static string CountOf(string what, MailCount count) => $"{what}: {count.Number}{(count.OldestUtc is { } oldest ? $", the oldest from {oldest:yyyy-MM-dd HH:mm} UTC" : "")}";

    /// <summary>A program that is missing is nothing wrong: the format is not offered, and people are told how to ask for it.</summary>
    private async Task SayDocumentsAsync(CancellationToken cancellation)
    {
        var found = await documents.FindAsync(cancellation);
        Say("documents", $"in {paths.Documents}, made as {string.Join(", ", found.All.Select(writer => writer.Format.Code))}{(options.MakeDocuments ? "" : ", by another node")}", null);
        foreach (var missing in found.Missing.GroupBy(missing => missing.Detail, missing => missing.Format.Code))
        {
            Note($"not made here: {string.Join(", ", missing)} ({missing.Key}); the documents' pages say how to ask for them");
        }

        if (_hasTables && await CountAsync("SELECT COUNT(*) FROM \"Rendition\" WHERE \"Fault\" IS NOT NULL", cancellation) is var faults and > 0)
        {
            Note($"files that could not be made: {faults}; the desk shows which and why");
        }

        if (_hasTables && await CountAsync("SELECT COUNT(*) FROM \"Rendition\" WHERE \"State\" = 'Waiting'", cancellation) is var waiting and > 0)
        {
            Note($"files still to be made: {waiting}");
        }
    }

    /// <summary>A complaint that is late is nothing wrong with the site, but is never silent.</summary>
    private async Task SayComplaintsAsync(CancellationToken cancellation)
    {
        if (!_hasTables)
        {
            return;
        }

        var load = await cases.LoadAsync(cancellation);
        Say("complaints", $"{load.Open} open", null);
        Note($"overdue: {load.Overdue}");
        Note($"in nobody's hand: {load.Unassigned}");
        if (await caseStaff.WithoutDetailsAsync(cancellation) is var without and > 0)
        {
            Note($"people who answer complaints and have not said what stands under their letters: {without}; no letter of theirs can go");
        }
    }

    private async Task<long> CountAsync(string sql, CancellationToken cancellation) => (await database.QueryAsync(sql, row => row.GetInt64(0), cancellation)).Single();

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
