using System.Globalization;
using System.Text;
using KilkennyInfo.Languages.Words;

namespace KilkennyInfo.Tests.Languages.Words;

public sealed class IrishWordsTests
{
    [Theory]
    [InlineData("gcomhairle", "comhairle")]
    [InlineData("Chomhairle", "comhairle")]
    [InlineData("mbaile", "baile")]
    [InlineData("ndlí", "dlí")]
    [InlineData("bhfoirm", "foirm")]
    [InlineData("BhFOIRM", "foirm")]
    [InlineData("ngearán", "gearán")]
    [InlineData("bpáirc", "páirc")]
    [InlineData("dtithe", "teach")]
    [InlineData("tseirbhís", "seirbhís")]
    [InlineData("tSráid", "sráid")]
    [InlineData("tsráid", "sráid")]
    [InlineData("t-oifigeach", "oifigeach")]
    [InlineData("tOifigeach", "oifigeach")]
    [InlineData("tOmbudsman", "Ombudsman")]
    [InlineData("n-oifig", "oifig")]
    [InlineData("nOifig", "oifig")]
    [InlineData("nÉireann", "Éire")]
    [InlineData("nE\u0301ireann", "Éire")]
    [InlineData("hÉireann", "Éire")]
    [InlineData("hÉIREANN", "Éire")]
    [InlineData("HÉIREANN", "Éire")]
    [InlineData("hoifig", "oifig")]
    [InlineData("h-oifig", "oifig")]
    [InlineData("d'oifig", "oifig")]
    [InlineData("d’oifig", "oifig")]
    [InlineData("D’oifig", "oifig")]
    [InlineData("m’uimhir", "uimhir")]
    [InlineData("b’fhéidir", "féidir")]
    [InlineData("d’fhoilsigh", "foilsigh")]
    [InlineData("dh’oscail", "oscail")]
    [InlineData("droch-aimsir", "drochaimsir")]
    [InlineData("an-mhaith", "anmhaith")]
    [InlineData("ró‑mhór", "rómhór")]
    [InlineData("halla", "hallaí")]
    [InlineData("hata", "hataí")]
    [InlineData("hidrigin", "hidrigine")]
    [InlineData("agam", "ag")]
    [InlineData("dóibh", "do")]
    public void Keys_StartOfTheWordChanged_MeetTheWord(string changed, string word) =>
        Assert.NotEmpty(IrishWords.Keys(changed).Intersect(IrishWords.Keys(word)));

    [Theory]
    [InlineData("gearán", "gearan")]
    [InlineData("Ombudsman", "ombudsman")]
    [InlineData("bhfuil", "bi")]
    [InlineData("2026", "2026")]
    [InlineData("n-25", "n25")]
    [InlineData("٢٠٢٦", "2026")]
    [InlineData("Ελλάδα", "ελλαδα")]
    public void Keys_Word_BeginWithTheLikeliest(string word, string expected) => Assert.Equal(expected, IrishWords.Keys(word)[0]);

    [Theory]
    [InlineData("")]
    [InlineData("’")]
    [InlineData("--")]
    [InlineData("⁊")]
    [InlineData("…")]
    [InlineData("\uD800")]
    public void Keys_NeitherLetterNorDigit_AreNone(string word) => Assert.Empty(IrishWords.Keys(word));

    [Theory]
    [InlineData("Gearáin")]
    [InlineData("nÉireann")]
    [InlineData("tÓglach")]
    [InlineData("iarratóirí")]
    [InlineData("bhfaighidís")]
    [InlineData("d’fhógraíodh")]
    [InlineData("cúrsaí")]
    public void Keys_WithoutFadasOrDecomposed_AreTheSame(string word)
    {
        Assert.Equal(IrishWords.Keys(word), IrishWords.Keys(Folded(word)));
        Assert.Equal(IrishWords.Keys(word), IrishWords.Keys(word.Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void Keys_AnyText_AreFewPlainAndNeverThrow()
    {
        const string alphabet = "abcdefghilmnoprstuáéíóúÁÉBFHNT-’'ḃĊſßæ0123 .\u0301\u0307\u0308\uD83D\uDE00\uFFFE日ж½Ⅳ";
        var random = new Random(20261122);
        for (var round = 0; round < 20000; round++)
        {
            var word = new string([.. Enumerable.Range(0, random.Next(0, 14)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            AssertPlain(word, IrishWords.Keys(word));
        }
    }

    [Fact]
    public void Keys_VeryLongWord_AreShort()
    {
        var key = Assert.Single(IrishWords.Keys(new string('á', 10_000)));
        Assert.InRange(key.Length, 1, 64);
    }

    private static void AssertPlain(string word, IReadOnlyList<string> keys)
    {
        Assert.True(keys.Count > 0 || !word.Any(char.IsAsciiLetterOrDigit), $"“{word}” has no key");
        Assert.InRange(keys.Count, 0, 4);
        Assert.Equal(keys.Distinct(), keys);
        Assert.All(keys, key => Assert.DoesNotContain(key, letter => letter is ' ' or '\'' or '-' || char.IsUpper(letter) || "áéíóú".Contains(letter)));
    }

    private static string Folded(string word) => string.Concat(word.Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark));
}
