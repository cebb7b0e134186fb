using KilkennyInfo.Documents.Requests;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.Documents.Requests;

public sealed class RequestFormTests
{
    private static readonly RequestForm ByMail = RequestForm.Blank with { Format = "large-print", Language = "ga", Way = "email", Email = "sean@example.ie" };

    [Fact]
    public void Check_NothingTyped_AsksForWhatSendingNeeds() =>
        Assert.Equal(["request.format.missing", "request.language.missing", "request.way.missing"], KeysOf(RequestForm.Blank));

    [Fact]
    public void Check_EachWay_NeedsItsOwnFieldsOnly()
    {
        Assert.Empty(KeysOf(ByMail));
        Assert.Equal(["request.email.missing"], KeysOf(ByMail with { Email = " " }));
        Assert.Equal(["request.name.missing", "request.address.missing"], KeysOf(ByMail with { Way = "post", Email = "" }));
        Assert.Empty(KeysOf(ByMail with { Way = "post", Email = "", Name = "Seán Ó Sé", Address = "Sráid Eoin\nCill Chainnigh" }));
        Assert.Equal(["request.phone.missing"], KeysOf(ByMail with { Way = "collect", Email = "" }));
        Assert.Empty(KeysOf(ByMail with { Way = "collect" }));
        Assert.Empty(KeysOf(ByMail with { Way = "collect", Email = "", Phone = "056 779 4000" }));
    }

    [Fact]
    public void Check_OtherFormat_AsksWhich()
    {
        Assert.Equal(["request.detail.missing"], KeysOf(ByMail with { Format = "other" }));
        Assert.Empty(KeysOf(ByMail with { Format = "other", Detail = "DAISY" }));
    }

    [Theory]
    [InlineData("format", "papyrus", "request.format.missing")]
    [InlineData("language", "fr", "request.language.missing")]
    [InlineData("way", "pigeon", "request.way.missing")]
    [InlineData("email", "sean@", "request.email.wrong")]
    [InlineData("email", "séan@example.ie", "request.email.wrong")]
    public void Check_WrongValue_SaysSo(string field, string value, string key) => Assert.Equal([key], KeysOf(With(ByMail, field, value)));

    [Fact]
    public void Check_PhoneWithoutFigures_SaysSo() => Assert.Equal(["request.phone.wrong"], KeysOf(ByMail with { Way = "collect", Email = "", Phone = "at home" }));

    [Fact]
    public void Check_TooLong_SaysByHowMuch()
    {
        var form = ByMail with { Detail = new string('á', FormatRequest.DetailMaxLength + 1), Name = new string('n', FormatRequest.NameMaxLength + 1) };
        var issues = form.Check();
        Assert.Equal(["detail", "name"], issues.Select(issue => issue.Field));
        Assert.Contains(("has", "1,001"), issues[0].Values);
        Assert.Equal(["address"], (ByMail with { Way = "post", Name = "Una", Address = new string('x', FormatRequest.AddressMaxLength + 1) }).Check().Select(issue => issue.Field));
        Assert.Empty(KeysOf(ByMail with { Detail = new string('á', FormatRequest.DetailMaxLength) }));
    }

    [Fact]
    public void Complete_WhatTheWayDoesNotNeed_IsLeftOut()
    {
        var asked = (ByMail with { Phone = "056 779 4000", Address = "Sráid Eoin", Name = "  " }).Complete("customer-charter", 3, Language.English);
        Assert.Equal((null, null, null, "sean@example.ie"), (asked.Phone, asked.Address, asked.Name, asked.Email));
        Assert.Equal(("customer-charter", 3, Language.Irish, Language.English, WantedFormat.LargePrint, SendingWay.Email),
            (asked.DocumentKey, asked.Version, asked.Language, asked.SpokenLanguage, asked.Format, asked.Way));
    }

    [Fact]
    public void Complete_Names_StayAsTheyWereWritten()
    {
        var decomposed = "Seán Ó Sé".Normalize(System.Text.NormalizationForm.FormD);
        var asked = (ByMail with { Name = $" {decomposed} \u0007", Detail = "one\r\ntwo\uFFFF\uD800" }).Complete("customer-charter", 1, Language.Irish);
        Assert.Equal("Seán Ó Sé", asked.Name);
        Assert.Equal("one\ntwo\uFFFD", asked.Detail);
    }

    [Theory]
    [InlineData("")]
    [InlineData("'; DROP TABLE")]
    public void Complete_NoActKeyOfOurs_GetsOne(string key)
    {
        var first = (ByMail with { ActKey = key }).Complete("customer-charter", 1, Language.Irish).ActKey;
        Assert.Matches("^[0-9a-f]{32}$", first);
        Assert.NotEqual(first, (ByMail with { ActKey = key }).Complete("customer-charter", 1, Language.Irish).ActKey);
        Assert.Equal(ByMail.ActKey, ByMail.Complete("customer-charter", 1, Language.Irish).ActKey);
    }

    [Fact]
    public void Codes_OfEveryChoice_LeadBack() =>
        Assert.All(Enum.GetValues<WantedFormat>(), wanted => Assert.Equal(wanted, RequestForm.FromCode<WantedFormat>(RequestForm.CodeOf(wanted))));

    private static IEnumerable<string> KeysOf(RequestForm form) => form.Check().Select(issue => issue.Key);

    private static RequestForm With(RequestForm form, string field, string value) => field switch
    {
        "format" => form with { Format = value },
        "language" => form with { Language = value },
        "way" => form with { Way = value },
        _ => form with { Email = value },
    };
}
