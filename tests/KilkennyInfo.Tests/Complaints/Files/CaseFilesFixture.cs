using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace KilkennyInfo.Tests.Complaints.Files;

/// <summary>The files of cases over an empty database, a shelf of their own, a clock, and a scanner if the test wants one.</summary>
public abstract class CaseFilesFixture(TestDatabase databases) : IAsyncLifetime
{
    private readonly List<IDisposable> _opened = [];

    protected string Data { get; } = Directory.CreateTempSubdirectory("kilkenny-cases-").FullName;

    private protected SetClock Clock { get; } = new("2026-11-26T10:00:00Z");

    protected SiteDatabase Database { get; private set; } = null!;

    protected CaseFileShelf Shelf { get; private set; } = null!;

    protected DateTime Now => Clock.Now.UtcDateTime;

    protected IReadOnlyList<string> Stored => Directory.Exists(Shelf.Folder) ? [.. Directory.EnumerateFiles(Shelf.Folder, "*", SearchOption.AllDirectories)] : [];

    public async Task InitializeAsync()
    {
        Database = await databases.NewAsync();
        Shelf = Kept(new CaseFileShelf(new SitePaths(new SiteOptions { DataDirectory = Data }), Clock));
    }

    public Task DisposeAsync()
    {
        _opened.ForEach(one => one.Dispose());
        Directory.Delete(Data, recursive: true);
        return Task.CompletedTask;
    }

    protected CaseAttachments Attachments(Clamd? scanner = null) => Kept(new CaseAttachments(Database, Shelf, scanner ?? new Clamd(null), NullLogger<CaseAttachments>.Instance));

    protected Scanning Scanning(Clamd scanner, params TellOfInfection[] tell) => new(Database, Shelf, Attachments(scanner), scanner, tell, Clock, NullLogger<Scanning>.Instance);

    private protected CaseFileSweep Sweep() => new(Database, Shelf, NullLogger<CaseFileSweep>.Instance);

    protected async Task<CaseFileLine> AddAsync(Guid complaint, string name, byte[] bytes, Clamd? scanner = null)
    {
        var attachments = Attachments(scanner);
        var prepared = await attachments.PrepareAsync([SampleCaseFiles.Offer(name, bytes)], CancellationToken.None);
        Assert.Empty(prepared.Issues);
        await AddAsync(attachments, complaint, prepared);
        return (await attachments.ListAsync(complaint, CancellationToken.None))[^1];
    }

    protected Task<IReadOnlyList<CaseAttachment>> AddAsync(CaseAttachments attachments, Guid complaint, Preparation prepared) =>
        Database.WriteAsync(db => attachments.AddAsync(db, complaint, prepared.Files, CaseFileSender.Complainant, Now, CancellationToken.None), CancellationToken.None);

    protected static async Task<byte[]?> BytesAsync(CaseAttachments attachments, Guid id)
    {
        var opened = await attachments.OpenAsync(id, CancellationToken.None);
        await using var content = opened!.Content;
        if (content is null)
        {
            return null;
        }

        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return copy.ToArray();
    }

    private T Kept<T>(T one)
        where T : IDisposable
    {
        _opened.Add(one);
        return one;
    }
}
