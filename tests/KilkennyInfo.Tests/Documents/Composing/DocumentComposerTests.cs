using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Documents.Composing;

public sealed class DocumentComposerTests
{
    public static TheoryData<string, Language> Documents
    {
        get
        {
            var all = new TheoryData<string, Language>();
            foreach (var key in Composed.Keys)
            {
                all.Add(key, Language.Irish);
                all.Add(key, Language.English);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Compose_EachDocument_HasHeadingsThatSkipNoLevelAndAnchorsOfTheirOwn(string key, Language language)
    {
        var text = Composed.Of(key, language);
        var headings = text.Blocks.OfType<Heading>().ToList();
        Assert.NotEmpty(headings);
        Assert.Equal(2, headings[0].Level);
        Assert.All(headings.Zip(headings.Skip(1)), pair => Assert.InRange(pair.Second.Level, 2, pair.First.Level + 1));
        Assert.Equal(headings.Count, headings.DistinctBy(heading => heading.Anchor).Count());
        Assert.Equal(SiteContent.Bundle.Pages[key].Texts[language].Title, text.Cover.Title);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Compose_EachDocument_LeadsOnlyToPlacesThatAreThere(string key, Language language)
    {
        var text = Composed.Of(key, language);
        var anchors = text.Blocks.OfType<Heading>().Select(heading => "#" + heading.Anchor).ToHashSet();
        Assert.All(AllInlines(text).OfType<Link>(), link => Assert.True(
            link.IsInternal ? anchors.Contains(link.Target) : Uri.TryCreate(link.Target, UriKind.Absolute, out _), link.Target));
        Assert.DoesNotContain(AllInlines(text).OfType<Words>(), words => words.Text.Contains('⟦', StringComparison.Ordinal));
    }

    /// <summary>The pair has the same shape in both languages, block by block.</summary>
    [Fact]
    public void Compose_BothLanguages_HaveTheSameBlocks()
    {
        foreach (var key in Composed.Keys)
        {
            Assert.Equal(Shape(Composed.Of(key, Language.Irish)), Shape(Composed.Of(key, Language.English)));
        }
    }

    [Fact]
    public void Compose_Cover_SaysVersionAndDates()
    {
        var cover = Composed.Of(Composed.Record("customer-charter"), Language.Irish, 3).Cover;
        Assert.Equal(("Leagan", "3"), (cover.Facts[0].Label, cover.Facts[0].Value));
        Assert.Contains(cover.Facts, fact => fact is { Label: "Glactha", Value: "11 Bealtaine 2026" });
        Assert.Contains(cover.OtherFormats.OfType<Link>(), link => link.Target.StartsWith("tel:", StringComparison.Ordinal));
        Assert.StartsWith("urn:uuid:", cover.Identifier, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_SeveralPages_AreChaptersWithLinksBetweenThem()
    {
        var text = Composed.Of(Composed.Record("customer-charter", "complaints-procedure"), Language.English);
        var chapters = text.Blocks.OfType<Heading>().Where(heading => heading.Level == 2).ToList();
        Assert.Equal(["customer-charter", "complaints-procedure"], chapters.Select(chapter => chapter.Anchor));
        Assert.Contains(AllInlines(text).OfType<Link>(), link => link.Target == "#complaints-procedure");
        Assert.Equal("Handbook", text.Cover.Title);
    }

    [Fact]
    public void Compose_InlineKinds_BecomeRunsOfTheirOwn()
    {
        var text = Composed.OfMarkdown(
            "One **strong _both_** and [Comhairle]{lang=ga}, `code`, [a link](https://example.ie) and {phone:main}.  \nNext line[^1].\n\n[^1]: The *note*.");
        var content = Assert.IsType<Paragraph>(text.Blocks[0]).Content;
        Assert.Contains(new Words("strong ", WordStyle.Strong), content);
        Assert.Contains(new Words("both", WordStyle.Strong | WordStyle.Emphasis), content);
        Assert.Contains(new Words("Comhairle", Language: Language.Irish), content);
        Assert.Contains(new Words("code", WordStyle.Code), content);
        Assert.Contains(content.OfType<Link>(), link => link.Target == "https://example.ie");
        Assert.Contains(content.OfType<Link>(), link => link.Target.StartsWith("tel:", StringComparison.Ordinal) && link.Content[0].KeepTogether);
        Assert.Contains(new LineBreak(), content);
        Assert.Contains(new NoteMark(1), content);
        Assert.Equal(1, Assert.Single(text.Footnotes).Number);
    }

    [Fact]
    public void Compose_Boxes_BecomeTheirBlocks()
    {
        var text = Composed.OfMarkdown("""
            ::: note
            Mind this.
            :::

            ::: steps
            3. **First.** Do it.
            4. **Second.** Do it.
            :::

            ::: table What it costs
            | Thing | Price |
            |---|---|
            | A | 1 |
            :::

            > A word of somebody.
            """);
        Assert.IsType<Note>(text.Blocks[0]);
        var steps = Assert.IsType<ItemList>(text.Blocks[1]);
        Assert.Equal((ListKind.Steps, 3, 2), (steps.Kind, steps.First, steps.Items.Count));
        var table = Assert.IsType<Table>(text.Blocks[2]);
        Assert.Equal("What it costs", table.Caption);
        Assert.Equal([CellKind.ColumnHeading, CellKind.ColumnHeading, CellKind.RowHeading, CellKind.Data], table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Kind));
        Assert.IsType<Quotation>(text.Blocks[3]);
    }

    [Fact]
    public void Compose_PictureInText_ComesAfterItsParagraph()
    {
        var picture = new Picture("castle.png", PictureKind.Png, 2, 2, new byte[] { 1 });
        var text = Composed.OfMarkdown("Look: ![The castle](media:castle.png) there.\n\n![decorative](media:castle.png)", pictures: new Dictionary<string, Picture> { ["castle.png"] = picture });
        Assert.IsType<Paragraph>(text.Blocks[0]);
        Assert.Equal(("The castle", picture), (Assert.IsType<Figure>(text.Blocks[1]).Alt, ((Figure)text.Blocks[1]).Picture));
        Assert.True(Assert.IsType<Figure>(text.Blocks[2]).IsDecorative);
    }

    /// <summary>Every part that a page may hold has its place in a document too.</summary>
    [Theory]
    [InlineData("::: contact main\n:::")]
    [InlineData("::: contacts\n:::")]
    [InlineData("::: office county-hall\n:::")]
    [InlineData("::: documents appeals complaints-procedure\n:::")]
    [InlineData("::: comment-card\n:::")]
    [InlineData("::: complaint-start\n:::")]
    [InlineData("::: ombudsman\n:::")]
    [InlineData("::: pages appeals offices\n:::")]
    [InlineData("::: appeals\n:::")]
    [InlineData("::: awaited-texts\n:::")]
    [InlineData("::: holidays\n:::")]
    [InlineData("::: site-map\n:::")]
    public void Compose_Part_HasTheSameWordsInBothLanguagesShape(string markdown)
    {
        var (irish, english) = (Composed.OfMarkdown(markdown, Language.Irish), Composed.OfMarkdown(markdown, Language.English));
        Assert.NotEmpty(irish.Blocks);
        Assert.Equal(Shape(irish), Shape(english));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Json_WrittenAndRead_IsTheSameText(string key, Language language)
    {
        var text = Composed.Of(key, language);
        Assert.Equal(DocumentJson.Plain(text), DocumentJson.Plain(DocumentJson.Read(DocumentJson.Write(text))));
    }

    [Fact]
    public void Json_OtherBytes_AreRefused() => Assert.Throws<InvalidDataException>(() => DocumentJson.Read([1, 2, 3]));

    [Fact]
    public void Sections_OfADocument_HoldItsWordsBelowItsHeadings()
    {
        var sections = DocumentSections.Of(Composed.OfMarkdown("Before.\n\n## First {#one}\n\n- An item\n\n## Second {#two}\n\nWords[^1].\n\n[^1]: A note."));
        Assert.Equal([("", "", "Before."), ("one", "First", "An item"), ("two", "Second", "Words.\nA note.")], sections.Select(section => (section.Anchor, section.Heading, section.Words)));
    }

    private static List<string> Shape(DocumentText text) => [.. text.Blocks.Select(block => block switch
    {
        Heading heading => $"h{heading.Level}",
        ItemList list => $"{list.Kind} {list.Items.Count}",
        Table table => $"table {table.Rows.Count}x{table.Rows[0].Cells.Count}",
        Contact contact => $"contact {contact.Lines.Count}",
        _ => block.GetType().Name,
    })];

    internal static IEnumerable<Inline> AllInlines(DocumentText text) =>
        text.Blocks.Concat(text.Footnotes.SelectMany(note => note.Blocks)).SelectMany(InlinesOf).Concat(text.Cover.OtherFormats)
            .SelectMany(inline => inline is Link link ? link.Content.Cast<Inline>().Prepend(link) : [inline]);

    private static IEnumerable<Inline> InlinesOf(Block block) => block switch
    {
        Heading heading => heading.Content,
        Paragraph paragraph => paragraph.Content,
        ItemList list => list.Items.SelectMany(item => item.Blocks).SelectMany(InlinesOf),
        Table table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Content),
        Note note => note.Blocks.SelectMany(InlinesOf),
        Quotation quotation => quotation.Blocks.SelectMany(InlinesOf),
        Contact contact => contact.Lines.SelectMany(line => line.Content),
        _ => [],
    };
}
