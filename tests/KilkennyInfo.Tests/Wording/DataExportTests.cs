using FsCheck;
using FsCheck.Fluent;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Support;
using KilkennyInfo.Wording;

namespace KilkennyInfo.Tests.Wording;

public sealed class SqliteDataExportTests(SqliteTestDatabase databases) : DataExportTests(databases, 12), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresDataExportTests(PostgresTestDatabase databases) : DataExportTests(databases, 2), IClassFixture<PostgresTestDatabase>;

/// <summary>
/// Whatever is changed at the desk, and whatever comes in from the folder meanwhile: an export of it gives an empty site the same words and
/// images, and taken in where it came from it brings every change home. The seed is fixed, so that a failure is the same everywhere.
/// </summary>
public abstract class DataExportTests(TestDatabase databases, int sequences) : DataDeskFixture(databases)
{
    private readonly TestDatabase _databases = databases;

    [Fact]
    public void Export_AfterAnyEdits_MakesTheSameSiteElsewhereAndChangesNothingHere()
    {
        var acts = Gen.Choose(0, 9).SelectMany(kind => Gen.Choose(0, 4).Select(choice => (kind, choice))).ListOf(20);
        Prop.ForAll(acts.ToArbitrary(), sequence =>
        {
            foreach (var (kind, choice) in sequence)
            {
                ActAsync(kind, choice).GetAwaiter().GetResult();
            }

            CheckAsync().GetAwaiter().GetResult();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(sequences).WithReplay(20261123, 7));
    }

    private async Task ActAsync(int kind, int choice)
    {
        Clock.Now = Clock.Now.AddMinutes(7);
        switch (kind)
        {
            case 0:
                await SayAsync("note.label", $"Nóta {choice}", choice == 2 ? null : $"Note: {choice}", same: true);
                break;
            case 1:
                await SayAsync("footnotes.ref", $"{{n}} “nóta” {choice}", $"{{n}} \"note\" \\ {choice}", same: true);
                break;
            case 2:
                var charter = TypedTerm.Of(Current().Data.Terms["charter"]);
                await TermDesk.ChangeAsync("charter", Reviser, charter with { Agreed = new($"Cairt {choice}", charter.Agreed.English), Note = choice == 1 ? new("", "") : new($"Nóta {choice}", $"Note: {choice}") }, charter.Mark, CancellationToken.None);
                break;
            case 3:
                await TermDesk.AddAsync(Publisher, "", TypedTerm.Empty with { Agreed = new($"rud {choice}", $"thing {choice}"), Also = new("", $"item {choice}, old") }, CancellationToken.None);
                break;
            case 4:
                await PlainDesk.AddAsync(PlainReviewer, TypedPlainWord.Empty(Language.Irish) with { Words = $"focal {choice}", Say = $"abair {choice}\ninis", IsWarning = choice > 2 }, CancellationToken.None);
                break;
            case 5:
                var words = Current().Data.PlainWords;
                _ = words.Count == 0 ? null : await PlainDesk.RemoveAsync(PlainWordList.KeyOf(words[choice % words.Count]), PlainReviewer, CancellationToken.None);
                break;
            case 6:
                await ImageDesk.UploadAsync(Editor, $"picture-{choice}.png", choice % 2 == 0 ? OtherPng : ThirdPng, Alt($"Pictiúr: {choice}", $"Picture: {choice}"), CancellationToken.None);
                break;
            case 7:
                await WithAnImageAsync(choice, name => ImageDesk.ReplaceAsync(name, Editor, choice % 2 == 0 ? ThirdPng : OtherPng, CancellationToken.None));
                break;
            case 8:
                await WithAnImageAsync(choice, name => ImageDesk.DeleteAsync(name, Editor, CancellationToken.None));
                break;
            default:
                await ChangeFolderAsync(choice);
                break;
        }
    }

    private async Task WithAnImageAsync(int choice, Func<string, Task> act)
    {
        var images = await Library.FindAsync(null, CancellationToken.None);
        if (images.Count > 0)
        {
            await act(images[choice % images.Count].Name);
        }
    }

    private async Task ChangeFolderAsync(int choice)
    {
        switch (choice)
        {
            case 0:
                Content.Write("terms.yaml", Terms.Replace("  approved: false\n", "", StringComparison.Ordinal));
                break;
            case 1:
                Content.Write("terms.yaml", Terms[Terms.IndexOf("# Two", StringComparison.Ordinal)..] + $"charter:\n  en: Charter\n  ga: Cairt\n# {choice}\n");
                break;
            case 2:
                Content.Write("plain-words.yaml", "[]\n");
                break;
            case 3:
                Content.Write("plain-words.yaml", PlainWords + "- ga: focal 1\n  say: [abair 1, inis]\n");
                break;
            default:
                Content.Write("media/old.png", OtherPng);
                break;
        }

        await ImportAndFollowAsync();
    }

    private async Task CheckAsync()
    {
        var folder = Directory.CreateTempSubdirectory("kilkenny-export-").FullName;
        await new ContentExporter(Database).ExportAsync(folder, CancellationToken.None);
        var elsewhere = await _databases.NewAsync();
        Assert.Empty((await new ContentImporter(elsewhere, Clock).ImportAsync(folder, CancellationToken.None)).Issues);
        Assert.Equal(await SiteAsync(Database), await SiteAsync(elsewhere));

        var report = await new ContentImporter(Database, Clock).ImportAsync(folder, CancellationToken.None);
        Assert.Empty(report.Issues.Select(issue => issue.ToString()).Concat(report.Changes));
        Assert.Empty(await EditsAsync());
        await FollowAsync();
        await using (var db = Database.OpenForReading())
        {
            Assert.Null(await AuditLog.FirstBrokenAsync(db, CancellationToken.None));
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>All that is live: every byte of the data, of the images and of the texts.</summary>
    private async Task<string> SiteAsync(SiteDatabase database)
    {
        var reader = new LiveSiteReader(database, Clock);
        var site = await reader.ReadAsync(CancellationToken.None);
        var files = await database.QueryAsync("SELECT \"Path\", \"Bytes\" FROM \"DataFile\" ORDER BY \"Path\"", row => $"{row.GetString(0)}: {Convert.ToHexString(row.GetFieldValue<byte[]>(1))}", CancellationToken.None);
        return string.Join('\n', files.Append(site.DataHash).Concat(site.Pages.Select(page => $"{page.Key}: {page.Texts.Irish.Hash} {page.Texts.English.Hash}")));
    }
}
