using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.Documents.Html;

/// <summary>A document with every kind of block, both languages mixed, as long as a test wants it.</summary>
internal static class DocumentSample
{
    public static DocumentText Rich(Language language, int sections = 0)
    {
        var other = language.Other();
        List<Block> blocks =
        [
            new Paragraph([new Words(language is Language.Irish ? "Tá fáilte romhat." : "You are welcome. "), new Words(" <b>&amp;</b> \"as it is\" ", WordStyle.Code)]),
            Head(2, "complaints", "How to complain"),
            new Paragraph([Said("Tell us"), new NoteMark(1), Said(" or read "), new Link("#2026-plan", [Said("the plan")]), Said(" and "),
                new Link("https://www.example.ie/a?b=1&c=2", [new Words("the site", WordStyle.Strong), Said(" of others")]), Said(".")]),
            new Paragraph([Said("In the other language: "), new Words("fáilte, Ḃ ḃ Ṫ ṫ", WordStyle.Emphasis | WordStyle.Strong, other), new LineBreak(),
                Said("Telephone "), new Link("tel:+353567794000", [new Words("056 779 4000", KeepTogether: true)]), Said(", or write to "),
                new Link("mailto:info@example.ie", [Said("info@example.ie")]), Said(" or to "), new Link("mailto:office@example.ie", [Said("the office")]), Said(".")]),
            new ItemList(ListKind.Steps, 1, [Item("Say what happened."), Item("Say what you want.", new ItemList(ListKind.Numbers, 4, [Item("four"), Item("five")]))]),
            Head(3, "deep", "Deep lists"),
            Nested(5),
            new Note([new Paragraph([Said("The office is closed on Friday."), new NoteMark(2)]), Bullets("one", "two")]),
            Head(2, "2026-plan", "The plan of 2026", new Words(" – an plean", Language: other)),
            Fees(),
            new Figure(SamplePictures.Png, "Bars of seven colours", "Colours of the plan", "Picture: the Council"),
            new Figure(SamplePictures.Jpeg, "", null, null),
            new Figure(SamplePictures.WebP, "A green field", null, null),
            new Figure(null, "A map that was lost", "Map", null),
            Head(2, "reach-us", "Reach us"),
            new Contact("Customer service", "Answers every question.",
                [new ContactLine("Telephone", [new Link("tel:+353567794000", [new Words("056 779 4000", KeepTogether: true)])]), new ContactLine("Address", [Said("County Hall"), new LineBreak(), Said("John Street")])]),
            new Contact("An Méara", null, [new ContactLine("", [Said("By appointment only.")])]) { NameLanguage = other },
            new Quotation([new Paragraph([Said("Well done."), new NoteMark(1)])]),
            Head(2, "more", "More"),
            new Table("Without heads", [new TableRow(false, [Data("a"), Data("b")])]),
        ];
        for (var at = 1; at <= sections; at++)
        {
            Section(blocks, at, other);
        }

        return new DocumentText(language, Cover(language), blocks, Notes(), WordsOf(language));
    }

    public static DocumentWords WordsOf(Language language) => language is Language.Irish
        ? new("Nóta", "Fonótaí", "Clár", "Leathanach {n} as {total}", "Fonóta {n}", "Ar ais go dtí an téacs {n}", "Pictiúr", "Tábla", "Leanann an tábla", "Deireadh an tábla", "Ceannteidil, clár agus focail do gach pictiúr.")
        : new("Note", "Footnotes", "Contents", "Page {n} of {total}", "Footnote {n}", "Back to text {n}", "Picture", "Table", "The table goes on", "End of table", "Headings, contents and words for every picture.");

    private static Cover Cover(Language language) => new(
        language is Language.Irish ? "Cairt an Chustaiméara" : "Customer Charter",
        language is Language.Irish ? "Comhairle Chontae Chill Chainnigh" : "Kilkenny County Council",
        "What you can expect of us, and what to do when it goes wrong.",
        [new CoverFact("Version", "1.2"), new CoverFact("In force from", "1 October 2026")],
        [Said("Ask for another format: "), new Link("mailto:access@example.ie", [Said("access@example.ie")])],
        $"https://www.example.ie/{language.Code()}/documents/customer-charter",
        new DateOnly(2026, 10, 1),
        language is Language.Irish ? "urn:uuid:6d1f0f0e-0000-5000-8000-000000000001" : "urn:uuid:6d1f0f0e-0000-5000-8000-000000000002");

    private static Table Fees() => new("Fees by year",
        [
            new TableRow(true, [new Cell(CellKind.ColumnHeading, []), Column("2025"), Column("2026")]),
            new TableRow(false, [new Cell(CellKind.RowHeading, [Said("Bins")]), Data("€100"), Data("€110")]),
            new TableRow(false, [new Cell(CellKind.RowHeading, [Said("Parking")]), Data(""), new Cell(CellKind.Data, [new Link("https://example.ie", [Said("example.ie")])])]),
        ]);

    private static Footnote[] Notes() =>
        [
            new(1, [new Paragraph([Said("By telephone or in writing.")]), new Paragraph([new Link("#complaints", [Said("See above")])])]),
            new(2, [Bullets("Not in June.")]),
        ];

    private static void Section(List<Block> blocks, int number, Language other)
    {
        blocks.Add(Head(2, $"section-{number}", $"Section {number}"));
        for (var part = 1; part <= 3; part++)
        {
            blocks.Add(Head(3, $"section-{number}-{part}", $"Part {number}.{part}"));
            blocks.Add(new Paragraph([Said(string.Join(' ', Enumerable.Repeat("The council answers every letter within fifteen working days, and says why when it cannot.", 8))), new Words(" Go raibh maith agat.", Language: other)]));
            blocks.Add(Bullets("A short point about roads.", "A longer point about housing, water and the parks of the city."));
        }
    }

    private static ItemList Nested(int depth) => depth == 1 ? Bullets("the deepest") : new ItemList(ListKind.Bullets, 1, [Item($"depth {depth}", Nested(depth - 1)), Item("beside it")]);

    private static ItemList Bullets(params string[] items) => new(ListKind.Bullets, 1, [.. items.Select(item => Item(item))]);

    private static ListItem Item(string words, params Block[] more) => new([new Paragraph([Said(words)]), .. more]);

    private static Heading Head(int level, string anchor, string words, params Inline[] more) => new(level, anchor, [Said(words), .. more]);

    private static Cell Column(string words) => new(CellKind.ColumnHeading, [Said(words)]);

    private static Cell Data(string words) => new(CellKind.Data, words.Length == 0 ? [] : [Said(words)]);

    private static Words Said(string words) => new(words);
}
