using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using static KilkennyInfo.Tests.Documents.Word.SampleDocument;
using Heading = KilkennyInfo.Documents.Model.Heading;
using Language = KilkennyInfo.Languages.Language;
using RunLanguage = DocumentFormat.OpenXml.Wordprocessing.Languages;
using WordFootnote = DocumentFormat.OpenXml.Wordprocessing.Footnote;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using WordTable = DocumentFormat.OpenXml.Wordprocessing.Table;
using WordTableRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace KilkennyInfo.Tests.Documents.Word;

public sealed class WordWriterTests
{
    public static TheoryData<Language> Both => [.. LanguageExtensions.Both];

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Write_EveryKindOfBlock_IsValidForOldAndNewWord(Language language)
    {
        foreach (var text in new[] { In(language), Long(language), In(language) with { Blocks = [Nested(14), Nested(14, ListKind.Steps)], Footnotes = [] } })
        {
            using var word = await WordReading.Of(text);
            foreach (var version in new[] { FileFormatVersions.Office2013, FileFormatVersions.Microsoft365 })
            {
                Assert.Empty(new OpenXmlValidator(version).Validate(word.Document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Write_EveryKindOfBlock_HasAsManyOfEachAsTheText(Language language)
    {
        foreach (var text in new[] { Short(language), In(language), Long(language) })
        {
            using var word = await WordReading.Of(text);
            Assert.Equal(Readback.Of(text), word.Counts());
            Assert.Equal(Readback.LettersOf(text), Readback.Letters(word.Text));
        }
    }

    [Fact]
    public async Task Write_Headings_KeepTheirLevelsBelowTheTitle()
    {
        var text = In(Language.Irish);
        using var word = await WordReading.Of(text);
        var levels = text.Blocks.OfType<Heading>().Select(heading => heading.Level).Prepend(1);
        Assert.Equal(levels, word.Headings.Select(heading => heading.Level));
        Assert.Equal((1, text.Cover.Title), word.Headings.First());
        var names = word.Main.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(style => style.StyleName!.Val!.Value).ToList();
        Assert.All(Enumerable.Range(1, 6), level => Assert.Contains($"heading {level}", names));
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData(Language.Irish, "ga-IE", "en-IE")]
    [InlineData(Language.English, "en-IE", "ga-IE")]
    public async Task Write_PiecesOfTheOtherLanguage_CarryItAndNothingElseDoes(Language language, string own, string other)
    {
        using var word = await WordReading.Of(In(language));
        Assert.Equal(own, word.Main.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<RunLanguage>().Single().Val);
        Assert.All(word.Body.Descendants<RunLanguage>(), marked => Assert.Equal(other, marked.Val));
        Assert.Contains(word.Body.Descendants<Run>(), run => run.RunProperties?.Languages?.Val == other && run.InnerText == "laistigh de fiche lá oibre");
        Assert.Equal(own, word.Document.PackageProperties.Language);
    }

    [Fact]
    public async Task Write_Lists_StartWhereTheySayAndNestAsDeepAsTheyGo()
    {
        using var word = await WordReading.Of(In(Language.English));
        var instances = word.Main.NumberingDefinitionsPart!.Numbering!.Elements<NumberingInstance>().ToDictionary(instance => instance.NumberID!.Value);
        var hall = Paragraph(word, "County Hall, John Street").ParagraphProperties!.NumberingProperties!;
        var start = instances[hall.NumberingId!.Val!.Value].Elements<LevelOverride>().Single();
        Assert.Equal((1, 1, 3), (hall.NumberingLevelReference!.Val!.Value, start.LevelIndex!.Value, start.StartOverrideNumberingValue!.Val!.Value));
        Assert.Equal(4, word.Body.Descendants<NumberingLevelReference>().Max(level => level.Val!.Value));
        Assert.Null(Paragraph(word, "The answer names").ParagraphProperties!.NumberingProperties);
    }

    [Fact]
    public async Task Write_Links_LeadToHeadingsUnderNamesThatWordTakes()
    {
        using var word = await WordReading.Of(Long(Language.Irish));
        var names = word.Body.Descendants<BookmarkStart>().Select(bookmark => bookmark.Name!.Value!).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.InRange(name.Length, 1, 40));
        Assert.All(word.Body.Descendants<Hyperlink>().Where(link => link.Anchor is not null), link => Assert.Contains(link.Anchor!.Value!, names));
        Assert.Contains("https://kilkennycoco.ie/en/customer%20charter", word.Main.HyperlinkRelationships.Select(link => link.Uri.OriginalString));
    }

    [Theory]
    [InlineData("#nowhere")]
    [InlineData("not an address")]
    public async Task Write_LinkThatLeadsNowhere_SaysSo(string target)
    {
        var text = In(Language.English) with { Blocks = [Para(new Link(target, [Say("here")]))], Footnotes = [] };
        var fault = await Assert.ThrowsAsync<DocumentFaultException>(() => WordReading.Bytes(text));
        Assert.Contains(target, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_Tables_HaveACaptionAndHeaderRowsThatComeAgain()
    {
        using var word = await WordReading.Of(In(Language.English));
        var tables = word.Body.Elements<WordTable>().ToList();
        Assert.Equal(["When each office is open", "Answers by month", "What is measured, and how often"], tables.Select(table => table.PreviousSibling()!.InnerText));
        Assert.All(tables, table =>
        {
            var properties = table.GetFirstChild<TableProperties>()!;
            Assert.Equal(table.PreviousSibling()!.InnerText, properties.TableCaption!.Val);
            Assert.Equal("caption", ((WordParagraph)table.PreviousSibling()!).ParagraphProperties!.ParagraphStyleId!.Val);
            Assert.True(properties.TableLook!.FirstRow!.Value);
            Assert.All(table.Elements<WordTableRow>(), row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<CantSplit>()));
            Assert.InRange(table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Sum(column => int.Parse(column.Width!.Value!, null)), 9060, 9080);
        });
        Assert.Equal([true, true, false], tables.Select(table => table.GetFirstChild<TableProperties>()!.TableLook!.FirstColumn!.Value));
    }

    [Fact]
    public async Task Write_Pictures_KeepTheirBytesAndTheirWords()
    {
        using var word = await WordReading.Of(In(Language.English));
        Assert.Equal([false, true, false], word.Pictures.Select(WordReading.IsDecorative));
        Assert.Equal("Five bars: complaints by year, most of them in the fourth.", word.Pictures.First().Description);
        var images = word.Main.ImageParts.Select(part => (part.ContentType, Bytes: Read(part.GetStream()))).ToList();
        Assert.Contains(images, image => image.ContentType == "image/png" && image.Bytes.AsSpan().SequenceEqual(SamplePictures.Png.Bytes.Span));
        Assert.Contains(images, image => image.ContentType == "image/jpeg" && image.Bytes.AsSpan().SequenceEqual(SamplePictures.Jpeg.Bytes.Span));
        Assert.Equal(3, images.Count);
    }

    [Fact]
    public async Task Write_Footnotes_AreWordsOwnAndLaterMarksShowTheFirst()
    {
        using var word = await WordReading.Of(In(Language.English));
        Assert.Equal([1, 2], word.Body.Descendants<FootnoteReference>().Select(mark => (int)mark.Id!.Value));
        Assert.Contains(word.Body.Descendants<SimpleField>(), field => field is { InnerText: "1" } && field.Instruction!.Value!.Contains("_NoteMark1", StringComparison.Ordinal));
        var notes = word.Main.FootnotesPart!.Footnotes!.Elements<WordFootnote>().Where(note => note.Type is null).ToList();
        Assert.Equal(" Not counting laethanta saoire poiblí; see the list of them.", notes[0].InnerText);
        Assert.Equal(2, notes[1].Elements<WordParagraph>().Count());
    }

    [Fact]
    public async Task Write_Properties_SayWhatTheFileIs()
    {
        var text = In(Language.Irish);
        using var word = await WordReading.Of(text);
        var properties = word.Document.PackageProperties;
        Assert.Equal((text.Cover.Title, text.Cover.Summary, text.Cover.Publisher), (properties.Title, properties.Description, properties.Creator));
        Assert.Equal(text.Cover.PublishedOn, DateOnly.FromDateTime(properties.Modified!.Value));
        var footer = word.Main.FooterParts.Single().Footer!;
        Assert.Equal("Leathanach 1 as 1", footer.InnerText);
        Assert.Equal([" PAGE ", " NUMPAGES "], footer.Descendants<SimpleField>().Select(field => field.Instruction!.Value));
    }

    [Fact]
    public async Task Write_LettersThatXmlCannotHold_AreLeftOut()
    {
        var text = In(Language.English) with { Blocks = [Para(Say("one\u0001 two\uFFFF\tthree \uD83D\uDE00"))], Footnotes = [] };
        using var word = await WordReading.Of(text);
        Assert.EndsWith("one two three \uD83D\uDE00", word.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_SameText_GivesTheSameBytesWithTheDayOfPublication()
    {
        var first = await WordReading.Bytes(In(Language.English));
        Assert.Equal(first, await WordReading.Bytes(In(Language.English)));
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(first));
        Assert.Equal("[Content_Types].xml", zip.Entries[0].FullName);
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(2026, 10, 5, 12, 0, 0), entry.LastWriteTime.DateTime));
        Assert.DoesNotContain(zip.Entries, entry => entry.FullName.Contains("psmdcp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LibreOffice_OpensIt_WithEveryWordInOrder()
    {
        var text = In(Language.Irish);
        using var office = new LibreOffice();
        Assert.Equal(Readback.LettersOf(text), Readback.Letters(await office.TextOf(await WordReading.Bytes(text), "docx")));
    }

    private static WordParagraph Paragraph(WordReading word, string start) => word.Body
        .Descendants<WordParagraph>().First(paragraph => paragraph.InnerText.StartsWith(start, StringComparison.Ordinal));

    private static byte[] Read(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
