using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.Composing;

/// <summary>Units, offices and appeals as the cards of a document.</summary>
internal sealed class ContactBlocks(DocumentSource source)
{
    private ReferenceData Data => source.Data;

    private Strings Words => source.Words;

    private Language Language => source.Language;

    public Contact Of(ContactUnit unit)
    {
        var through = unit.ThroughKey is { } key ? Data.Unit(key) : null;
        var name = unit.Name[Language];
        var does = through is not null && unit.Phone is null ? $"{unit.Does[Language]} {Words["contact.through"]} {name}" : unit.Does[Language];
        return new Contact(name, does,
        [
            .. Lines(
                Phone("contact.phone", unit.Phone ?? through?.Phone),
                Plain("contact.extension", unit.Extension),
                Email("contact.email", unit.Email ?? through?.Email),
                Website(unit.Website),
                Plain("contact.hours", unit.HoursKey is { } hours ? Data.Hours[hours].Words[Language] : null),
                Address("contact.address", References.AddressOf(unit, Data, Language))),
            .. Remarks(unit.ByAppointment ? Words["contact.appointment"] : null, Checked("contact.checked", unit.Provenance)),
        ])
        { NameLanguage = LanguageOf(unit) };
    }

    public Contact Of(Office office) => new(office.Name[Language], null,
    [
        .. Lines(
            Address("office.address", office.Eircode is { } code ? [.. office.Address[Language], code] : office.Address[Language]),
            Phone("contact.phone", office.Phone),
            Plain("office.hours", office.HoursKey is { } hours ? Data.Hours[hours].Words[Language] : null),
            Several("office.access", office.Access?[Language]),
            Plain("office.private-room", office.PrivateRoom?[Language]),
            Several("office.services", [.. office.ServiceKeys.Select(key => Data.Unit(key)!.Name[Language])])),
        .. Remarks(Checked("contact.checked", office.Provenance)),
    ]);

    public Contact Of(Appeal appeal)
    {
        var body = Data.Unit(appeal.BodyKey)!;
        List<Inline> whom = [new Words(body.Name[Language], Language: LanguageOf(body))];
        if (body.Website is { } website)
        {
            whom.AddRange([new Words(", "), new Link(website.AbsoluteUri, [new Words(References.ShortAddress(website))])]);
        }

        return new Contact(appeal.Decision[Language], null,
        [
            .. Lines(
                Plain("appeals.first", appeal.First?[Language]),
                new ContactLine(Label("appeals.body"), whom),
                Plain("appeals.limit", appeal.Limit?[Language] ?? Words["appeals.limit-unknown"]),
                Plain("appeals.fee", appeal.Fee?[Language]),
                Plain("appeals.law", appeal.Law?[Language])),
            .. Remarks(
                $"{Words["appeals.checked"]} {LongDate.WithoutWeekday(appeal.Provenance.CheckedOn, Language)}",
                appeal.Provenance.IsConfirmed ? null : Words["contact.unconfirmed"]),
        ]);
    }

    /// <summary>The four ways to reach the customer services desk.</summary>
    public Contact Ways(string title, string words)
    {
        var desk = Data.Unit(Data.Settings.DeskKey)!;
        var through = desk.ThroughKey is { } key ? Data.Unit(key) : null;
        var address = References.AddressOf(desk, Data, Language);
        return new Contact(title, words,
        [
            .. Lines(
                Phone("comment.by-phone", desk.Phone ?? through?.Phone),
                Email("comment.by-email", desk.Email ?? through?.Email),
                Address("comment.by-post", address is null ? null : [desk.Name[Language], Data.Settings.Council[Language], .. address]),
                Address("comment.in-person", address)),
        ]);
    }

    public Contact Ombudsman(string title, string words)
    {
        var ombudsman = Data.Unit(Data.Settings.OmbudsmanKey)!;
        return new Contact(title, words,
            [.. Lines(Website(ombudsman.Website), Phone("contact.phone", ombudsman.Phone), Address("contact.address", References.AddressOf(ombudsman, Data, Language)))]);
    }

    /// <summary>The Council's main number and address for e-mail, for a line of text.</summary>
    public IEnumerable<Inline> MainWays()
    {
        var main = Data.Unit(Data.Settings.MainContactKey)!;
        if (main.Phone is { } phone)
        {
            yield return new Link(phone.Link, [new Words(phone.Display, KeepTogether: true)]);
        }

        if (main.Email is { } email)
        {
            yield return new Words(", ");
            yield return new Link("mailto:" + email, [new Words(email)]);
        }
    }

    private static IEnumerable<ContactLine> Lines(params IEnumerable<ContactLine?> lines) => lines.OfType<ContactLine>();

    /// <summary>Sentences under a card have no label.</summary>
    private static IEnumerable<ContactLine> Remarks(params IEnumerable<string?> remarks) =>
        remarks.OfType<string>().Select(words => new ContactLine("", [new Words(words)]));

    private Language? LanguageOf(ContactUnit unit) => unit.HasOnlyIrishName && Language is not Language.Irish ? Language.Irish : null;

    private string Label(string key) => Words[key].TrimEnd(':');

    private ContactLine? Plain(string key, string? words) => words is null ? null : new ContactLine(Label(key), [new Words(words)]);

    private ContactLine? Several(string key, IReadOnlyList<string>? lines) => lines is not { Count: > 0 } ? null
        : new ContactLine(Label(key), [.. lines.SelectMany((line, index) => index == 0 ? [new Words(line)] : new Inline[] { new LineBreak(), new Words(line) })]);

    private ContactLine? Phone(string key, PhoneNumber? phone) =>
        phone is null ? null : new ContactLine(Label(key), [new Link(phone.Link, [new Words(phone.Display, KeepTogether: true)])]);

    private ContactLine? Email(string key, string? email) => email is null ? null : new ContactLine(Label(key), [new Link("mailto:" + email, [new Words(email)])]);

    private ContactLine? Website(Uri? website) =>
        website is null ? null : new ContactLine(Label("contact.website"), [new Link(website.AbsoluteUri, [new Words(References.ShortAddress(website))])]);

    private ContactLine? Address(string key, IReadOnlyList<string>? lines) => lines is null ? null : Plain(key, string.Join(", ", lines));

    private string Checked(string key, Provenance provenance) =>
        provenance.IsConfirmed ? $"{Words[key]} {LongDate.WithoutWeekday(provenance.CheckedOn, Language)}" : Words["contact.unconfirmed"];
}
