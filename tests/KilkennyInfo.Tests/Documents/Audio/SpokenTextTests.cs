using KilkennyInfo.Documents.Audio;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Documents.BrailleText;

namespace KilkennyInfo.Tests.Documents.Audio;

public sealed class SpokenTextTests
{
    [Fact]
    public void Of_EnglishSample_TellsWhatTheEyeSees()
    {
        var said = SpokenText.Of(RichText.Of(Language.English))
            .Select(utterance => string.Join('|', utterance.Runs.Select(run => run.Text)));

        Assert.Equal(
        [
            "Kilkenny County Council",
            "Customer Charter",
            "The service that you can expect from us.",
            "Version: 2.1",
            "Ask us for another format: info at example dot I E",
            "Our promise",
            "We welcome you. We answer within 15 days, footnote 1.",
            "People come to|Áras an Chontae,|every day.",
            "Courtesy",
            "You must bring proof of your age.",
            "1. Fill in the form.",
            "2. Send it to us.",
            "An application for planning.",
            "Plans and maps.",
            "3. Scale 1:500.",
            "Part B",
            "Table: Charges in 2026",
            "Service: Library. Charge: free. Time: 9.30am to 5pm",
            "Service: Parking. Charge: 1 euro 50 cent. Time: –. End of table",
            "Picture: The castle and the river",
            "Kilkenny Castle",
            "Please note",
            "Do not delay. You have three months.",
            "Send it to us.",
            "“The staff were helpful”, a customer said.",
            "The Planning Section",
            "It deals with planning.",
            "Telephone: 0 5 6, 7 7 9, 4 0 0 0",
            "E-mail: plan at example dot I E",
            "Footnotes",
            "1. Public holidays are not counted.",
        ],
        said);
    }

    [Fact]
    public void Of_WordsOfTheOtherLanguage_AreRunsOfTheirOwn()
    {
        var runs = SpokenText.Of(RichText.Of(Language.Irish)).Single(utterance => utterance.Runs.Count > 1).Runs;

        Assert.Equal(
            [new(Language.Irish, "Tagann daoine chuig"), new(Language.English, "County Hall,"), new(Language.Irish, "gach lá.")],
            runs);
    }

    [Fact]
    public void Of_ShortNumberAfterTelephoneLink_IsSaidDigitByDigit()
    {
        var text = RichText.Of(Language.English) with
        {
            Blocks = [new Paragraph([new Words("Ring "), new Link("tel:999", [new Words("999")]), new Words(" or 112.")])],
        };

        Assert.Contains(SpokenText.Of(text), utterance => utterance.Runs[0].Text == "Ring 9 9 9 or 112.");
    }

    [Fact]
    public void Of_Headings_HaveTheLongestSilenceBeforeThem()
    {
        var said = SpokenText.Of(RichText.Of(Language.English, 300));

        var section = said.Where(utterance => utterance.Passage.Source is Heading { Level: 2 }).Min(utterance => utterance.Before);
        Assert.All(said.Where(utterance => utterance.Passage.Kind is not (PassageKind.Heading or PassageKind.FootnotesHeading)),
            utterance => Assert.True(utterance.Before < section));
    }
}
