using KilkennyInfo.Documents.Checking.Pdf.Reading;
using KilkennyInfo.Documents.Checking.Pdf.Text;

namespace KilkennyInfo.Documents.Checking.Pdf.Rules;

/// <summary>
/// Goes through what a page draws: whether each piece is tagged or marked as decoration, in which language, in which font. On the
/// way it gathers the text, so that content is read only once.
/// </summary>
internal sealed class ContentRules(PdfSubject subject, FontRules fonts)
{
    private const int DeepestForm = 12;

    /// <summary>A form that is drawn again and again draws the same; from the third time on it is only counted.</summary>
    private const int MostReadings = 2;

    private readonly Dictionary<PdfStream, FormUse> _forms = new(ReferenceEqualityComparer.Instance);
    private readonly MarkRules _marks = new(subject);
    private PageText _text = new();
    private int _page;

    private FindingList Findings => subject.Findings;

    /// <returns>The text of the page, and what else it shows.</returns>
    public PageText Check(PdfDict page, int number)
    {
        _page = number;
        _text = new PageText();
        Findings.Touch("01-003", "01-004", "01-005", "S-03");
        var content = ReadAll(page.Get("Contents").OneOrMany().OfType<PdfStream>());
        Run(content, PageTree.Inherited(page, "Resources") as PdfDict ?? PdfDict.Empty, page, default, 0);
        return _text;
    }

    /// <summary>When all pages were gone through.</summary>
    public void CheckForms()
    {
        foreach (var use in _forms.Values)
        {
            Findings.Expect(!use.HasMarks || use.Count == 1, "30-002", $"{use.Count} times");
        }
    }

    private byte[] ReadAll(IEnumerable<PdfStream> parts)
    {
        var content = ContentBytes.Read(subject.File, parts, subject.Budget, out var isWhole);
        if (!isWhole)
        {
            Findings.Fail("S-05", "page content cannot be unpacked to its end", _page);
        }

        return content;
    }

    /// <param name="holder">The page or form whose marks the tags name.</param>
    /// <param name="around">The mark that a form is drawn in.</param>
    /// <returns>Whether it holds marks that tags can name.</returns>
    private bool Run(byte[] content, PdfDict resources, PdfMap holder, Mark around, int depth)
    {
        var state = new DrawingState(resources, holder, around, depth);
        var reader = new ContentReader(content, subject.Budget);
        while (reader.Next() is { } name)
        {
            if (!RunState(name, reader.Operands, state) && !RunDrawing(name, reader.Operands, state))
            {
                _text.Move(name, reader.Operands);
            }
        }

        return state.HasNamedMarks;
    }

    /// <summary>Operators that only change what later ones mean.</summary>
    private bool RunState(string name, List<PdfValue> operands, DrawingState state)
    {
        switch (name)
        {
            case "BMC" or "BDC":
                var mark = _marks.Open(operands, name == "BDC", state, _page, out var replacement);
                if (replacement is not null && state.Now is { IsReplaced: false, IsDecoration: false })
                {
                    _text.Say(replacement);
                }

                state.Open(mark);
                return true;
            case "EMC":
                state.Close();
                return true;
            case "q":
                state.Save();
                return true;
            case "Q":
                state.Restore();
                return true;
            case "gs" when operands is [PdfName key, ..]:
                state.Font = state.Resource("ExtGState", key.Value) is PdfDict settings && settings.Array("Font") is { } font ? font[0] as PdfDict : state.Font;
                return true;
            case "Tf":
                state.Font = operands is [PdfName fontName, ..] ? state.Resource("Font", fontName.Value) as PdfDict : null;
                state.FontSize = (operands.LastOrDefault() as PdfNumber)?.Value ?? 0;
                return true;
            case "Tr":
                state.TextMode = (operands.LastOrDefault() as PdfNumber)?.Whole ?? 0;
                return true;
            default:
                return false;
        }
    }

    private bool RunDrawing(string name, List<PdfValue> operands, DrawingState state)
    {
        switch (name)
        {
            case "Tj" or "'" or "\"" or "TJ":
                Show(operands, name, state);
                return true;
            case "S" or "s" or "f" or "F" or "f*" or "B" or "B*" or "b" or "b*":
                Draw("path", state.Now);
                return true;
            case "sh" or ContentReader.InlinePicture or "EI":
                Draw(name, state.Now);
                _text.HasPicture |= name == ContentReader.InlinePicture;
                return true;
            case "Do" when operands is [PdfName target, ..]:
                DrawObject(state.Resource("XObject", target.Value) as PdfStream, state);
                return true;
            default:
                return false;
        }
    }

    private void Show(List<PdfValue> operands, string name, DrawingState state)
    {
        IReadOnlyList<PdfValue> pieces = name == "TJ" ? operands.LastOrDefault() is PdfArray array ? array.Raw : [] : operands.Count > 0 ? [operands[^1]] : [];
        var strings = pieces.OfType<PdfString>().Select(piece => piece.Bytes).ToList();
        if (strings.Any(bytes => bytes.Length > 0))
        {
            if (Draw("text", state.Now))
            {
                Findings.Expect(state.Now.HasLanguage || !string.IsNullOrEmpty(subject.Language), "11-001", null, _page);
            }

            if (state.Font is not null)
            {
                fonts.Check(state.Font, strings, state.TextMode, _page);
            }
        }

        if (name is "'" or "\"")
        {
            _text.Move("T*", []);
        }

        var font = state.Font is null ? null : fonts.Of(state.Font);
        _text.Show(pieces, font, state.FontSize, isHeard: state.Now is { IsDecoration: false, IsReplaced: false });
    }

    /// <returns>Whether it is tagged, and no decoration.</returns>
    private bool Draw(string what, Mark now)
    {
        if (!now.IsDecoration && !now.IsTagged)
        {
            Findings.Fail("01-005", what, _page);
        }

        return now.IsTagged && !now.IsDecoration;
    }

    private void DrawObject(PdfStream? drawn, DrawingState state)
    {
        if (drawn?.Name("Subtype") == "Image")
        {
            Draw("image", state.Now);
            _text.HasPicture = true;
        }
        else if (drawn?.Name("Subtype") == "Form")
        {
            Findings.Expect(!drawn.Has("Ref"), "30-001", null, _page);
            if (!_forms.TryGetValue(drawn, out var use))
            {
                _forms.Add(drawn, use = new FormUse());
            }

            if (++use.Count <= MostReadings && state.Depth < DeepestForm)
            {
                use.HasMarks |= Run(ReadAll([drawn]), drawn.Dict("Resources") ?? state.Resources, drawn, state.Now, state.Depth + 1);
            }
        }
    }

    private sealed class FormUse
    {
        public int Count { get; set; }

        public bool HasMarks { get; set; }
    }
}
