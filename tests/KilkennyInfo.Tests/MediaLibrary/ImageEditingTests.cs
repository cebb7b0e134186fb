using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Media;
using KilkennyInfo.MediaLibrary;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Media.Jpeg;
using KilkennyInfo.Tests.Media.Png;
using KilkennyInfo.Tests.Support;
using KilkennyInfo.Tests.Wording;
using KilkennyInfo.Wording;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.MediaLibrary;

public sealed class SqliteImageEditingTests(SqliteTestDatabase databases) : ImageEditingTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresImageEditingTests(PostgresTestDatabase databases) : ImageEditingTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class ImageEditingTests(TestDatabase databases) : DataDeskFixture(databases)
{
    [Fact]
    public async Task Upload_Image_IsCleanedNamedAndSeenAtOnce()
    {
        var photo = SampleJpeg.With(SampleJpeg.Baseline, SampleJpeg.Segment(0xFE, "SECRET-WORD"u8.ToArray()));
        var (save, removed) = await ImageDesk.UploadAsync(EnglishEditor, @"C:\Pictiúir\Caisleán Chill Chainnigh.PNG", photo, Alt() with { Caption = new("Caisleán", "The castle") }, CancellationToken.None);
        Assert.Equal("caislean-chill-chainnigh.jpg", save.Key);
        Assert.Equal([RemovedPart.Comment], removed);
        Assert.Equal(SampleJpeg.Baseline, await BytesAsync("media/caislean-chill-chainnigh.jpg"));
        Assert.Equal("The castle", Current().Data.Images[save.Key!].Caption!.English);
        Assert.Equal("image.added", Assert.Single(await AuditAsync($"image:{save.Key}")).Act);
        var found = await Library.FindAsync("caislean", CancellationToken.None);
        Assert.Equal((save.Key, SampleJpeg.Baseline.Length, 0), (found[0].Name, found[0].Length, found[0].Pages));
        var image = await Library.GetAsync(save.Key!, CancellationToken.None);
        Assert.Equal((24, 16, false), (image.Shown!.Width, image.Shown.Height, image.IsUsed));
    }

    [Fact]
    public async Task Upload_TheSameNameAgain_NeverGetsOneThatWasGivenBefore()
    {
        await UploadAsync("castle.png", OtherPng);
        await UploadAsync("Castle.png", ThirdPng);
        Assert.Equal(ThirdPng, await BytesAsync("media/castle-2.png"));
        AssertSaved(await ImageDesk.DeleteAsync("castle.png", Editor, CancellationToken.None));
        AssertSaved(await ImageDesk.DeleteAsync("old.png", Editor, CancellationToken.None));
        await UploadAsync("castle.png", OtherPng);
        await UploadAsync("old.png", OtherPng);
        Assert.Equal(["castle-2.png", "castle-3.png", "old-2.png"], (await Library.FindAsync(null, CancellationToken.None)).Select(image => image.Name));
    }

    [Theory]
    [InlineData("", "", false, "alt-ga", "desk.media.alt.missing")]
    [InlineData("Caisleán", "", false, "alt-en", "desk.words.both")]
    [InlineData("Caisleán", "Castle", true, "decorative", "desk.media.alt.and-adorns")]
    [InlineData("Caisleán", "<b>Castle</b>", false, "alt-en", "desk.rule.html")]
    public async Task Upload_WordsThatDoNotDo_AreSaidAndNothingIsKept(string irish, string english, bool decorative, string field, string issue)
    {
        var before = await TestDatabase.DumpAsync(Database);
        var (save, _) = await ImageDesk.UploadAsync(Editor, "a.png", OtherPng, Alt(irish, english) with { IsDecorative = decorative }, CancellationToken.None);
        Assert.Contains((field, issue), save.Issues.Select(issue => (issue.Field, issue.Key)));
        Assert.Equal(before, await TestDatabase.DumpAsync(Database));
    }

    [Fact]
    public async Task Upload_NoImage_IsRefusedWithItsReason()
    {
        async Task<string> KeyOfAsync(byte[] bytes) => Assert.Single((await ImageDesk.UploadAsync(Editor, "a.png", bytes, Alt(), CancellationToken.None)).Save.Issues).Key;
        Assert.Equal("desk.media.file.missing", await KeyOfAsync([]));
        Assert.Equal("desk.media.refused.svg-refused", await KeyOfAsync("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()));
        Assert.Equal("desk.media.refused.not-an-image", await KeyOfAsync("<!doctype html><script>1</script>"u8.ToArray()));
        Assert.Equal("desk.media.refused.damaged", await KeyOfAsync(SampleJpeg.Baseline[..200]));
        Assert.Equal("desk.media.refused.too-big-file", await KeyOfAsync([.. SampleJpeg.Baseline, .. new byte[ImageUpload.MaxBytes]]));
        Assert.Equal("desk.media.refused.too-wide", await KeyOfAsync(SamplePng.File(SamplePng.Header(30_000, 30_000, 8, 2), SamplePng.End)));
    }

    [Fact]
    public async Task ChangeWords_OfAnImage_LeavesItsOtherLines()
    {
        var seen = TypedImage.Of(Current().Data.Images["old.png"]);
        AssertSaved(await ImageDesk.ChangeWordsAsync("old.png", Publisher, seen with { Credit = new("Grianghraf: Áine", "Photo: Áine"), HasWords = true }, seen.Mark, CancellationToken.None));
        Assert.Equal(
            "old.png:\n  alt: { ga: Seanphictiúr, en: An old picture }\n  credit:\n    ga: \"Grianghraf: Áine\"\n    en: \"Photo: Áine\"\n  words-in-image: true\n", await TextAsync("media.yaml"));
        Assert.Equal(["desk.media.moved"], (await ImageDesk.ChangeWordsAsync("old.png", Editor, seen with { HasWords = true }, seen.Mark, CancellationToken.None)).Issues.Select(issue => issue.Key));
        var now = TypedImage.Of(Current().Data.Images["old.png"]);
        Assert.Equal(EntrySave.Unchanged, await ImageDesk.ChangeWordsAsync("old.png", Editor, now, now.Mark, CancellationToken.None));
    }

    [Fact]
    public async Task Replace_Picture_KeepsTheAddressAndAsksForTheSameKind()
    {
        var (save, _) = await ImageDesk.ReplaceAsync("old.png", Editor, Jpeg, CancellationToken.None);
        Assert.Equal(["desk.media.other-kind"], save.Issues.Select(issue => issue.Key));
        AssertSaved((await ImageDesk.ReplaceAsync("old.png", Editor, OtherPng, CancellationToken.None)).Save);
        Assert.Equal(OtherPng, await BytesAsync("media/old.png"));
        Assert.Equal(EntrySave.Unchanged, (await ImageDesk.ReplaceAsync("old.png", Editor, OtherPng, CancellationToken.None)).Save);
        await using var db = Database.OpenForReading();
        Assert.Equal("media/old.png", (await db.Set<PublishEvent>().OrderByDescending(happened => happened.Id).FirstAsync()).DataPath);
    }

    [Fact]
    public async Task Delete_ImageThatALiveOrAnOpenTextShows_IsRefused()
    {
        await SaveAsync(Editor, irish: "Focail.\n\n![](media:old.png)\n");
        Assert.Equal(["desk.media.used"], (await ImageDesk.DeleteAsync("old.png", Editor, CancellationToken.None)).Issues.Select(issue => issue.Key));
        var use = Assert.Single((await Library.GetAsync("old.png", CancellationToken.None)).Uses);
        Assert.Equal(("alpha", KilkennyInfo.Languages.Language.Irish, false), (use.PageKey, use.Language, use.IsLive));
        await SaveAsync(Editor, irish: "Focail. `media:old.png`\n");
        AssertSaved(await ImageDesk.DeleteAsync("old.png", Editor, CancellationToken.None));

        await UploadAsync("castle.png", OtherPng);
        await MakeReadyAsync("![](media:castle.png)\n", "![](media:castle.png)\n", "beta");
        Assert.Empty(await PublishAsync(Publisher, "beta"));
        Assert.Equal(["desk.media.used"], (await ImageDesk.DeleteAsync("castle.png", Editor, CancellationToken.None)).Issues.Select(issue => issue.Key));
        Assert.Equal([true, true], (await Library.GetAsync("castle.png", CancellationToken.None)).Uses.Select(live => live.IsLive));
    }

    [Fact]
    public async Task Acts_OfOthersOrOnNothing_AreRefused()
    {
        foreach (var person in new[] { Reviser, AccessReviewer, Auditor })
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => ImageDesk.UploadAsync(person, "a.png", OtherPng, Alt(), CancellationToken.None));
            await Assert.ThrowsAsync<NotAllowedException>(() => ImageDesk.ReplaceAsync("old.png", person, OtherPng, CancellationToken.None));
            await Assert.ThrowsAsync<NotAllowedException>(() => ImageDesk.ChangeWordsAsync("old.png", person, Alt(), "", CancellationToken.None));
            await Assert.ThrowsAsync<NotAllowedException>(() => ImageDesk.DeleteAsync("old.png", person, CancellationToken.None));
        }

        await Assert.ThrowsAsync<NotThereException>(() => ImageDesk.DeleteAsync("../facts.yaml", Editor, CancellationToken.None));
        await Assert.ThrowsAsync<NotThereException>(() => Library.GetAsync("none.png", CancellationToken.None));
    }
}
