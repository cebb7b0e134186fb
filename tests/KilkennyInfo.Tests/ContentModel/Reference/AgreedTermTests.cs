using KilkennyInfo.ContentModel;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ContentModel.Reference;

public sealed class AgreedTermTests
{
    private const string Plan = """
        customer-action-plan:
          en: Customer Action Plan
          ga: Plean Gníomhaíochta do Chustaiméirí
          also:
            en: [Action Plan]
          instead-of:
            ga: [Plean Gnímh, Plean Gnímh do Chustaiméirí]
          note: { ga: Nóta., en: A note. }
          approved: false
          source: The Council

        """;

    [Fact]
    public void Terms_SiteWithoutTheFile_AreNone()
    {
        var issues = new IssueList();
        Assert.Empty(ReferenceData.Read(SmallContent.DataFiles, issues).Terms);
        Assert.True(issues.IsEmpty);
    }

    [Fact]
    public void Terms_WholeEntry_IsRead()
    {
        var (terms, issues) = Read(Plan);
        Assert.Empty(issues);
        var term = Assert.Single(terms).Value;
        Assert.Equal(new Bilingual<string>("Plean Gníomhaíochta do Chustaiméirí", "Customer Action Plan"), term.Term.Agreed);
        Assert.Equal(["Action Plan"], term.Term.Also.English);
        Assert.Empty(term.Term.Also.Irish);
        Assert.Equal(["Plean Gnímh", "Plean Gnímh do Chustaiméirí"], term.Term.InsteadOf.Irish);
        Assert.Equal(new Bilingual<string>("Nóta.", "A note."), term.Note);
        Assert.Equal("The Council", term.Source);
        Assert.False(term.IsApproved);
    }

    [Fact]
    public void Terms_ShortEntry_IsApprovedAndHasNothingElse()
    {
        var (terms, issues) = Read("draft:\n  en: Draft\n  ga: Dréacht\n");
        Assert.Empty(issues);
        var term = terms["draft"];
        Assert.True(term.IsApproved);
        Assert.Null(term.Note);
        Assert.Null(term.Source);
        Assert.Equal([("Dréacht", true)], term.Term.Wordings(Language.Irish));
    }

    [Theory]
    [InlineData("draft:\n  en: Draft\n", "“ga” is missing.")]
    [InlineData("draft:\n  en: \"\"\n  ga: Dréacht\n", "“en” is missing.")]
    [InlineData("draft:\n  en: Draft\n  ga: Dréacht\n  also:\n    ga: [\"\"]\n", "draft: a wording (ga) is empty.")]
    [InlineData("draft:\n  en: Draft\n  ga: …\n", "draft: a wording (ga) is empty.")]
    [InlineData("draft:\n  en: Draft\n  ga: Dréacht\n  note: { en: A note. }\n", "“ga” is missing.")]
    [InlineData("draft:\n  en: Draft\n  ga: Dréacht\n  approved: perhaps\n", "“approved” takes true or false, not “perhaps”.")]
    [InlineData("draft:\n  en: Draft\n  ga: Dréacht\n  insted-of:\n    ga: [X]\n", "“insted-of” is not known here.")]
    [InlineData("draft:\n  en: Draft\n  ga: Dréacht\n  also:\n    fr: [X]\n", "“fr” is not known here.")]
    [InlineData("A Draft:\n  en: Draft\n  ga: Dréacht\n", "“A Draft” is not a key: lower-case letters a-z, digits and single hyphens.")]
    [InlineData("draft:\n  en: Draft\n  ga: Dréacht\nsketch:\n  en: The draft\n  ga: Sceitse\n", "sketch: “The draft” (en) belongs to “draft” already.")]
    [InlineData("draft:\n  en: Draft\n  ga: Dréacht\nsketch:\n  en: Sketch\n  ga: Sceitse\n  instead-of:\n    ga: [an DRÉACHT]\n", "sketch: “an DRÉACHT” (ga) belongs to “draft” already.")]
    [InlineData("draft:\n  en: Draft\n  ga: Dréacht\n  instead-of:\n    en: [draft]\n", "draft: “draft” (en) stands there twice.")]
    public void Terms_BrokenEntry_IsOneIssue(string yaml, string message) => Assert.Equal(message, Assert.Single(Read(yaml).Issues).Message);

    [Fact]
    public void Terms_SameWordsInBothLanguages_AreFine() => Assert.Empty(Read("braille:\n  en: Braille\n  ga: Braille\n").Issues);

    [Fact]
    public void Issue_OfAWording_NamesTheFileAndTheLineOfTheTerm()
    {
        var issue = Assert.Single(Read(Plan + "plan:\n  en: Plan\n  ga: Plean Gnímh\n").Issues);
        Assert.Equal(("terms.yaml", 12), (issue.File, issue.Line));
    }

    private static (IReadOnlyDictionary<string, AgreedTerm> Terms, IReadOnlyList<ContentIssue> Issues) Read(string yaml)
    {
        var issues = new IssueList();
        var data = ReferenceData.Read(new Dictionary<string, string>(SmallContent.DataFiles) { ["terms.yaml"] = yaml }, issues);
        return (data.Terms, issues.All);
    }
}
