using KilkennyInfo.Documents.Audio;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.Documents.Audio;

public sealed class SpokenSignsTests
{
    [Theory]
    [InlineData("Ring 056 779 4000.", "Ring 0 5 6, 7 7 9, 4 0 0 0.")]
    [InlineData("Ring +353 56 779 4000 or (056) 779 4000", "Ring plus 3 5 3, 5 6, 7 7 9, 4 0 0 0 or 0 5 6, 7 7 9, 4 0 0 0")]
    [InlineData("+353 (0)56 779 4000", "plus 3 5 3, 5 6, 7 7 9, 4 0 0 0")]
    [InlineData("Freephone 1800 200 300, 0818 123 456", "Freephone 1 8 0 0, 2 0 0, 3 0 0, 0 8 1 8, 1 2 3, 4 5 6")]
    [InlineData("Text 0861234567 now", "Text 0 8 6 1 2 3 4 5 6 7 now")]
    [InlineData("Write to plan-team@kilkennycoco.ie.", "Write to plan hyphen team at kilkennycoco dot I E.")]
    [InlineData("See https://www.gov.ie/apply, or example.com.", "See gov dot I E slash apply, or example dot com.")]
    [InlineData("R95 A39T", "R 9 5, A 3 9 T")]
    [InlineData("€25.50, €1,250, €30.00, €0.05", "25 euro 50 cent, 1250 euro, 30 euro, 0 euro 5 cent")]
    [InlineData("€2.5 million", "2.5 million euro")]
    [InlineData("2026–2028, 9am–5pm, €5–€10", "2026 to 2028, 9am to 5pm, 5 euro to 10 euro")]
    [InlineData("the plan – in full — is [[here]]", "the plan, in full, is [ [here]]")]
    [InlineData("in 2026, 15 days, 3.5 km and/or", "in 2026, 15 days, 3.5 km and/or")]
    [InlineData("Nore-side, e.g. here", "Nore-side, e.g. here")]
    public void InWords_English_SaysWhatSignsMean(string print, string said)
    {
        Assert.Equal(said, SpokenSigns.InWords(print, Language.English));
    }

    [Theory]
    [InlineData("Glaoigh ar 056 779 4000.", "Glaoigh ar 0 5 6, 7 7 9, 4 0 0 0.")]
    [InlineData("+353 56 779 4000", "móide 3 5 3, 5 6, 7 7 9, 4 0 0 0")]
    [InlineData("eolas@example.ie", "eolas ag example ponc I E")]
    [InlineData("€25.50 agus 50% & 20 °C", "25 euro 50 cent agus 50 faoin gcéad  agus  20 céim Celsius")]
    [InlineData("2026–2028", "2026 go dtí 2028")]
    [InlineData("lch. 3, m.sh. seo, Uimh. 5, 9.30 r.n.", "leathanach 3, mar shampla seo, Uimhir 5, 9.30 roimh nóin")]
    [InlineData("ag /ga/feed.xml.", "ag  tulslais ga tulslais feed ponc xml.")]
    [InlineData("agus/nó d’iarr sé", "agus, nó d’iarr sé")]
    public void InWords_Irish_SaysWhatTheVoicePassesOver(string print, string said)
    {
        Assert.Equal(said, SpokenSigns.InWords(print, Language.Irish));
    }
}
