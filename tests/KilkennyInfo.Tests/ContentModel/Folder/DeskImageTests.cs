using KilkennyInfo.MediaLibrary;
using KilkennyInfo.Tests.Media.Png;
using KilkennyInfo.Tests.Support;
using KilkennyInfo.Tests.Wording;

namespace KilkennyInfo.Tests.ContentModel.Folder;

public sealed class SqliteDeskImageTests(SqliteTestDatabase databases) : DeskImageTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresDeskImageTests(PostgresTestDatabase databases) : DeskImageTests(databases), IClassFixture<PostgresTestDatabase>;

/// <summary>What becomes of the desk’s images when the content folder comes in again.</summary>
public abstract class DeskImageTests(TestDatabase databases) : DataDeskFixture(databases)
{
    private const string Old = "media/old.png";

    [Fact]
    public async Task Import_UploadedImage_StaysThoughTheFolderLacksIt()
    {
        await UploadAsync("Castle.png", OtherPng);
        Touch();
        Assert.Equal(["irish-words.txt: changed"], (await ImportAndFollowAsync()).Changes);
        Assert.Equal(OtherPng, await BytesAsync("media/castle.png"));
        Assert.Equal("A castle", Current().Data.Images["castle.png"].Alt!.English);
        Assert.True(Current().HasMedia("castle.png"));
    }

    [Fact]
    public async Task Import_NewerBytesInTheFolder_WinUnlessTheDeskHasReplacedTheImage()
    {
        Content.Write(Old, OtherPng);
        Assert.Contains("media/old.png: changed", (await ImportAndFollowAsync()).Changes);
        Assert.Equal(OtherPng, await BytesAsync(Old));

        await ReplaceAsync(ThirdPng);
        Content.Write(Old, SamplePng.Picture());
        Assert.Equal("media/old.png: the folder has another image now; the one from the desk stays", Assert.Single((await ImportAndFollowAsync()).Notes));
        Assert.Equal(ThirdPng, await BytesAsync(Old));
        Touch();
        Assert.Empty((await ImportAndFollowAsync()).Notes);

        Content.Write(Old, ThirdPng);
        Assert.Empty((await ImportAndFollowAsync()).Notes);
        Content.Write(Old, OtherPng);
        await ImportAndFollowAsync();
        Assert.Equal(OtherPng, await BytesAsync(Old));
    }

    [Fact]
    public async Task Import_ReplacedImageLeavesTheFolder_StaysAndItIsSaid()
    {
        await ReplaceAsync(OtherPng);
        Content.Delete(Old);
        Content.Delete("media.yaml");
        Assert.Contains("media/old.png: no longer in the folder; the image that took its place at the desk stays", (await ImportAndFollowAsync()).Notes);
        Assert.Equal(OtherPng, await BytesAsync(Old));
    }

    [Fact]
    public async Task Import_DeletedImage_StaysAwayAsLongAsTheFolderHasIt()
    {
        await DeleteAsync();
        Assert.False(Current().HasMedia("old.png"));
        Assert.DoesNotContain("old.png", Current().Data.Images.Keys);
        Touch();
        Assert.Contains("media/old.png: left out, because Síle Ní Bhriain on 2026-11-23 deleted it at the desk", (await ImportAndFollowAsync()).Notes);
        Assert.Null(await BytesAsync(Old));

        Content.Delete(Old);
        Content.Delete("media.yaml");
        await ImportAndFollowAsync();
        Assert.Empty(await EditsAsync());
        Content.Write(Old, OtherPng);
        Content.Write("media.yaml", "old.png: {decorative: true}\n");
        await ImportAndFollowAsync();
        Assert.Equal(OtherPng, await BytesAsync(Old));
    }

    [Fact]
    public async Task Import_DeletedImageThatAPageNowShows_ComesBack()
    {
        await DeleteAsync();
        Content.AddPage("beta", irishBody: "![Pictiúr](media:old.png)\n", englishBody: "![A picture](media:old.png)\n");
        Assert.Contains("media/old.png: deleted at the desk, and back again, because a page shows it", (await ImportAndFollowAsync()).Notes);
        Assert.True(Current().HasMedia("old.png"));
    }

    [Fact]
    public async Task Import_WordsOfAnImageThatHasGone_AreDropped()
    {
        var words = TypedImage.Of(Current().Data.Images["old.png"]);
        Content.Delete("media.yaml");
        await ImportAndFollowAsync();
        AssertSaved(await ImageDesk.ChangeWordsAsync("old.png", Editor, words, TypedImage.Empty.Mark, CancellationToken.None));
        Content.Delete(Old);
        Assert.Contains("is dropped: there is no such image any more", Assert.Single((await ImportAndFollowAsync()).Notes), StringComparison.Ordinal);
        Assert.Null(await TextAsync("media.yaml"));
    }

    [Fact]
    public async Task Import_ImageOfTheFolderThatALivePageNeeds_CannotGo()
    {
        Content.AddPage("beta", irishBody: "![](media:old.png)\n", englishBody: "![](media:old.png)\n");
        await ImportAndFollowAsync();
        Content.Delete(Old);
        Content.Delete("media.yaml");
        Assert.Contains((await ImportAsync()).Issues, issue => issue.Fault?.Rule == "image-missing");
    }

    private async Task ReplaceAsync(byte[] bytes) => AssertSaved((await ImageDesk.ReplaceAsync("old.png", Editor, bytes, CancellationToken.None)).Save);

    private async Task DeleteAsync() => AssertSaved(await ImageDesk.DeleteAsync("old.png", Editor, CancellationToken.None));
}
