using System.Diagnostics;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Benchmarks;

/// <summary>
/// How long every format that needs no other program takes, warm, for a leaflet of 230 words and a plan of 25,000, and how much memory
/// is held at most. Beside each figure stands its ratio to the plain text in the same run. Usage: KilkennyInfo.Benchmarks documents
/// </summary>
internal static class DocumentBenchmark
{
    private const int Leaflet = 230;
    private const int Plan = 25_000;

    public static async Task<int> RunAsync()
    {
        var options = new SiteOptions { EspeakProgram = "none" };
        var writers = (await new WriterFinding(options, new SitePaths(options)).FindAsync(CancellationToken.None)).All;
        foreach (var writer in writers)
        {
            await writer.WriteAsync(MadeUp(Plan), CancellationToken.None);
        }

        Console.WriteLine($"memory held at most, the long text once in every format: {Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024)} MB");
        Console.WriteLine("words\tformat\tms\tratio to plain text\tbytes");
        foreach (var (words, rounds) in new[] { (Leaflet, 40), (Plan, 5) })
        {
            await MeasureAsync(writers, MadeUp(words), rounds);
        }

        return 0;
    }

    private static async Task MeasureAsync(IReadOnlyList<IDocumentWriter> writers, DocumentText text, int rounds)
    {
        var measured = new List<(string Format, double Milliseconds, int Bytes)>();
        foreach (var writer in writers)
        {
            var bytes = (await writer.WriteAsync(text, CancellationToken.None)).Bytes.Length;
            for (var round = 0; round < 3; round++)
            {
                await writer.WriteAsync(text, CancellationToken.None);
            }

            var began = Stopwatch.GetTimestamp();
            for (var round = 0; round < rounds; round++)
            {
                await writer.WriteAsync(text, CancellationToken.None);
            }

            measured.Add((writer.Format.Code, Stopwatch.GetElapsedTime(began).TotalMilliseconds / rounds, bytes));
        }

        var plain = measured.Single(one => one.Format == RenditionFormat.PlainText.Code).Milliseconds;
        var words = DocumentLength.WordsOf(text);
        foreach (var (format, milliseconds, bytes) in measured)
        {
            Console.WriteLine($"{words}\t{format}\t{milliseconds:F1}\t{milliseconds / plain:F1}\t{bytes}");
        }

        Console.WriteLine($"{words}\tall\t{measured.Sum(one => one.Milliseconds):F1}\t{measured.Sum(one => one.Milliseconds) / plain:F1}");
    }

    /// <summary>Chapters of paragraphs, lists and a table, with pieces of Irish and links.</summary>
    private static DocumentText MadeUp(int words)
    {
        var blocks = new List<Block>();
        var cover = new Cover("A made-up plan", "A council", "What it is about.", [new CoverFact("Version", "1")], [new Words("Ask us.")], "https://example.ie/plan", new DateOnly(2026, 11, 26), "urn:uuid:00000000-0000-8000-8000-000000000001");
        var text = new DocumentText(Language.English, cover, blocks, [], new DocumentWords("Note", "Notes", "Contents", "Page {n} of {total}", "Note {n}", "Back to note {n}", "Picture", "Table", "The table goes on", "End of table", "Marked."));
        for (var chapter = 1; DocumentLength.WordsOf(text) < words; chapter++)
        {
            blocks.AddRange(Chapter(chapter));
        }

        return text;
    }

    private static IEnumerable<Block> Chapter(int number)
    {
        const string sentence = "We answer letters and e-mails within ten working days, and when we cannot, we say why and who is dealing with it. ";
        yield return new Heading(2, $"chapter-{number}", [new Words($"Chapter {number}")]);
        yield return new Paragraph([new Words(sentence + sentence), new Words("Freagraímid litreacha", Language: Language.Irish), new Words(" and "), new Link("https://example.ie/", [new Words("a link")]), new Words(".")]);
        yield return new ItemList(ListKind.Bullets, 1, [.. Enumerable.Range(1, 4).Select(item => new ListItem([new Paragraph([new Words($"{item}: {sentence}")])]))]);
        yield return new Table($"Table {number}",
        [
            new TableRow(true, [new Cell(CellKind.ColumnHeading, [new Words("What")]), new Cell(CellKind.ColumnHeading, [new Words("When")])]),
            .. Enumerable.Range(1, 4).Select(row => new TableRow(false, [new Cell(CellKind.RowHeading, [new Words($"Promise {row}")]), new Cell(CellKind.Data, [new Words("Within 28 days")])])),
        ]);
    }
}
