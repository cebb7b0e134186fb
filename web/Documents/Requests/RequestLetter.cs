using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;

namespace KilkennyInfo.Documents.Requests;

/// <summary>The letter that says that a request has come, in the language in which it was written. Its subject says nothing about the person.</summary>
public sealed class RequestLetter(PublicAddress address)
{
    public NewMail Received(FormatRequest request, LiveSite site)
    {
        var (language, data) = (request.SpokenLanguage, site.Data);
        var words = data.Strings[language];
        string[] paragraphs =
        [
            words["request.mail.greeting"],
            words["request.mail.text"],
            string.Join('\n', Lines(request, site)),
            words.Format("request.promise", ("day", LongDate.WithoutWeekday(request.DueOn, language))),
            $"{words["request.mail.follow"]}\n{address.Origin}{AddressOf(request, site)}",
            string.Join('\n', Questions(site, language)),
            data.Settings.Council[language],
        ];
        return new NewMail
        {
            Key = $"format-request.received/{request.Reference}",
            AboutKind = "format-request",
            AboutKey = request.Reference,
            Language = language,
            RecipientAddress = request.Email!,
            RecipientName = request.Name ?? "",
            SenderName = data.Settings.Council[language],
            Subject = words.Format("request.mail.subject", ("reference", request.Reference)),
            Text = string.Join("\n\n", paragraphs) + "\n",
        };
    }

    private static IEnumerable<string> Lines(FormatRequest request, LiveSite site)
    {
        var words = site.Data.Strings[request.SpokenLanguage];
        return
        [
            $"{words["request.reference"]} {request.Reference}",
            $"{words["request.document"]} {site.Documents.Find(request.DocumentKey)?.Newest.Texts[request.SpokenLanguage].Title ?? request.DocumentKey}",
            $"{words["request.wanted"]} {words[$"request.name.{RequestForm.CodeOf(request.Format)}"]}, {words[$"documents.in.{request.Language.Code()}"]}",
        ];
    }

    private static string AddressOf(FormatRequest request, LiveSite site)
    {
        var language = request.SpokenLanguage;
        var slug = site.Documents.Find(request.DocumentKey)?.Newest.Texts[language].Slug ?? request.DocumentKey;
        return DocumentAddresses.OfReceipt(language, slug, request.Reference);
    }

    private static IEnumerable<string> Questions(LiveSite site, Language language)
    {
        var (words, main) = (site.Data.Strings[language], site.Data.Unit(site.Data.Settings.MainContactKey));
        yield return words["request.mail.questions"];
        if (main?.Phone is { } phone)
        {
            yield return $"{words["contact.phone"]} {phone.Display}";
        }

        if (main?.Email is { } email)
        {
            yield return $"{words["contact.email"]} {email}";
        }
    }
}
