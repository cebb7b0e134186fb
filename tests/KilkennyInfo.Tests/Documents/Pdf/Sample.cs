using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pdf;
using KilkennyInfo.Documents.Pdf.Fonts;
using KilkennyInfo.Documents.Pictures;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.Documents.Pdf;

/// <summary>Texts for the tests of PDF files, with every kind of block in them.</summary>
internal static class Sample
{
    /// <summary>The folder of the repository.</summary>
    public static readonly string Root = FindRoot();

    public static readonly Lazy<Typefaces> Typefaces = new(() => new Typefaces(FontFiles.Load(Path.Combine(Root, "themes", "kilkenny", "fonts"))));

    public static PdfWriter Writer(RenditionFormat format, PdfStandard standard = PdfStandard.Ua1) => new(format, Typefaces.Value, PicturePixels.Of, standard);

    public static Task<RenderedFile> WriteAsync(DocumentText text, RenditionFormat format, PdfStandard standard = PdfStandard.Ua1) =>
        Writer(format, standard).WriteAsync(text, CancellationToken.None);

    public static DocumentText Of(Language language, IReadOnlyList<Block> blocks, params Footnote[] footnotes) =>
        new(language, language is Language.Irish ? IrishCover : EnglishCover, blocks, footnotes, language is Language.Irish ? IrishWords : EnglishWords);

    public static DocumentText English(params Block[] blocks) => Of(Language.English, blocks);

    public static Paragraph Text(string words) => new([new Words(words)]);

    public static Heading Heading(int level, string words) => new(level, Slug(words), [new Words(words)]);

    public static ItemList Bullets(params string[] items) => new(ListKind.Bullets, 1, [.. items.Select(item => new ListItem([Text(item)]))]);

    public static TableRow Row(bool isHeader, params string[] cells) => new(isHeader, [.. cells.Select((cell, column) =>
        new Cell(isHeader ? CellKind.ColumnHeading : column == 0 ? CellKind.RowHeading : CellKind.Data, [new Words(cell)]))]);

    /// <summary>A picture of two colours whose lower half lets the page through.</summary>
    public static Picture Transparent()
    {
        var alpha = Enumerable.Range(0, 60 * 40).Select(pixel => (byte)(pixel < 60 * 20 ? 255 : 90)).ToArray();
        var rgb = Enumerable.Range(0, 60 * 40).SelectMany(pixel => pixel % 60 < 30 ? new byte[] { 0, 77, 68 } : [200, 120, 20]).ToArray();
        return new Picture("flag.png", PictureKind.Png, 60, 40, PngFile.Of(new Pixels(60, 40, rgb, alpha)));
    }

    /// <summary>A grey JPEG that grows lighter from one corner to the other.</summary>
    public static Picture Photograph() => new("grey.jpg", PictureKind.Jpeg, 96, 64, Convert.FromBase64String("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/wAALCABAAGABAREA/8QAFwABAQEBAA"
        + "AAAAAAAAAAAAAAAwYAAf/EABcQAQEBAQAAAAAAAAAAAAAAAAIAARH/2gAIAQEAAD8AnSZSZSZCZSZSZSZCZSZSZSZCaQJlJkJlJlJlJkJlJlJlJkJlJpAmQmUmUmUmQmUmUmUmQmUmUmjyZSZSZSZC"
        + "ZSZSZSZCZSZSZSaPJlJlJkJlJlJlJkJlJlJlJkzOUgTKTITKTKTKTITKTKTKTJmcu0oTITKTKTKTITKTKTKTJmcu2pgmUmUmUmQmUmUmUmTM5dta/9k="));

    private static string Slug(string words) => string.Concat(words.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'));

    private static readonly Cover EnglishCover = new(
        "Customer Charter: how we treat you, and what you can ask of us",
        "Kilkenny County Council",
        "What you can expect when you call, write or come to us, and what to do when we fall short of it.",
        [new("Version", "3"), new("In force from", "1 January 2027"), new("Adopted", "by the Council on 19 October 2026")],
        [new Words("You can ask for this document in another format: "), new Link("mailto:access@kilkennycoco.ie", [new Words("access@kilkennycoco.ie")]), new Words(" or "), new Link("tel:+353567794000", [new Words("056 779 4000", KeepTogether: true)]), new Words(".")],
        "https://kilkenny.example/en/documents/customer-charter",
        new DateOnly(2026, 10, 20),
        "urn:uuid:6d3e3c50-6a1c-5d5e-9f0a-2b6a3f1c9a01");

    private static readonly Cover IrishCover = new(
        "Cairt do Chustaiméirí: conas a chaithimid leat, agus cad is féidir leat a iarraidh orainn",
        "Comhairle Contae Chill Chainnigh",
        "Cad is féidir leat a bheith ag súil leis nuair a ghlaonn tú orainn, a scríobhann tú chugainn nó a thagann tú chugainn.",
        [new("Leagan", "3"), new("I bhfeidhm ón", "1 Eanáir 2027")],
        [new Words("Is féidir an cháipéis seo a iarraidh i bhformáid eile: "), new Link("mailto:access@kilkennycoco.ie", [new Words("access@kilkennycoco.ie")]), new Words(".")],
        "https://kilkenny.example/ga/doicimeid/cairt",
        new DateOnly(2026, 10, 20),
        "urn:uuid:6d3e3c50-6a1c-5d5e-9f0a-2b6a3f1c9a02");

    public static readonly DocumentWords EnglishWords = new("Important", "Footnotes", "Contents", "Page {n} of {total}", "Footnote {n}",
        "Back to mark {n} in the text", "Picture", "Table", "The table goes on", "End of table", "Tagged, with headings and alternative texts.");

    public static readonly DocumentWords IrishWords = new("Tábhachtach", "Fonótaí", "Clár", "Leathanach {n} as {total}", "Fonóta {n}",
        "Ar ais go marc {n} sa téacs", "Pictiúr", "Tábla", "Leanann an tábla", "Deireadh an tábla", "Clibeáilte, le ceannteidil agus téacsanna malartacha.");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KilkennyInfo.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? Environment.GetEnvironmentVariable("KILKENNY_ROOT") ?? throw new DirectoryNotFoundException("The repository was not found.");
    }
}
