using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.Documents.Pdf;

/// <summary>One text with every kind of block and running text, in either language, and one as long as a book.</summary>
internal static class RichSample
{
    private const string Prose = "We answer letters and e-mails within ten working days, and calls within five rings. When we cannot, we say why, who is dealing with it and when you will hear from us again. "
        + "You can write to us in Irish or in English, and we answer in the language in which you wrote; neither takes longer than the other. ";

    private const string Gaeilge = "Freagraímid litreacha agus ríomhphoist laistigh de dheich lá oibre, agus glaonna laistigh de chúig bhuille. Mura féidir linn é sin a dhéanamh, deirimid cén fáth, cé atá ag plé leis agus cathain a chloisfidh tú uainn arís. "
        + "Is féidir leat scríobh chugainn i nGaeilge nó i mBéarla; Ḃí an tAthair Ṁícheál ann, agus d’ḟág sé. ";

    public static DocumentText Of(Language language)
    {
        var (own, other) = language is Language.Irish ? (Gaeilge, Prose) : (Prose, Gaeilge);
        return Sample.Of(language,
        [
            Sample.Heading(2, "How to reach us"),
            new Paragraph([new Words(own), new Words("Strong words", WordStyle.Strong), new Words(", words with "), new Words("emphasis", WordStyle.Emphasis), new Words(", "), new Words("both", WordStyle.Strong | WordStyle.Emphasis),
                new Words(" and "), new Words(other.Split('.')[0], Language: language.Other()), new Words("."), new NoteMark(1)]),
            new Paragraph([new Words("A "), new Link("https://www.kilkennycoco.ie/eng/services/community/", [new Words("link that is long enough to go over the end of one line and on to the next, so that it has two places to click")]),
                new Words(", a "), new Link("#all-the-offices", [new Words("link to a heading "), new Words("agus focail Ghaeilge ann", Language: language.Other())]), new Words(", and a number to ring: "),
                new Link("tel:+353567794000", [new Words("056 779 4000", KeepTogether: true)]), new Words("."), new LineBreak(), new Words("After a break of the line."), new NoteMark(2), new NoteMark(1)]),
            new Note([Sample.Text("Bring a paper with your name and address on it. " + own), Sample.Bullets("A bill", "A letter from an office")]),
            Sample.Heading(3, "What to do, step by step"),
            Sample.Text("Three steps, in this order:"),
            new ItemList(ListKind.Steps, 1, [new([Sample.Text("Write down what happened, when and where.")]), new([Sample.Text("Tell the person who dealt with you. " + own), Sample.Text("A second paragraph of the same step.")]), new([Sample.Text("Send it to the Customer Services Office.")])]),
            Sample.Heading(3, "Lists within lists"),
            Nested(5),
            new ItemList(ListKind.Numbers, 9, [new([Sample.Text("Ninth.")]), new([Sample.Text("Tenth, with a longer text behind it. " + own)]), new([Sample.Bullets("A list at once", "and its second item")])]),
            new Contact("Customer Services Office", "Deals with comments, complaints and requests for documents.",
                [new("Telephone", [new Link("tel:+353567794000", [new Words("056 779 4000", KeepTogether: true)])]), new("E-mail", [new Link("mailto:info@kilkennycoco.ie", [new Words("info@kilkennycoco.ie")])]), new("Address", [new Words("County Hall, John Street"), new LineBreak(), new Words("Kilkenny, R95 A39T")]), new("", [new Words("Open at lunchtime.")])]) { NameLanguage = language.Other() },
            Sample.Heading(2, "Pictures"),
            new Figure(Sample.Transparent(), "A flag in green and amber.", "The flag over County Hall.", "Photograph: the Council"),
            new Figure(Sample.Photograph(), "", null, null),
            new Figure(Sample.Photograph(), "A grey field.", null, null),
            new Figure(null, "A map of the way from the station.", "The way from the station.", null),
            new Quotation([Sample.Text("“" + own.Trim() + "”"), Sample.Text("A customer")]),
            Sample.Heading(2, "All the offices"),
            Sample.Text(own + "The table shows where they are:"),
            Offices(60),
            Sample.Heading(3, "A heading on the third level"),
            Sample.Heading(4, "Directly under it one on the fourth"),
            Sample.Text(own),
            Sample.Heading(5, "And one on the fifth"),
            new Paragraph([new Words("LlanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochLlanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and https://www.kilkennycoco.ie/eng/services/community/a-very-long-path/that-goes-on/and-on/and-on/and-on.html")]),
            Sample.Text(string.Concat(Enumerable.Repeat(own, 6))),
        ],
        new Footnote(1, [new Paragraph([new Words("The Official Languages Acts 2003 and 2021; "), new Words("Acht na dTeangacha Oifigiúla", Language: language.Other()), new Words(".")])]),
        new Footnote(2, [Sample.Text("Standard rate."), Sample.Text("A second paragraph of the note.")]));
    }

    public static Table Offices(int rows) => new("Offices, with opening hours and telephone numbers",
    [
        Sample.Row(true, "Office", "Town", "Open", "Telephone", "What it deals with"),
        .. Enumerable.Range(1, rows).Select(row => Sample.Row(false, $"Office {row}", row % 3 == 0 ? "Castlecomer" : "Kilkenny", "9.00–17.00", $"056 779 4{row:D3}", row % 7 == 0 ? "" : row % 4 == 0 ? "Planning permission, building control and everything that has to do with them" : "Roads")),
    ]);

    public static DocumentText Long(int words)
    {
        var paragraph = Sample.Text(string.Concat(Enumerable.Repeat(Prose, 2)));
        var chapters = words / 560;
        return Sample.English([.. Enumerable.Range(1, chapters).SelectMany(chapter => new Block[]
        {
            Sample.Heading(2, $"Chapter {chapter}"), paragraph, paragraph, Sample.Heading(3, $"Part {chapter} of it"), paragraph, Sample.Bullets("One point", Prose, "Another point"), paragraph, Offices(4), paragraph,
        })]);
    }

    /// <summary>About 230 words.</summary>
    public static DocumentText Short() => Sample.English(
        Sample.Heading(2, "What we promise"), Sample.Text(Prose), Sample.Bullets("We are polite", "We are quick", "We say what we do"), Sample.Heading(2, "What you can do"), Sample.Text(Prose), Offices(5));

    private static ItemList Nested(int depth) => new(depth % 2 == 0 ? ListKind.Numbers : ListKind.Bullets, 1,
    [
        new(depth == 1 ? [Sample.Text("The deepest item.")] : [Sample.Text($"An item with a list of depth {depth - 1} in it. " + Prose), Nested(depth - 1)]),
        new([Sample.Text("The item after it.")]),
    ]);
}
