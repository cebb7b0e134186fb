using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Notices;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Tests.Platform.Mail;
using Microsoft.Extensions.Configuration;

namespace KilkennyInfo.Tests.Support;

/// <summary>What writes and sends the letters of the desk, for a test without the rest of the site. Letters stay in the outbox.</summary>
internal static class TestMail
{
    public const string Origin = "https://info.example.ie";

    private static readonly LiveSite WordsOnly = new([], [], SiteContent.Data, [], new DateOnly(2026, 11, 23), "");

    /// <summary>With the words of the project's own content.</summary>
    public static NoticeWriter Notices { get; } = new(() => WordsOnly, new PublicAddress(new SiteOptions { PublicUrl = Origin }, new ConfigurationBuilder().Build()));

    /// <summary>Not running: nobody takes what is in the outbox.</summary>
    public static MailSender Sender(SiteDatabase database, TimeProvider clock) =>
        new(database, MailFixture.Settings(), MailFixture.To(port: 1), clock, new ListLog<MailSender>());
}
