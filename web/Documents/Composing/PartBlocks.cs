using System.Globalization;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.Composing;

/// <summary>The parts of a page that are made from data, as blocks: the same words as the theme shows on the page.</summary>
internal sealed class PartBlocks(DocumentSource source)
{
    private static readonly string[] WhatToSay = ["what", "when", "wanted", "reach"];

    private readonly ContactBlocks _contacts = new(source);

    private LiveSite Site => source.Site;

    private ReferenceData Data => source.Data;

    private Strings Words => source.Words;

    private Language Language => source.Language;

    public IReadOnlyList<Block> Of(string part, IReadOnlyList<string> keys) => part switch
    {
        "contact" => [_contacts.Of(Data.Unit(keys[0])!)],
        "contacts" => Contacts(),
        "office" => [_contacts.Of(Data.Offices[keys[0]])],
        "documents" => Documents(keys),
        "comment-card" => CommentCard(),
        "complaint-start" => ComplaintStart(),
        "ombudsman" => Ombudsman(),
        "plan-standing" => PlanStanding(),
        "pages" => [Bullets(Live(keys).Select(page => new ListItem([Paragraph(LinkTo(page), new LineBreak(), new Words(page.Texts[Language].Summary))])))],
        "appeals" => Appeals(),
        "holidays" => [Holidays(Site.Today.Year), Holidays(Site.Today.Year + 1)],
        "awaited-texts" => Awaited(),
        "site-map" => [SiteMap(Site.Find(LiveSite.HomeKey)!)],
        _ => throw new InvalidOperationException($"Documents do not know the part “{part}”."),
    };

    private List<Block> Contacts()
    {
        var units = Data.Units.Where(unit => !unit.IsExternal).ToLookup(unit => unit.Phone is not null);
        return
        [
            .. units[true].Select(_contacts.Of),
            Paragraph([new Words(Words["contact.through-list"] + " "), .. _contacts.MainWays()]),
            Bullets(units[false].Select(unit => Item($"{unit.Name[Language]}: {unit.Does[Language]}"))),
        ];
    }

    /// <summary>The other documents. How to ask for a format stands on the cover of every one.</summary>
    private List<Block> Documents(IReadOnlyList<string> keys)
    {
        var others = Live(keys).Where(page => !source.Holds(page.Key)).ToList();
        return others.Count == 0 ? [] : [Bullets(others.Select(page => new ListItem([Paragraph(LinkTo(page))])))];
    }

    private List<Block> CommentCard() =>
        [_contacts.Ways(Words["comment.title"], $"{Words["comment.intro"]} {Words["comment.anonymous"]} {Words["contact.irish"]}")];

    private List<Block> ComplaintStart() =>
    [
        _contacts.Ways(Words["complaint.title"], $"{Words["complaint.intro"]} {Words["contact.irish"]}"),
        Paragraph(new Words(Words["complaint.say"] + ":")),
        Bullets(WhatToSay.Select(what => Item(Words[$"complaint.say.{what}"]))),
        Paragraph(new Words(Words.Format(
            "complaint.promise",
            ("acknowledge", Data.Facts[Data.Settings.AcknowledgeFactKey].Words[Language]),
            ("reply", Data.Facts[Data.Settings.ReplyFactKey].Words[Language])))),
    ];

    private List<Block> Ombudsman()
    {
        var blocks = new List<Block> { _contacts.Ombudsman(Words["ombudsman.title"], $"{Words["ombudsman.text"]} {Words["ombudsman.bring"]}") };
        if (Site.Find(Data.Settings.OmbudsmanPageKey) is { } more && !source.Holds(more.Key))
        {
            blocks.Add(Paragraph(new Link(AddressOf(more), [new Words(Words["ombudsman.more"])])));
        }

        return blocks;
    }

    private List<Block> PlanStanding()
    {
        string Day(DateOnly? day) => LongDate.WithoutWeekday(day!.Value, Language);
        return Data.PlanInForce switch
        {
            null => [],
            { HasDates: true } plan =>
            [
                Paragraph(new Words(Words.Format("plan.standing.adopted", ("day", Day(plan.Adopted))))),
                Paragraph(new Words(Words.Format("plan.standing.period", ("from", Day(plan.From)), ("to", Day(plan.To))))),
            ],
            _ => [Paragraph(new Words(Words["plan.standing.open"]))],
        };
    }

    private List<Block> Appeals() =>
        [Paragraph(new Words(Words.Count("appeals.count", Data.Appeals.Count))), .. Data.Appeals.Select(_contacts.Of)];

    private Table Holidays(int year)
    {
        Cell Of(CellKind kind, string words) => new(kind, [new Words(words)]);
        return new Table(
            Words.Format("holidays.caption", ("year", year.ToString(CultureInfo.InvariantCulture))),
            [
                new TableRow(true, [Of(CellKind.ColumnHeading, Words["holidays.name"]), Of(CellKind.ColumnHeading, Words["holidays.date"])]),
                .. Data.Holidays.Where(holiday => holiday.IsIn(year)).Select(holiday => new TableRow(
                    false, [Of(CellKind.RowHeading, holiday.Name[Language]), Of(CellKind.Data, LongDate.WithWeekday(holiday.DateIn(year), Language))])),
            ]);
    }

    private List<Block> Awaited()
    {
        var awaited = Site.Pages.Where(page => page.Awaited is not null).OrderBy(page => page.Awaited!.Since).ToList();
        return awaited.Count == 0
            ? [Paragraph(new Words(Words["awaited.none"]))]
            : [Bullets(awaited.Select(page => new ListItem([Paragraph(LinkTo(page), new Words(": " + AwaitedLine(page.Awaited!)))])))];
    }

    private string AwaitedLine(AwaitedText awaited) => Words.Format(
        $"awaited.line.{awaited.Language.Code()}",
        ("since", LongDate.WithoutWeekday(awaited.Since, Language)),
        ("until", LongDate.WithoutWeekday(awaited.Until, Language)));

    private ItemList SiteMap(LivePage above) => Bullets(Site.ChildrenOf(above).Select(page =>
        new ListItem(Site.ChildrenOf(page).Any() ? [Paragraph(LinkTo(page)), SiteMap(page)] : [Paragraph(LinkTo(page))])));

    private IEnumerable<LivePage> Live(IEnumerable<string> keys) => keys.Select(Site.Find).OfType<LivePage>();

    private Link LinkTo(LivePage page) => new(AddressOf(page), [new Words(page.Texts[Language].Title)]);

    private string AddressOf(LivePage page) => source.Absolute(LiveSite.AddressOf(page, Language));

    private static Paragraph Paragraph(params IReadOnlyList<Inline> content) => new(content);

    private static ListItem Item(string words) => new([Paragraph(new Words(words))]);

    private static ItemList Bullets(IEnumerable<ListItem> items) => new(ListKind.Bullets, 1, [.. items]);
}
