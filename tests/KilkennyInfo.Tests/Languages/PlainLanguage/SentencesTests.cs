using KilkennyInfo.Languages;
using KilkennyInfo.Languages.PlainLanguage;

namespace KilkennyInfo.Tests.Languages.PlainLanguage;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("Write to us. We will answer.", "Write to us.", "We will answer.")]
    [InlineData("Are you ready? Yes! Then go…", "Are you ready?", "Yes!", "Then go…")]
    [InlineData("He asked: “Why?” We said: “Wait.” Then he left.", "He asked:", "“Why?”", "We said:", "“Wait.”", "Then he left.")]
    [InlineData("See S.I. 358/2020 and No. 5 of the Act. It says more.", "See S.I. 358/2020 and No. 5 of the Act.", "It says more.")]
    [InlineData("Is it free? No. You pay.", "Is it free?", "No.", "You pay.")]
    [InlineData("Ask J. Murphy, Co. Kilkenny. Ask Ms. Ryan, e.g. today.", "Ask J. Murphy, Co. Kilkenny.", "Ask Ms. Ryan, e.g. today.")]
    [InlineData("Ask the U.S. Embassy. It answers.", "Ask the U.S. Embassy.", "It answers.")]
    [InlineData("Read Appendix B. Then sign.", "Read Appendix B.", "Then sign.")]
    [InlineData("It costs €1,250.50 on 5.10.2026. Pay then.", "It costs €1,250.50 on 5.10.2026.", "Pay then.")]
    [InlineData("We open from 9.00 a.m. Monday to 5.00 p.m. Friday. Call in.", "We open from 9.00 a.m. Monday to 5.00 p.m. Friday.", "Call in.")]
    [InlineData("We close at 5.00 p.m. Please come before.", "We close at 5.00 p.m.", "Please come before.")]
    [InlineData("Send it to info@kilkennycoco.ie. Or use www.ombudsman.ie. Thank you.", "Send it to info@kilkennycoco.ie.", "Or use www.ombudsman.ie.", "Thank you.")]
    [InlineData("Go to County Hall, John St. Kilkenny, R95 A39T. It is near.", "Go to County Hall, John St. Kilkenny, R95 A39T.", "It is near.")]
    [InlineData("1. First tell us. 2 days later we answer.", "1. First tell us.", "2 days later we answer.")]
    [InlineData("Forms (free of charge.) Take one.", "Forms (free of charge.)", "Take one.")]
    [InlineData("Post: Complaints Officer", "Post:", "Complaints Officer")]
    [InlineData("no stop at all", "no stop at all")]
    public void Of_EnglishText_EndsWhereSentencesEnd(string text, params string[] expected) => Assert.Equal(expected, Of(Language.English, text));

    [Theory]
    [InlineData("Tá sé oscailte ó 9.00 r.n. go dtí 5.00 i.n. Glaoigh orainn.", "Tá sé oscailte ó 9.00 r.n. go dtí 5.00 i.n.", "Glaoigh orainn.")]
    [InlineData("Tar ag 9.00 r.n. Dé Luain. Fáilte.", "Tar ag 9.00 r.n. Dé Luain.", "Fáilte.")]
    [InlineData("Féach uimh. 5, lch. 7 agus alt. 3 den Acht. Léigh iad.", "Féach uimh. 5, lch. 7 agus alt. 3 den Acht.", "Léigh iad.")]
    [InlineData("Litreacha, foirmeacha, srl. Cuir chugainn iad.", "Litreacha, foirmeacha, srl.", "Cuir chugainn iad.")]
    [InlineData("Scríobh go dtí Co. Chill Chainnigh, m.sh. Halla an Chontae. Fan.", "Scríobh go dtí Co. Chill Chainnigh, m.sh. Halla an Chontae.", "Fan.")]
    public void Of_IrishText_EndsWhereSentencesEnd(string text, params string[] expected) => Assert.Equal(expected, Of(Language.Irish, text));

    [Theory]
    [InlineData(Language.English, "Phone 056 779 4000 from 9.00 to 5.00, Monday to Friday.", 9)]
    [InlineData(Language.English, "Use the and/or form – it’s free (of charge).", 8)]
    [InlineData(Language.Irish, "Is féidir leat gearán a dhéanamh ar d’uimhir r-phoist.", 8)]
    public void Count_WordsOfASentence_AreWhatAReaderMeets(Language language, string text, int words) => Assert.Equal(words, Assert.Single(Sentences.Of(language, 0, text)).Count);

    [Theory]
    [InlineData("Phone:", false)]
    [InlineData("Within 28 days", false)]
    [InlineData("Call in.", true)]
    [InlineData("proof of your address here", true)]
    public void Running_LabelsAndCells_DoNotCount(string text, bool running) => Assert.Equal(running, Assert.Single(Sentences.Of(Language.English, 0, text)).IsRunning);

    private static IEnumerable<string> Of(Language language, string text) => Sentences.Of(language, 0, text).Select(sentence => text[sentence.Start..sentence.End]);
}
