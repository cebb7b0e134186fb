using KilkennyInfo.Editorial.Pasting;
using KilkennyInfo.Tests.ContentModel.Markup;

namespace KilkennyInfo.Tests.Editorial.Pasting;

/// <summary>Pastes of the programs that people at the Council use, with the Markdown beside them.</summary>
public sealed class SampleTests
{
    /// <summary>What the checks of a text may still find in a fresh paste, by the note that said so.</summary>
    private static readonly Dictionary<string, string> Announced = new()
    {
        [PasteNote.TableNeedsCaption] = "that is its caption",
        [PasteNote.TableHeadingEmpty] = "Every column of a table needs words",
        [PasteNote.EmailTypedOut] = "Write {email:key}",
        [PasteNote.PhoneTypedOut] = "Write {phone:key}",
    };

    /// <summary>Written to be refused: its words look like markup that the checks do not take.</summary>
    private const string Hostile = "28-hostile-page";

    public static TheoryData<string> Names => [.. PasteSample.Names];

    [Fact]
    public void Samples_OfManyPrograms_AreThere() => Assert.InRange(PasteSample.Names.Count(), 28, 200);

    [Theory]
    [MemberData(nameof(Names))]
    public void ToMarkdown_Sample_IsTheMarkdownBesideIt(string name)
    {
        var sample = PasteSample.Read(name);
        var pasted = sample.Convert();
        Assert.Equal(sample.Markdown, pasted.Markdown);
        Assert.Equal(sample.Notes, pasted.Notes.Select(note => $"{note.Key} {note.Count}").Order());
        Assert.All(pasted.Notes, note => Assert.Contains(note.Key, PasteNote.All));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ToMarkdown_Sample_PassesTheChecksButForWhatIsNoted(string name)
    {
        var sample = PasteSample.Read(name);
        var pasted = sample.Convert();
        var expected = pasted.Notes.Where(note => Announced.ContainsKey(note.Key)).Select(note => Announced[note.Key]).ToList();
        var issues = Sample.Check(pasted.Markdown, sample.Language).Select(issue => issue.Message).ToList();
        Assert.All(expected, piece => Assert.Contains(issues, issue => issue.Contains(piece, StringComparison.Ordinal)));
        var surprising = issues.Where(issue => !expected.Exists(piece => issue.Contains(piece, StringComparison.Ordinal)));
        Assert.True(name == Hostile || !surprising.Any(), string.Join('\n', surprising));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Render_Sample_ShowsTheWordsOfTheSource(string name)
    {
        var sample = PasteSample.Read(name);
        var pasted = sample.Convert();
        var source = VisibleWords.Of(sample.Html);
        var shown = VisibleWords.Of(Sample.Render(pasted.Markdown, sample.Language));
        Assert.NotEmpty(source);
        if (pasted.Notes.Any(note => note.Key == PasteNote.MergedCells) || pasted.Markdown.Contains("({email:", StringComparison.Ordinal))
        {
            // The words of a merged cell come again, and an address joins the words that led to it.
            shown = InOrderOf(source, shown);
        }

        Assert.Equal(source, shown);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ToMarkdown_RenderedSample_IsTheSameMarkdown(string name)
    {
        var sample = PasteSample.Read(name);
        if (!sample.Markdown.Contains("{email:", StringComparison.Ordinal) && !sample.Markdown.Contains("{phone:", StringComparison.Ordinal))
        {
            var rendered = Sample.Render(sample.Markdown, sample.Language);
            Assert.Equal(sample.Markdown, PastedHtml.ToMarkdown(rendered, PasteSample.Context(sample.Language)).Markdown);
        }
    }

    private static List<string> InOrderOf(IReadOnlyList<string> source, IReadOnlyList<string> shown)
    {
        var found = new List<string>();
        foreach (var word in shown)
        {
            if (found.Count < source.Count && source[found.Count] == word)
            {
                found.Add(word);
            }
        }

        return found;
    }
}
