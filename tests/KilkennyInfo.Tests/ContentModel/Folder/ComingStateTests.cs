using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ContentModel.Folder;

public sealed class SqliteComingStateTests(SqliteTestDatabase databases) : ComingStateTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresComingStateTests(PostgresTestDatabase databases) : ComingStateTests(databases), IClassFixture<PostgresTestDatabase>;

/// <summary>
/// An import is judged by what will be live after it: pages it holds back or leaves alone stay live in their older words, and must
/// still be whole beside what has come in.
/// </summary>
public abstract class ComingStateTests(TestDatabase databases) : ImportFixture(databases)
{
    [Fact]
    public async Task Import_ParentsThatOnlyTheLivePagesMakeACircle_IsRefused()
    {
        Content.AddPage("beta", parent: "alpha");
        await ImportSoundAsync();

        // Beta moves away but is held back, so it stays live below alpha; alpha moves below beta.
        Content.Replace("pages/beta/page.yaml", "parent: alpha", "parent: home");
        HoldBack("beta");
        Content.Replace("pages/alpha/page.yaml", "parent: home", "parent: beta");
        Assert.Contains((await ImportAsync()).Issues, issue => issue.Message.Contains("its own parent", StringComparison.Ordinal));
        Assert.Equal(["home", "alpha", "beta"], (await LiveAsync()).Pages.Select(page => page.Key));
    }

    [Fact]
    public async Task Import_FactThatALiveTextStillNeeds_CannotBeTakenAway()
    {
        Content.AddPage("beta", irishBody: "Laistigh de {fact:reply-within}.\n", englishBody: "Within {fact:reply-within}.\n");
        await ImportSoundAsync();
        Content.Write("facts.yaml", Content.Read("facts.yaml").Replace("reply-within", "answer-within", StringComparison.Ordinal));
        Content.Write("site.yaml", Content.Read("site.yaml").Replace("reply-within", "answer-within", StringComparison.Ordinal));
        Content.AddPage("beta", irishBody: "Laistigh de {fact:answer-within}.\n", englishBody: "Within {fact:answer-within}.\n");
        HoldBack("beta");
        var issue = (await ImportAsync()).Issues[0];
        Assert.Equal("pages/beta/en.md (as it is live)", issue.File);
        Assert.Contains("{fact:reply-within}", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_SlugOfAPageThatStaysLive_IsRefused()
    {
        await ImportSoundAsync();
        TakeBetaOutOfTheFolder();
        Content.AddPage("gamma", slugs: ("gamma-ga", "beta"));
        Assert.Contains((await ImportAsync()).Issues, issue => issue.Message.Contains("“beta” is taken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_PageDeclaredGone_IsWithdrawnAndItsAddressesAreGone()
    {
        await ImportSoundAsync();
        TakeBetaOutOfTheFolder();
        Assert.Contains("beta: on the site but not in the folder", Assert.Single((await ImportSoundAsync()).Notes), StringComparison.Ordinal);

        Content.Write("gone.yaml", "- { lang: ga, slug: beta-ga }\n- { lang: en, slug: beta }\n");
        Assert.Contains("beta: withdrawn; its addresses are gone for good", (await ImportSoundAsync()).Changes);
        var live = await LiveAsync();
        Assert.Null(live.Find("beta"));
        Assert.True(live.IsGone(Language.English, "beta"));
        Assert.Null(live.FindByEarlierSlug(Language.English, "beta"));
        Assert.Empty((await ImportSoundAsync()).Notes);

        var exported = Path.Combine(Content.Directory, ".exported");
        await new ContentExporter(Database).ExportAsync(exported, CancellationToken.None);
        Assert.Equal(["alpha", "home"], Directory.EnumerateDirectories(Path.Combine(exported, "pages")).Select(Path.GetFileName).Order());

        // A page may come back under another address.
        Content.AddPage("beta", slugs: ("beta-nua", "beta-again"));
        Assert.Contains("beta: published", (await ImportSoundAsync()).Changes);
    }

    [Fact]
    public async Task Import_GoneSlugThatAPageUses_IsRefused()
    {
        Content.Write("gone.yaml", "- { lang: en, slug: beta }\n");
        Assert.Contains((await ImportAsync()).Issues, issue => issue.File == "pages/beta/en.md" && issue.Message.Contains("gone for good", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_UnchangedFolder_SaysAgainWhatIsHeldBack()
    {
        await ImportSoundAsync();
        HoldBack("beta");
        await ImportSoundAsync();
        Assert.Contains("beta: its newest words are not live", Assert.Single((await ImportSoundAsync()).Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Confirm_PairThatDiffersInStructure_IsRefused()
    {
        Content.Replace("pages/beta/ga.md", "Focail.", "- Focail.");
        var issues = PairConfirmation.Confirm(Content.Directory, "beta");
        Assert.Contains("The Irish text has a list of 1 here", Assert.Single(issues).Message, StringComparison.Ordinal);
    }

    private void TakeBetaOutOfTheFolder()
    {
        Content.DeletePage("beta");
        Content.Replace("site.yaml", "footer: [beta]", "footer: []");
        Content.Replace("site.yaml", "comment: beta", "comment: alpha");
    }

    private void HoldBack(string key)
    {
        var text = Content.Read($"pages/{key}/en.md");
        Content.Write($"pages/{key}/en.md", text + "\nMore words.\n");
        Content.Write($"pages/{key}/ga.md", Content.Read($"pages/{key}/ga.md") + "\nTuilleadh focal.\n");
    }
}
