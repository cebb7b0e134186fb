using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;

namespace KilkennyInfo.Tests.Platform.Mail;

public sealed class MailSettingsTests
{
    [Fact]
    public void Settings_Nothing_AreTheFolderAndThePublicHost()
    {
        var settings = MailFixture.Settings(data: "/srv/data");
        Assert.Equal((null, Path.GetFullPath("/srv/data/mail"), null, "no-reply@info.example.ie"), (settings.Server, settings.Folder, settings.FromName, settings.FromAddress));
    }

    /// <summary>A variable that is set to nothing is not set.</summary>
    [Fact]
    public void Settings_EmptyOnes_AreNone()
    {
        Assert.Null(MailFixture.Settings(new MailOptions { From = "", Host = "", User = "", Password = "", Folder = "" }).Server);
        Assert.Null(MailFixture.Settings(new MailOptions { Host = "smtp.example.ie", User = "", Password = "", Folder = "" }).Server!.SignIn);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", "no-reply@localhost")]
    [InlineData("http://[::1]:5080", "no-reply@localhost")]
    [InlineData("http://localhost", "no-reply@localhost")]
    public void Settings_PublicHostWithoutAName_IsThisMachine(string publicUrl, string expected) =>
        Assert.Equal(expected, MailFixture.Settings(publicUrl: publicUrl).FromAddress);

    [Theory]
    [InlineData("info@example.ie", null, "info@example.ie")]
    [InlineData("Comhairle Contae Chill Chainnigh / Kilkenny County Council <info@example.ie>", "Comhairle Contae Chill Chainnigh / Kilkenny County Council", "info@example.ie")]
    [InlineData("\"Council, Kilkenny\" <info@example.ie>", "Council, Kilkenny", "info@example.ie")]
    [InlineData("Seirbhís do Chustaiméirí <info@example.ie>", "Seirbhís do Chustaiméirí", "info@example.ie")]
    public void Settings_From_IsNameAndAddress(string from, string? name, string address)
    {
        var settings = MailFixture.Settings(new MailOptions { From = from });
        Assert.Equal((name, address), (settings.FromName, settings.FromAddress));
    }

    [Fact]
    public void Settings_Server_SaysHowItIsReachedAndNoPassword()
    {
        var server = MailFixture.Settings(new MailOptions { Host = "smtp.example.ie", User = "u", Password = "secret" }).Server!;
        Assert.Equal(new MailServer("smtp.example.ie", 587, "starttls", new MailSignIn("u", "secret")), server);
        Assert.Equal("smtp.example.ie:587, STARTTLS required, signing in", $"{server}");
        Assert.DoesNotContain("secret", $"{server.SignIn}", StringComparison.Ordinal);
    }

    public static TheoryData<MailOptions, string> Wrong => new()
    {
        { new() { From = "nobody" }, "Site:Mail:From is “nobody”" },
        { new() { From = "a@example.ie\nBcc: b@example.ie" }, "Site:Mail:From is “" },
        { new() { Host = "smtp.example.ie:587" }, "Site:Mail:Host is “smtp.example.ie:587”" },
        { new() { Host = "https://smtp.example.ie" }, "Site:Mail:Host is “" },
        { new() { Host = "smtp.example.ie", Port = 0 }, "Site:Mail:Port is 0" },
        { new() { Host = "smtp.example.ie", Port = 65536 }, "Site:Mail:Port is 65536" },
        { new() { Host = "smtp.example.ie", Security = "ssl" }, "Site:Mail:Security is “ssl”; it must be starttls, tls or none." },
        { new() { Host = "smtp.example.ie", User = "u" }, "Site:Mail:User and Site:Mail:Password belong together" },
        { new() { Host = "smtp.example.ie", Password = "secret" }, "Site:Mail:User and Site:Mail:Password belong together" },
        { new() { Host = "smtp.example.ie", Security = "none", User = "u", Password = "secret" }, "Site:Mail:Security is none, so the password" },
        { new() { Host = "smtp.example.ie", Folder = "x" }, "Site:Mail:Host and Site:Mail:Folder are both set" },
        { new() { User = "u", Password = "secret" }, "Site:Mail:User or Site:Mail:Password is set without Site:Mail:Host" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Settings_ThatMakeNoSense_AreRefusedWithAReason(MailOptions options, string beginning)
    {
        var refused = Assert.Throws<ConfigurationException>(() => MailFixture.Settings(options));
        Assert.StartsWith(beginning, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }
}
