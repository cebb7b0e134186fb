using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Letters;

/// <summary>What the places of a template stand for in one letter.</summary>
/// <param name="origin">Of the public site.</param>
internal sealed class LetterFilling(LetterContent content, ReferenceData data, string origin)
{
    private Language Language => content.Language;

    private Strings Words => data.Strings[Language];

    private LetterDraft Draft => content.Draft;

    public IReadOnlyList<Inline> InLine(string place) => place switch
    {
        LetterPlaces.Track => [LinkTo(origin + CaseAddresses.Track(Language))],
        LetterPlaces.Phone => [Phone(content.Signature.Phone)],
        LetterPlaces.Email => [new Link("mailto:" + content.Signature.Email, [new Words(content.Signature.Email)])],
        LetterPlaces.Reference => [new Words(content.Reference, KeepTogether: true)],
        _ => Text(place) is { Length: > 0 } words ? [new Words(words)] : [],
    };

    /// <summary>The same in bare letters.</summary>
    public string Text(string place) => place switch
    {
        LetterPlaces.Reference => content.Reference,
        LetterPlaces.Date => Day(content.On),
        LetterPlaces.Received => Day(content.ReceivedOn),
        LetterPlaces.ReplyBy => content.ReplyBy is { } due ? Day(due) : Words["letter.by.none"],
        LetterPlaces.By => By(),
        LetterPlaces.Name => content.Name ?? Words["letter.name.unknown"],
        LetterPlaces.Council => data.Settings.Council[Language],
        LetterPlaces.Track => origin + CaseAddresses.Track(Language),
        LetterPlaces.ContactName => content.Signature.Name,
        LetterPlaces.ContactTitle => content.Signature.Title ?? "",
        LetterPlaces.Phone => content.Signature.Phone,
        LetterPlaces.Extension => content.Signature.Extension ?? Words["letter.extension.none"],
        LetterPlaces.Email => content.Signature.Email,
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, "A letter has no such place."),
    };

    public IReadOnlyList<Block> Blocks(string place) => place switch
    {
        LetterPlaces.Recipient => content.Recipient.Count == 0 ? [] : [new Paragraph(WrittenWords.Lines(content.Recipient))],
        LetterPlaces.Opening => WrittenWords.Blocks(Draft.Opening),
        LetterPlaces.Understood => WrittenWords.Blocks(Draft.Understood),
        LetterPlaces.Body => WrittenWords.Blocks(Draft.Body),
        LetterPlaces.Findings => Draft.Findings.Count == 0 ? [] : [new ItemList(ListKind.Bullets, 1, [.. Draft.Findings.Select(Finding)])],
        LetterPlaces.Reasons => [.. Draft.Findings.SelectMany(Reasons)],
        LetterPlaces.Remedy => Draft.HasNoRemedy ? [Sentence(Words["letter.remedy.none"]), .. WrittenWords.Blocks(Draft.Remedy)] : [.. Remedies(), .. WrittenWords.Blocks(Draft.Remedy)],
        LetterPlaces.Lesson => [.. Draft.HasNoLesson ? [Sentence(Words["letter.lesson.none"])] : Array.Empty<Block>(), .. WrittenWords.Blocks(Draft.Lesson)],
        LetterPlaces.Next => WrittenWords.Blocks(Draft.Next),
        LetterPlaces.OtherBody => Card(Draft.OtherBodyKey),
        LetterPlaces.Ombudsman => Card(data.Settings.OmbudsmanKey),
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, "A letter has no such place."),
    };

    private string By() => (content.By, Draft.Kind) switch
    {
        ({ } day, _) => Day(day),
        (_, LetterKind.Referral) => Words["letter.by.ask"],
        (_, var kind) when kind.IsLastAnswer() && content.OmbudsmanMonths is { } months => Words.Count("letter.by.ombudsman", months),
        _ => Words["letter.by.none"],
    };

    private ListItem Finding(LetterFinding finding) => new(
    [
        new Paragraph([new Words(finding.Issue.TrimEnd('.', ':') + ": "), new Words(data.Categories.Outcome(finding.VerdictKey)?.Name[Language] ?? "", WordStyle.Strong)]),
    ]);

    private IEnumerable<Block> Reasons(LetterFinding finding, int at) =>
        [new Documents.Model.Heading(3, $"reasons-{at + 1}", [new Words(finding.Issue.TrimEnd('.', ':'))]), .. WrittenWords.Blocks(finding.Reasons)];

    private IEnumerable<Block> Remedies()
    {
        var names = Draft.RemedyKeys.Select(key => data.Categories.Remedy(key)?.Name[Language]).OfType<string>().ToList();
        return names.Count == 0 ? [] : [new ItemList(ListKind.Bullets, 1, [.. names.Select(name => new ListItem([new Paragraph([new Words(name)])]))])];
    }

    private static Paragraph Sentence(string words) => new([new Words(words)]);

    private IReadOnlyList<Block> Card(string? key) => key is not null && data.Unit(key) is { } unit ? [CardOf(unit)] : [];

    private Contact CardOf(ContactUnit unit)
    {
        var reached = unit.ThroughKey is { } through ? data.Unit(through) : null;
        var address = References.AddressOf(unit, data, Language);
        var lines = new[]
        {
            Line("contact.phone", (unit.Phone ?? reached?.Phone) is { } phone ? [new Link(phone.Link, [new Words(phone.Display, KeepTogether: true)])] : []),
            Line("contact.email", (unit.Email ?? reached?.Email) is { } email ? [new Link("mailto:" + email, [new Words(email)])] : []),
            Line("contact.website", unit.Website is { } site ? [new Link(site.AbsoluteUri, [new Words(References.ShortAddress(site))])] : []),
            Line("contact.address", address is null ? [] : [new Words(string.Join(", ", address))]),
        };
        return new Contact(unit.Name[Language], unit.Does[Language], [.. lines.OfType<ContactLine>()])
        {
            NameLanguage = unit.HasOnlyIrishName && Language is not Language.Irish ? Language.Irish : null,
        };
    }

    private ContactLine? Line(string key, IReadOnlyList<Inline> words) => words.Count == 0 ? null : new ContactLine(Words[key].TrimEnd(':'), words);

    private string Day(DateOnly day) => LongDate.WithoutWeekday(day, Language);

    private static Link LinkTo(string address) => new(address, [new Words(address)]);

    /// <summary>Staff type their numbers as people in Ireland dial them, or with the prefix of the country.</summary>
    private static Inline Phone(string typed)
    {
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        var number = typed.StartsWith('+') ? "+" + digits : digits.StartsWith('0') ? "+353" + digits[1..] : null;
        var words = new Words(typed, KeepTogether: true);
        return number is null ? words : new Link("tel:" + number, [words]);
    }
}
