using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace KilkennyInfo.Tests.Documents.Uploads;

public sealed class SqliteMatrixTests(SqliteTestDatabase databases) : MatrixTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresMatrixTests(PostgresTestDatabase databases) : MatrixTests(databases), IClassFixture<PostgresTestDatabase>;

/// <summary>What the matrix says of each format as its files come and go, and having a file made again.</summary>
public abstract class MatrixTests(TestDatabase databases) : UploadFixture(databases)
{
    [Fact]
    public async Task Cells_OfWhatIsMadeHere_FollowTheFile()
    {
        Assert.Equal(MatrixState.NotHere, await StateAsync(RenditionFormat.PlainText));
        var writer = new WordWriter { Fault = "A letter is missing." };
        Writers = new DocumentWriters([writer], [new MissingFormat(RenditionFormat.Braille, "liblouis-missing", "no library")]);
        Assert.Equal(MatrixState.BeingMade, await StateAsync(RenditionFormat.PlainText));
        await PublishNextVersionAsync("Words for a file");
        Assert.Equal(MatrixState.BeingMade, await StateAsync(RenditionFormat.PlainText));

        var failed = await MakeAsync();
        Assert.Equal((MatrixState.Failed, "A letter is missing."), (failed.State, failed.File!.Fault));
        writer.Fault = null;
        Assert.Empty(await Renditions.MakeAgainAsync(failed.File.Id, AccessReviewer, CancellationToken.None));
        var made = await MakeAsync();
        Assert.Equal((MatrixState.Made, 5L, (int?)null), (made.State, made.Bytes!.Value, made.Findings));
        Assert.Equal("liblouis-missing", (await CellAsync(RenditionFormat.Braille)).Missing!.Reason);
        var document = Assert.Single(await Matrix.ReadAsync(CancellationToken.None));
        Assert.Equal((2, 1, 2), (document.Version!.Value, document.Made, document.ToMake));
    }

    [Fact]
    public async Task MakeAgain_ByWhomItIsNotTheirs_IsRefused()
    {
        Writers = new DocumentWriters([new WordWriter()], []);
        await PublishNextVersionAsync("Words for a file");
        var id = (await MakeAsync()).File!.Id;
        foreach (var person in new[] { Editor, Reviser, Auditor })
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => Renditions.MakeAgainAsync(id, person, CancellationToken.None));
        }

        await Assert.ThrowsAsync<NotThereException>(() => Renditions.MakeAgainAsync(id + 1000, Publisher, CancellationToken.None));
        Assert.Empty(await Renditions.MakeAgainAsync(id, Publisher, CancellationToken.None));
        Assert.Equal("file.make-again", (await AuditAsync())[^1].Act);
        var again = await CellAsync(RenditionFormat.PlainText);
        Assert.Equal((MatrixState.BeingMade, true), (again.State, again.File!.HasFile));

        Writers = new DocumentWriters([], []);
        Assert.Equal(["desk.files.not-made-here"], KeysOf(await Renditions.MakeAgainAsync(id, Publisher, CancellationToken.None)));
    }

    [Fact]
    public async Task Cells_OfWhatWasMadeElsewhere_FollowTheVerdict()
    {
        Assert.Equal(MatrixState.None, await StateAsync());
        var id = await AddAsync(SamplePdf.WithErrors());
        Assert.Equal(MatrixState.Checking, await StateAsync());
        await Checking.CheckNewAsync(CancellationToken.None);
        Assert.Equal(MatrixState.ToReview, await StateAsync());
        Assert.Empty(await LetThroughAsync(id));
        Assert.Equal(MatrixState.LetThrough, await StateAsync());

        var better = await AddCheckedAsync(SamplePdf.Clean());
        var cell = await CellAsync(RenditionFormat.EasyRead);
        Assert.Equal((MatrixState.LetThrough, id, better), (cell.State, cell.Upload!.Id, cell.Coming!.Id));
        Assert.True(cell.IsState(MatrixState.ToReview));
        Assert.Empty(await SignAsync(better));
        cell = await CellAsync(RenditionFormat.EasyRead);
        Assert.Equal((MatrixState.SignedOff, AccessReviewer.Name, 0), (cell.State, cell.Reviewer, cell.Findings!.Value));
        Assert.Null(cell.Coming);
        Assert.Equal(MatrixState.None, (await CellAsync(RenditionFormat.EasyRead, Language.Irish)).State);

        await PublishNextVersionAsync("Other words");
        Assert.Equal(MatrixState.OldVersion, await StateAsync());
        var taken = (await Uploading.TakeOverAsync(better, Editor, CancellationToken.None)).Id!.Value;
        Assert.Equal(MatrixState.Checking, await StateAsync());
        await Checking.CheckNewAsync(CancellationToken.None);
        Assert.Empty(await SendBackAsync(taken));
        Assert.Equal(MatrixState.SentBack, await StateAsync());
    }

    private async Task<MatrixState> StateAsync(RenditionFormat? format = null) => (await CellAsync(format ?? RenditionFormat.EasyRead)).State;

    private async Task<MatrixCell> CellAsync(RenditionFormat format, Language language = Language.English) =>
        (await Matrix.ReadAsync(Document, CancellationToken.None)).Cells.Single(cell => cell.Format == format && cell.Language == language);

    private async Task<MatrixCell> MakeAsync()
    {
        var making = new RenditionMaking(Database, Writers, Shelf, new RenditionCheck(), Clock, NullLogger<RenditionMaking>.Instance);
        while (await making.MakeNextAsync(CancellationToken.None))
        {
        }

        return await CellAsync(RenditionFormat.PlainText);
    }

    private sealed class WordWriter : IDocumentWriter
    {
        public string? Fault { get; set; }

        public RenditionFormat Format => RenditionFormat.PlainText;

        public int Generation => 1;

        public Task<RenderedFile> WriteAsync(DocumentText text, CancellationToken cancellation) =>
            Fault is null ? Task.FromResult(new RenderedFile("words"u8.ToArray())) : throw new DocumentFaultException(Fault);
    }
}
