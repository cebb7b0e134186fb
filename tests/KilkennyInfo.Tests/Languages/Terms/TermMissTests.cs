using KilkennyInfo.Languages.Terms;
using static KilkennyInfo.Tests.Languages.Terms.TermLists;

namespace KilkennyInfo.Tests.Languages.Terms;

public sealed class TermMissTests
{
    [Fact]
    public void Missing_TermInBothTexts_IsNoMiss() =>
        Assert.Empty(Finder.Missing([("Is féidir leat gearán a dhéanamh.", "You can make a complaint.")]));

    [Fact]
    public void Missing_OtherIrishWord_IsAMissWithTheWordsOfTheEnglish() =>
        Assert.Equal([new TermMiss("complaint", 1, "Complaints")], Finder.Missing([("Fáilte.", "Welcome."), ("Achrann", "Complaints")]));

    [Fact]
    public void Missing_IrishWithoutItsFada_IsAMiss() =>
        Assert.Equal([new TermMiss("complaint", 0, "complaint")], Finder.Missing([("Déan gearan.", "Make a complaint.")]));

    [Fact]
    public void Missing_TermMovedToAnotherBlock_IsNoMiss() =>
        Assert.Empty(Finder.Missing([("Inis dúinn faoi do ghearán.", "Tell us."), ("Pléifimid leis.", "We will deal with your complaint.")]));

    [Fact]
    public void Missing_TermSeveralTimesInABlock_IsOneMissABlock() =>
        Assert.Equal(
            [new TermMiss("complaint", 0, "complaint"), new TermMiss("complaint", 1, "complaints")],
            Finder.Missing([("Rud.", "A complaint is a complaint."), ("Rudaí.", "Two complaints.")]));

    [Fact]
    public void Missing_TermInsideALongerEnglishOne_DoesNotCount() =>
        Assert.Equal([new TermMiss("complaints-procedure", 0, "complaints procedure")], Finder.Missing([("Léigh é.", "Read our complaints procedure.")]));

    [Fact]
    public void Missing_TermInsideALongerIrishOne_IsThere() =>
        Assert.Empty(Finder.Missing([("Líon an fhoirm ghearáin.", "Use the form to make your complaint.")]));

    [Fact]
    public void Missing_IrishWordingThatShouldGiveWay_IsAMissThoughTheAgreedOneStandsElsewhere() =>
        Assert.Equal(
            [new TermMiss("plan", 1, "Customer Action Plan")],
            Finder.Missing([("An Plean Gníomhaíochta do Chustaiméirí", "The Customer Action Plan"), ("Léigh an Plean Gnímh.", "Read the Customer Action Plan.")]));

    [Fact]
    public void Missing_IrishWordingThatDiffersByItsFormOnly_IsAMiss() =>
        Assert.Equal([new TermMiss("inquiry-officer", 0, "Inquiry Officer")], Finder.Missing([("An tOifigeach Fiosrúchán", "The Inquiry Officer")]));

    [Fact]
    public void Missing_IrishAgreedWordingInsideOneThatShouldGiveWay_IsNotThere() =>
        Assert.Equal(
            [new TermMiss("officer", 0, "Officer")],
            new TermFinder([Of("officer", "Officer", "Oifigeach", insteadOfIrish: ["Oifigeach poiblí"])]).Missing([("Oifigeach poiblí", "Officer")]));

    [Fact]
    public void Missing_EnglishWordingThatShouldGiveWay_IsAMissThoughTheIrishIsRight() =>
        Assert.Equal([new TermMiss("planning", 0, "Bord Pleanála")], Finder.Missing([("Chuig an gCoimisiún Pleanála", "To An Bord Pleanála")]));

    [Fact]
    public void Missing_AlsoWordings_AreRightInBothLanguages() =>
        Assert.Empty(Finder.Missing([("An Plean Gníomhaíochta", "The Action Plan"), ("Athbhreithnímid é.", "We review it.")]));

    [Fact]
    public void Missing_IrishTermThatTheEnglishDoesNotHave_IsNoMiss() => Assert.Empty(Finder.Missing([("Déan gearán.", "Tell us.")]));

    [Fact]
    public void Missing_NoBlocks_IsNothing() => Assert.Empty(Finder.Missing([]));
}
