using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using Words = KilkennyInfo.Documents.Model.Words;

namespace KilkennyInfo.Tests.Documents.Word;

/// <summary>A text with every kind of block, in either language, with pieces of the other.</summary>
internal static class SampleDocument
{
    private const string LongAnchor = "an-tslí-ina-ndéantar-gearán-faoi-sheirbhís-de-chuid-na-comhairle-agus-cad-a-tharlaíonn-ina-dhiaidh";

    public static DocumentText In(Language language) => language is Language.English
        ? new(language, EnglishCover, [.. Start(language), .. Rest(language)], Footnotes(language), EnglishWords)
        : new(language, IrishCover, [.. Start(language), .. Rest(language)], Footnotes(language), IrishWords);

    /// <summary>About 230 words.</summary>
    public static DocumentText Short(Language language) => In(language) with { Blocks = [.. Start(language)], Footnotes = [Footnotes(language)[0]] };

    /// <summary>At least 25,000 words: the same blocks over and over, each heading with a name of its own.</summary>
    public static DocumentText Long(Language language)
    {
        var text = In(language);
        var footnotes = new List<Footnote>();
        var blocks = new List<Block>();
        while (WordsOf(blocks) < 25_000)
        {
            var round = footnotes.Count / 2;
            blocks.AddRange(text.Blocks.Select(block => Numbered(block, round)));
            footnotes.AddRange(text.Footnotes.Select(footnote => footnote with { Number = footnote.Number + (2 * round) }));
        }

        return text with { Blocks = blocks, Footnotes = footnotes };
    }

    public static Words Say(string text, WordStyle style = WordStyle.Plain) => new(text, style);

    public static Paragraph Para(params IReadOnlyList<Inline> content) => new(content);

    public static ItemList Nested(int depth, ListKind kind = ListKind.Bullets) => new(kind, 1,
    [
        new([Para(Say($"Level {depth} from below, the first of two"))]),
        new(depth == 1 ? [Para(Say("The deepest"))] : [Para(Say("This has more below it")), Nested(depth - 1, kind)]),
    ]);

    private static int WordsOf(List<Block> blocks) => blocks.Sum(block => Readback.Count(Readback.TextOf([block])));

    private static Block Numbered(Block block, int round) => block switch
    {
        Heading heading => heading with { Anchor = $"{heading.Anchor}-{round}" },
        Paragraph paragraph => new Paragraph([.. paragraph.Content.Select(inline => Numbered(inline, round))]),
        _ => block,
    };

    private static Inline Numbered(Inline inline, int round) => inline switch
    {
        NoteMark mark => new NoteMark(mark.Number + (2 * round)),
        Link { IsInternal: true } link => link with { Target = $"{link.Target}-{round}" },
        _ => inline,
    };

    private static Words Other(string text, Language language) => new(text, Language: language.Other());

    private static IEnumerable<Block> Start(Language language) =>
    [
        new Heading(2, "promise", [Say(language is Language.English ? "What we promise" : "Ár ngealltanas")]),
        Para(
            Say("We answer every letter within "), Say("twenty working days", WordStyle.Strong), Say(". The Irish for that is "),
            Other("laistigh de fiche lá oibre", language), Say(" and the file keeps its language"), new NoteMark(1), Say(". "),
            new Link("https://kilkennycoco.ie/en/customer charter", [Say("Read the charter on our site")]), Say(" or go to "),
            new Link($"#{LongAnchor}", [Say("how a complaint is made "), Other("(gearán)", language)]), Say(".")),
        new Heading(3, "reach-us", [Say("How to reach us")]),
        new ItemList(ListKind.Bullets, 1,
        [
            new([Para(Say("By telephone: "), new Link("tel:+353567794000", [new Words("056 779 4000", KeepTogether: true)]))]),
            new([Para(Say("By e-mail: "), new Link("mailto:info@kilkennycoco.ie", [Say("info@kilkennycoco.ie")]))]),
            new([Para(Say("In person:")), new ItemList(ListKind.Numbers, 3, [new([Para(Say("County Hall, John Street"))]), new([Para(Say("from 9.00 to 13.00"))])])]),
        ]),
        new Table("When each office is open",
        [
            new(true, [Cell("Office", CellKind.ColumnHeading), Cell("Days", CellKind.ColumnHeading), Cell("Hours and what to bring with you", CellKind.ColumnHeading)]),
            new(false, [Cell("County Hall", CellKind.RowHeading), Cell("Monday to Friday"), new(CellKind.Data, [Say("9.00 to 13.00,"), new LineBreak(), Say("14.00 to 16.00")])]),
            new(false, [Cell("Callan", CellKind.RowHeading), Cell("Tuesday"), new(CellKind.Data, [Say("By appointment: "), new Link("https://kilkennycoco.ie/", [Say("make one")]), Say(". Bring a letter with your address that is not older than three months.")])]),
        ]),
        new Heading(2, LongAnchor, [Say("How a "), Other("gearán", language), Say(" is made")]),
        Para(Say("Tell the person who served you first. Most things are mended there and then, and nobody needs a form for it.")),
        new ItemList(ListKind.Steps, 1,
        [
            new([Para(Say("Write to us, or let somebody write for you."))]),
            new([Para(Say("We say within five days that we have it.")), Para(Say("The answer names who deals with it."))]),
            new([Para(Say("If you are not content, ask for a review."))]),
        ]),
    ];

    private static IEnumerable<Block> Rest(Language language) =>
    [
        new Note([Para(Say("You can complain in "), Say("either language", WordStyle.Strong), Say(". An interpreter costs you nothing.")),
            new ItemList(ListKind.Bullets, 1, [new([Para(Say("Sign language too, when you tell us three days before you come, so that we can find somebody for it"))]), new([Para(Say("And by post"))])]),
            Para(Other("Fáilte romhat Gaeilge a labhairt.", language))]),
        new Quotation([Para(Say("Everybody is entitled to be treated with respect, and to an answer that they can understand without asking a second time.")), Para(Say("The second part of it"))]),
        new Contact("Customer services", "Deals with everything you do not know where to bring.",
            [new("Telephone", [new Link("tel:+353567794000", [new Words("056 779 4000", KeepTogether: true)])]), new("Address", [Say("County Hall, John Street, Kilkenny")])]),
        new Heading(3, "pictures", [Say("Pictures "), Say("and code", WordStyle.Emphasis | WordStyle.Strong), Say(" x = 1;", WordStyle.Code)]),
        new Figure(SamplePictures.Png, "Five bars: complaints by year, most of them in the fourth.", "Complaints from 2021 to 2025", "Kilkenny County Council"),
        new Figure(SamplePictures.Jpeg, "", null, null),
        new Figure(SamplePictures.WebP, "The same bars again.", null, null),
        new Figure(null, "The steps of County Hall.", "Not to be had today", null),
        new Heading(4, "deep", [Say("Lists five deep")]),
        Nested(5),
        Nested(5, ListKind.Numbers),
        new Heading(5, "wide", [Say("Wide and long tables")]),
        Wide(),
        Grid(40, 3, "What is measured, and how often"),
        new Heading(6, "end", [Say("The end")]),
        Para(Say("Said before"), new NoteMark(1), Say(" and now"), new NoteMark(2), Say(". Two spaces:  here. "), new LineBreak(), Say("A new line.")),
    ];

    private static Table Wide() => new("Answers by month",
    [
        new(true, [.. Enumerable.Range(1, 10).Select(month => Cell(month == 1 ? "Department" : $"Month {month}", CellKind.ColumnHeading))]),
        new(false, [.. Enumerable.Range(1, 10).Select(month => Cell(month == 1 ? "Environment" : $"{month * 137}", month == 1 ? CellKind.RowHeading : CellKind.Data))]),
        new(false, [.. Enumerable.Range(1, 10).Select(month => Cell(month == 1 ? "Infrastructure" : $"{month * 91}", month == 1 ? CellKind.RowHeading : CellKind.Data))]),
    ]);

    private static Table Grid(int rows, int columns, string caption) => new(caption,
    [
        new(true, [.. Enumerable.Range(1, columns).Select(column => Cell($"Column {column}", CellKind.ColumnHeading))]),
        .. Enumerable.Range(1, rows).Select(row => new TableRow(false,
            [.. Enumerable.Range(1, columns).Select(column => Cell(column == 2 ? $"Row {row} has rather more to say in this cell than in the others around it" : $"{row}.{column}"))])),
    ]);

    private static Cell Cell(string text, CellKind kind = CellKind.Data) => new(kind, [Say(text)]);

    private static List<Footnote> Footnotes(Language language) =>
    [
        new(1, [Para(Say("Not counting "), Other("laethanta saoire poiblí", language), Say("; see "), new Link("https://www.gov.ie/", [Say("the list of them")]), Say("."))]),
        new(2, [Para(Say("With two paragraphs.")), Para(Say("This is the second."))]),
    ];

    private static Cover EnglishCover { get; } = new(
        "Customer Charter", "Kilkenny County Council", "What you can expect of us, and what to do when it goes wrong.",
        [new("Version", "2.1"), new("Adopted", "5 October 2026")],
        [Say("Ask for another format: "), new Link("https://kilkennycoco.ie/en/documents", [Say("our documents page")]), Say(".")],
        "https://kilkennycoco.ie/en/documents/customer-charter", new DateOnly(2026, 10, 5), "urn:uuid:11111111-2222-3333-4444-555555555555");

    private static Cover IrishCover { get; } = EnglishCover with
    {
        Title = "Cairt do Chustaiméirí",
        Publisher = "Comhairle Contae Chill Chainnigh",
        Summary = "Cad is féidir leat a bheith ag súil leis uainn, agus cad is ceart a dhéanamh nuair a théann rud amú.",
        Facts = [new("Leagan", "2.1"), new("Glactha", "5 Deireadh Fómhair 2026")],
        OtherFormats = [Say("Iarr formáid eile: "), new Link("https://kilkennycoco.ie/ga/doicimeid", [Say("leathanach na ndoiciméad")]), Say(".")],
    };

    private static DocumentWords EnglishWords { get; } = new("Important", "Footnotes", "Contents", "Page {n} of {total}", "Footnote {n}", "Back to the text at footnote {n}",
        "Picture", "Table", "The table goes on", "End of table", "Headings, lists and tables are marked.");

    private static DocumentWords IrishWords { get; } = new("Tábhachtach", "Fonótaí", "Clár", "Leathanach {n} as {total}", "Fonóta {n}", "Ar ais chuig an téacs ag fonóta {n}",
        "Pictiúr", "Tábla", "Leanann an tábla ar aghaidh", "Deireadh an tábla", "Tá ceannteidil, liostaí agus táblaí marcáilte.");
}
