using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Documents.Requests;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KilkennyInfo.Tests.Pages.Public.Documents;

/// <summary>
/// A site on a copy of the real content, whose Customer Charter has had another version before, under another English slug. Its clock can be
/// put forward.
/// </summary>
public sealed class DocumentsFixture : IAsyncLifetime
{
    public const string OldSlug = "old-charter";

    private readonly string _content = Directory.CreateTempSubdirectory("kilkenny-documents-").FullName;
    private TestSite? _site;

    public TestSite Site => _site!;

    public HttpClient Client => Site.Client;

    public MovableClock Clock { get; } = new();

    public LiveSite Live => Site.Services.GetRequiredService<PublicSite>().Current.Site;

    public T Get<T>()
        where T : notnull => Site.Services.GetRequiredService<T>();

    public async Task InitializeAsync()
    {
        Copy(SiteContent.Directory, _content);
        Change("customer-charter", "slug: customer-charter\n", $"slug: {OldSlug}\n");
        _site = await TestSite.StartAsync(
            new Dictionary<string, string>(SmallWriters.ByHand) { ["Site:ContentDirectory"] = _content },
            builder =>
            {
                SmallWriters.Use(builder);
                builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            });
        await SmallWriters.MakeAllAsync(_site);
        Change("customer-charter", $"slug: {OldSlug}\n", $"slug: customer-charter\naliases: [{OldSlug}]\n");
        await FollowAsync();
    }

    /// <summary>Takes in what was changed in the content folder, and makes the files of it.</summary>
    public async Task FollowAsync()
    {
        var report = await Get<ContentImporter>().ImportAsync(_content, CancellationToken.None);
        Assert.Empty(report.Issues);
        await Get<PublicSite>().ReloadAsync(CancellationToken.None);
        await SmallWriters.MakeAllAsync(Site);
    }

    public async Task<List<FormatRequest>> RequestsAsync()
    {
        await using var db = Get<SiteDatabase>().OpenForReading();
        return await db.Set<FormatRequest>().OrderBy(request => request.ReceivedUtc).ToListAsync();
    }

    public async Task<List<OutgoingMail>> MailsAsync()
    {
        await using var db = Get<SiteDatabase>().OpenForReading();
        return await db.Set<OutgoingMail>().ToListAsync();
    }

    public async Task DisposeAsync()
    {
        await Site.DisposeAsync();
        Directory.Delete(_content, recursive: true);
    }

    private void Change(string key, string old, string words)
    {
        var file = Path.Combine(_content, "pages", key, "en.md");
        var text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, words, StringComparison.Ordinal));
        Assert.Empty(PairConfirmation.Confirm(_content, key));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}

[CollectionDefinition(Name)]
public sealed class DocumentsGroup : ICollectionFixture<DocumentsFixture>
{
    public const string Name = "Documents of the public site";
}
