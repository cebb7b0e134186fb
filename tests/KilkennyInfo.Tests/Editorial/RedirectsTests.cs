using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Editorial;

public sealed class SqliteRedirectsTests(SqliteTestDatabase databases) : RedirectsTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresRedirectsTests(PostgresTestDatabase databases) : RedirectsTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class RedirectsTests(TestDatabase databases) : DeskFixture(databases)
{
    [Fact]
    public async Task List_EveryEarlierAddress_SaysWhereItLeadsAndWhereItComesFrom()
    {
        Content.AddPage("beta", aliases: "[old-beta]");
        Content.AddPage("extra");
        await ImportSoundAsync();
        await RenameAsync("first");
        await Publication.TakeOffAsync("extra", Publisher, "Old.", null, CancellationToken.None);
        Assert.Equal(
            [
                new OldAddress(Language.Irish, "extra-ga", "extra", LeadsOn: false, IsFromFiles: false),
                new OldAddress(Language.English, "alpha", "alpha", LeadsOn: true, IsFromFiles: false),
                new OldAddress(Language.English, "extra", "extra", LeadsOn: false, IsFromFiles: false),
                new OldAddress(Language.English, "long-gone", null, LeadsOn: false, IsFromFiles: true),
                new OldAddress(Language.English, "old-beta", "beta", LeadsOn: true, IsFromFiles: true),
            ],
            await Redirects.ListAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Remove_Redirect_IsNotFoundAndDoesNotComeBackWithTheNextPublications()
    {
        await RenameAsync("first");
        var followed = Followed;
        Assert.Empty(await Redirects.RemoveAsync(Language.English, "alpha", Publisher, CancellationToken.None));
        Assert.Equal(followed + 1, Followed);
        await MakeReadyAsync("Focail eile.\n", "Other words.\n");
        Assert.Empty(await PublishAsync(Publisher));
        Assert.Empty(await Structure.MoveAsync("alpha", Publisher, "beta", Place.Last, CancellationToken.None));
        var live = await LiveAsync();
        Assert.Equal((null, false), (live.FindByEarlierSlug(Language.English, "alpha"), live.IsGone(Language.English, "alpha")));
        Assert.Equal("address.removed", (await AuditAsync()).Single(entry => entry.Details.Contains("/en/alpha", StringComparison.Ordinal)).Act);
    }

    [Fact]
    public async Task Remove_AddressThatTheTextLists_IsRefused()
    {
        Content.AddPage("beta", aliases: "[old-beta]");
        await ImportSoundAsync();
        Assert.Equal(["desk.redirects.listed"], (await Redirects.RemoveAsync(Language.English, "old-beta", Publisher, CancellationToken.None)).Select(issue => issue.Key));
        Assert.Equal("beta", (await LiveAsync()).FindByEarlierSlug(Language.English, "old-beta")!.Key);
    }

    [Theory]
    [InlineData("alpha")]
    [InlineData("no-such-address")]
    [InlineData("long-gone")]
    public async Task Remove_WhatIsNoRedirect_IsNotThere(string slug) =>
        await Assert.ThrowsAsync<NotThereException>(() => Redirects.RemoveAsync(Language.English, slug, Publisher, CancellationToken.None));

    [Fact]
    public async Task Lead_AddressesOfAPageThatWasTakenOff_GoToAnotherAndComeBackWithThePage()
    {
        Content.AddPage("extra");
        await ImportSoundAsync();
        await Publication.TakeOffAsync("extra", Publisher, "Old.", null, CancellationToken.None);
        Assert.Equal(["desk.take-off.heir.unknown"], (await Redirects.LeadAsync("extra", "extra", Publisher, CancellationToken.None)).Select(issue => issue.Key));
        Assert.Empty(await Redirects.LeadAsync("extra", "beta", Publisher, CancellationToken.None));
        Assert.All(LanguageExtensions.Both, language => Assert.Contains(Live.FindByEarlierSlug(language, language is Language.Irish ? "extra-ga" : "extra")!.Key, "beta", StringComparison.Ordinal));
        await MakeReadyAsync(key: "extra");
        Assert.Empty(await PublishAsync(Publisher, "extra"));
        Assert.Equal("extra", (await LiveAsync()).FindBySlug(Language.English, "extra")!.Key);
    }

    [Fact]
    public async Task Lead_AddressesOfALivePage_IsNotThere() =>
        await Assert.ThrowsAsync<NotThereException>(() => Redirects.LeadAsync("alpha", "beta", Publisher, CancellationToken.None));

    [Fact]
    public async Task EveryAct_ByAnyoneButAPublisher_IsRefused()
    {
        await Assert.ThrowsAsync<NotAllowedException>(() => Redirects.RemoveAsync(Language.English, "alpha", Editor, CancellationToken.None));
        await Assert.ThrowsAsync<NotAllowedException>(() => Redirects.LeadAsync("alpha", "beta", Auditor, CancellationToken.None));
    }

    /// <summary>Gives the English “alpha” another address, and publishes it.</summary>
    private async Task RenameAsync(string slug)
    {
        var newest = await NewestAsync();
        await Editing.SaveAsync("alpha", Editor, newest.Id, new TypedPair(null, TypedText.Of(newest.Text(Language.English)) with { Slug = slug }), null, CancellationToken.None);
        await SignAllAsync();
        Assert.Empty(await PublishAsync(Publisher));
    }
}
