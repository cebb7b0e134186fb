using KilkennyInfo.Documents.Checking;
using static KilkennyInfo.Tests.Documents.Checking.SmallBook;

namespace KilkennyInfo.Tests.Documents.Checking;

public sealed class EpubCheckTests
{
    private const string Head = "<title>Charter</title>";
    private const string Lang = " xml:lang=\"en\"";
    private const string Good = "<h1>Charter</h1><p>What you <em>can</em> expect.</p><h2>Hours</h2><table><tr><th>Hall</th></tr><tr><td>9 to 5</td></tr></table><p><img src=\"a.png\" alt=\"\"/></p>";

    [Fact]
    public async Task Check_GoodBook_IsClean()
    {
        var report = await Checks.RunAsync(SmallBook.Of(Good));

        Assert.Empty(report.Findings);
        Assert.Equal((FileKind.Epub, Verdict.Clean), (report.Kind!.Value, report.Verdict));
        Assert.Equal(("Charter", "en-IE", true), (report.Facts.Title, report.Facts.Language, report.Facts.IsTagged));
    }

    [Fact]
    public async Task Check_Text_ComesUnderItsHeadings()
    {
        var report = await Checks.RunAsync(SmallBook.Of("<p>Before</p>" + Good));

        Assert.Equal([(null, "Before"), ("Charter", "What you can expect."), ("Hours", "Hall\n9 to 5")], report.Text.Pieces.Select(piece => (piece.Heading, piece.Text)));
    }

    [Theory]
    [InlineData("E-11", "<p>Text</p>")]
    [InlineData("E-12", "<h1>Charter</h1><h3>More</h3>")]
    [InlineData("E-13", "<h1>Charter</h1><h2> </h2>")]
    [InlineData("E-14", "<h1>Charter</h1><img src=\"a.png\"/>")]
    [InlineData("E-15", "<h1>Charter</h1><img src=\"a.png\" alt=\"scan_1.png\"/>")]
    [InlineData("E-16", "<h1>Charter</h1><table><tr><td>a</td></tr></table>")]
    [InlineData("E-17", "<h1>Charter</h1><a href=\"https://www.example.ie/\">here</a>")]
    [InlineData("E-18", "<h1>Charter</h1><script>a</script>")]
    [InlineData("E-19", "<h1>Charter</h1><img src=\"https://www.example.ie/a.png\" alt=\"\"/>")]
    [InlineData("E-03", "<h1>Charter")]
    public async Task Check_OneThingWrongInTheText_IsFound(string condition, string body) =>
        Assert.Equal([condition], (await Checks.RunAsync(SmallBook.Of(body))).Failed);

    [Fact]
    public async Task Check_ThingsWrongInThePackage_AreFound()
    {
        Assert.Equal(["E-05", "E-07", "E-08"], await FailedAsync("<dc:title> </dc:title><dc:language>Irish!</dc:language>", Items));
        Assert.Equal(["E-02"], await FailedAsync(Metadata, Items + "<item id=\"x\" href=\"lost.css\" media-type=\"text/css\"/>"));
        Assert.Equal(["E-10"], await FailedAsync(Metadata, Items.Replace(" properties=\"nav\"", "", StringComparison.Ordinal)));
        Assert.Equal(["E-19"], await FailedAsync(Metadata, Items + "<item id=\"x\" href=\"https://www.example.ie/a.mp4\" media-type=\"video/mp4\"/>"));
        Assert.Equal(["E-06", "E-09"], (await Checks.RunAsync(SmallBook.Of(Good, "", Metadata, Items, "", ""))).Failed);
        Assert.Equal(["E-01"], (await Checks.RunAsync(Repacked())).Failed);

        static async Task<IEnumerable<string>> FailedAsync(string metadata, string items) => (await Checks.RunAsync(SmallBook.Of(Good, "", metadata, items, Head, Lang))).Failed;
    }

    [Fact]
    public async Task Check_HtmlDocumentType_IsPassedOver() => Assert.Empty((await Checks.RunAsync(SmallBook.Of(Good, "<!DOCTYPE html>"))).Findings);

    /// <summary>The same book with its media type at the end.</summary>
    private static byte[] Repacked()
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(SmallBook.Of(Good)));
        return HostileArchives.Zip([.. zip.Entries.Reverse().Select(entry => (entry.FullName, Read(entry)))]);

        static byte[] Read(System.IO.Compression.ZipArchiveEntry entry)
        {
            using var bytes = new MemoryStream();
            using var from = entry.Open();
            from.CopyTo(bytes);
            return bytes.ToArray();
        }
    }
}
