using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.Documents.BrailleText;

/// <summary>A text with every kind of block and inline, and with words of the other language, made longer by real prose when asked.</summary>
internal static class RichText
{
    private static readonly Dictionary<string, (string Irish, string English)> Texts = new()
    {
        ["title"] = ("Cairt Chustaiméirí", "Customer Charter"),
        ["publisher"] = ("Comhairle Chontae Chill Chainnigh", "Kilkenny County Council"),
        ["summary"] = ("An tseirbhís ar féidir leat a bheith ag súil léi uainn.", "The service that you can expect from us."),
        ["version"] = ("Leagan", "Version"),
        ["ask"] = ("Iarr formáid eile orainn:", "Ask us for another format:"),
        ["promise"] = ("Ár ngealltanas", "Our promise"),
        ["courtesy"] = ("Cúirtéis", "Courtesy"),
        ["deep"] = ("Cuid B", "Part B"),
        ["opening"] = ("Cuirimid fáilte romhat. Tugaimid freagra laistigh de 15 lá", "We welcome you. We answer within 15 days"),
        ["other"] = ("County Hall", "Áras an Chontae"),
        ["in"] = ("Tagann daoine chuig ", "People come to "),
        ["every"] = (", gach lá.", ", every day."),
        ["must"] = ("Ní mór duit", "You must"),
        ["bring"] = ("cruthúnas ar d’aois a thabhairt leat", "bring proof of your age"),
        ["first"] = ("Líon an fhoirm", "Fill in the form"),
        ["second"] = ("Seol chugainn í", "Send it to us"),
        ["point"] = ("Iarratas ar phleanáil", "An application for planning"),
        ["inner"] = ("Pleananna agus léarscáileanna", "Plans and maps"),
        ["innermost"] = ("Scála 1:500", "Scale 1:500"),
        ["table"] = ("Táillí in 2026", "Charges in 2026"),
        ["service"] = ("Seirbhís", "Service"),
        ["charge"] = ("Táille", "Charge"),
        ["time"] = ("Am", "Time"),
        ["library"] = ("Leabharlann", "Library"),
        ["free"] = ("saor in aisce", "free"),
        ["parking"] = ("Páirceáil", "Parking"),
        ["castle"] = ("An caisleán agus an abhainn", "The castle and the river"),
        ["caption"] = ("Caisleán Chill Chainnigh", "Kilkenny Castle"),
        ["warning"] = ("Ná déan moill. Tá trí mhí agat", "Do not delay. You have three months"),
        ["quote"] = ("“Bhí an fhoireann cabhrach”, a dúirt custaiméir.", "“The staff were helpful”, a customer said."),
        ["unit"] = ("An Rannóg Pleanála", "The Planning Section"),
        ["does"] = ("Déileálann sí le pleanáil.", "It deals with planning."),
        ["phone"] = ("Fón", "Telephone"),
        ["mail"] = ("Ríomhphost", "E-mail"),
        ["note"] = ("Tabhair faoi deara", "Please note"),
        ["notes"] = ("Fonótaí", "Footnotes"),
        ["footnote"] = ("Ní áirítear laethanta saoire poiblí", "Public holidays are not counted"),
        ["mark"] = ("fonóta {n}", "footnote {n}"),
        ["picture"] = ("Pictiúr", "Picture"),
        ["told"] = ("Tábla", "Table"),
        ["end"] = ("Deireadh an tábla", "End of table"),
    };

    public static Func<string, string> In(Language language) =>
        key => language is Language.Irish ? Texts[key].Irish : Texts[key].English;

    /// <param name="prose">Words of real text to follow.</param>
    public static DocumentText Of(Language language, int prose = 0)
    {
        var say = In(language);
        Paragraph Says(string key) => new([new Words(say(key) + ".")]);
        return new DocumentText(
            language,
            Cover(say),
            [
                new Heading(2, "one", [new Words(say("promise"))]),
                new Paragraph([new Words(say("opening")), new NoteMark(1), new Words(".")]),
                new Paragraph([new Words(say("in")), new Words(say("other"), Language: language.Other()), new Words(say("every"))]),
                new Heading(3, "two", [new Words(say("courtesy"))]),
                new Paragraph([new Words(say("must") + " "), new Words(say("bring"), WordStyle.Strong), new Words(".")]),
                new ItemList(ListKind.Steps, 1, [new([Says("first")]), new([Says("second")])]),
                new ItemList(ListKind.Bullets, 1, [new([Says("point"), new ItemList(ListKind.Bullets, 1,
                    [new([Says("inner"), new ItemList(ListKind.Numbers, 3, [new([Says("innermost")])])])])])]),
                new Heading(4, "three", [new Words(say("deep"))]),
                Charges(say),
                new Figure(null, say("castle"), say("caption"), null),
                new Note([Says("warning"), Says("second")]),
                new Quotation([new Paragraph([new Words(say("quote"))])]),
                Unit(say),
                .. SiteProse.In(language, prose).Select((line, at) => at % 8 == 0 && line.Length < 60
                    ? (Block)new Heading(2, $"h{at}", [new Words(line)])
                    : new Paragraph([new Words(line)])),
            ],
            [new Footnote(1, [Says("footnote")])],
            new DocumentWords(say("note"), say("notes"), "", "{n}", say("mark"), "", say("picture"), say("told"), "", say("end"), ""));
    }

    private static Cover Cover(Func<string, string> say) => new(
        say("title"),
        say("publisher"),
        say("summary"),
        [new(say("version"), "2.1")],
        [new Words(say("ask") + " "), new Link("mailto:info@example.ie", [new Words("info@example.ie")])],
        "https://www.example.ie/en/documents/charter",
        new DateOnly(2026, 5, 12),
        "urn:uuid:11111111-2222-3333-4444-555555555555");

    private static Table Charges(Func<string, string> say)
    {
        static Cell Data(string text) => new(CellKind.Data, text.Length == 0 ? [] : [new Words(text)]);
        Cell Column(string key) => new(CellKind.ColumnHeading, [new Words(say(key))]);
        Cell Row(string key) => new(CellKind.RowHeading, [new Words(say(key))]);
        return new Table(say("table"),
        [
            new TableRow(true, [Column("service"), Column("charge"), Column("time")]),
            new TableRow(false, [Row("library"), Data(say("free")), Data("9.30am–5pm")]),
            new TableRow(false, [Row("parking"), Data("€1.50"), Data("")]),
        ]);
    }

    private static Contact Unit(Func<string, string> say) => new(say("unit"), say("does"),
    [
        new ContactLine(say("phone"), [new Link("tel:+353567794000", [new Words("056 779 4000", KeepTogether: true)])]),
        new ContactLine(say("mail"), [new Link("mailto:plan@example.ie", [new Words("plan@example.ie")])]),
    ]);
}
