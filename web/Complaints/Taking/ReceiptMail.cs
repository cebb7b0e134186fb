using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;

namespace KilkennyInfo.Complaints.Taking;

/// <summary>
/// The mail that says that a complaint has come: its reference, the days, how to follow it and whom to ring. Its subject tells nothing but
/// the reference; the access code is not in it, since an address may be mistyped.
/// </summary>
public sealed class ReceiptMail(PublicAddress address)
{
    public NewMail Of(Complaint complaint, ComplaintDetails details, LiveSite site)
    {
        var (language, data) = (complaint.Language, site.Data);
        var words = data.Strings[language];
        var paragraphs = Paragraphs(complaint, site).ToList();
        return new NewMail
        {
            Key = $"case.received/{complaint.Reference}",
            AboutKind = "complaint",
            AboutKey = complaint.Reference,
            Language = language,
            RecipientAddress = details.Email!,
            RecipientName = details.Name ?? "",
            SenderName = data.Settings.Council[language],
            Subject = words.Format("complaint.mail.received.subject", ("reference", complaint.Reference)),
            Text = string.Join("\n\n", paragraphs) + "\n",
            Html = SimpleHtml.Of(language, paragraphs),
        };
    }

    private IEnumerable<string> Paragraphs(Complaint complaint, LiveSite site)
    {
        var (language, data) = (complaint.Language, site.Data);
        var words = data.Strings[language];
        yield return words["complaint.mail.greeting"];
        yield return words["complaint.mail.received.text"];
        yield return $"{words["complaint.reference"]} {complaint.Reference}";
        if (complaint.AcknowledgeBy is { } acknowledge)
        {
            yield return words.Format("complaint.mail.received.acknowledge", ("day", LongDate.WithoutWeekday(acknowledge, language)));
        }

        if (complaint.ReplyBy is { } reply)
        {
            yield return words.Format("complaint.mail.received.reply", ("day", LongDate.WithoutWeekday(reply, language)));
        }

        yield return $"{words["complaint.mail.follow"]}\n{address.Origin}{CaseAddresses.Track(language)}";
        yield return string.Join('\n', Questions(site, language));
        yield return data.Settings.Council[language];
    }

    /// <summary>The Complaints Officer, through whom they are reached while they have no line of their own.</summary>
    private static IEnumerable<string> Questions(LiveSite site, Language language)
    {
        var (words, data) = (site.Data.Strings[language], site.Data);
        var officer = data.Unit(CaseStages.Officer);
        var reached = officer?.ThroughKey is { } through ? data.Unit(through) : officer;
        yield return words["complaint.mail.questions"];
        if (officer is not null)
        {
            yield return officer.Name[language];
        }

        if ((officer?.Phone ?? reached?.Phone) is { } phone)
        {
            yield return $"{words["contact.phone"]} {phone.Display}";
        }

        if ((officer?.Email ?? reached?.Email) is { } email)
        {
            yield return $"{words["contact.email"]} {email}";
        }
    }
}
