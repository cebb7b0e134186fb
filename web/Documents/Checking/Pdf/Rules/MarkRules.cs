using KilkennyInfo.Documents.Checking.Pdf.Reading;

namespace KilkennyInfo.Documents.Checking.Pdf.Rules;

/// <summary>Marks around content: which tag it belongs to, or that it is decoration; its language, and what stands in its place.</summary>
internal sealed class MarkRules(PdfSubject subject)
{
    private FindingList Findings => subject.Findings;

    /// <param name="replacement">What stands in the place of the content, to be read instead of it.</param>
    public Mark Open(List<PdfValue> operands, bool hasProperties, DrawingState state, int page, out string? replacement)
    {
        var now = state.Now;
        var dict = !hasProperties ? null
            : operands is [_, PdfName name, ..] ? state.Resource("Properties", name.Value) as PdfDict
            : operands is [_, PdfDict direct, ..] ? direct : null;
        var mark = dict?.Whole("MCID");
        var owner = subject.Structure.OwnerOf(state.Holder, mark);
        var language = dict?.Get("Lang");
        subject.CheckLanguage(language, "content", page);
        CheckWords(dict, now, owner, page);
        replacement = (dict?.Get("ActualText") as PdfString)?.Text;
        var own = language is null ? null : language.Plain();
        if (operands is [PdfName { Value: "Artifact" }, ..])
        {
            if (now.IsTagged)
            {
                Findings.Fail("01-003", null, page);
            }

            replacement = null;
            return now with { IsDecoration = true };
        }

        now = now with { IsReplaced = now.IsReplaced || replacement is not null };
        if (mark is null)
        {
            return now with { HasLanguage = now.HasLanguage || !string.IsNullOrEmpty(own) };
        }

        state.HasNamedMarks = true;
        if (now.IsDecoration)
        {
            Findings.Fail("01-004", null, page);
        }

        if (owner is null)
        {
            Findings.Fail("S-03", $"MCID {mark} is not in the tree", page);
            return now;
        }

        return now with { IsTagged = true, HasLanguage = now.HasLanguage || !string.IsNullOrEmpty(own ?? owner.Language) };
    }

    private void CheckWords(PdfDict? dict, Mark now, StructureNode? owner, int page)
    {
        foreach (var key in (ReadOnlySpan<string>)["Alt", "ActualText", "E"])
        {
            if (dict?.Has(key) == true)
            {
                var isKnown = dict.Has("Lang") || !string.IsNullOrEmpty(subject.Language) || !string.IsNullOrEmpty(owner?.Language) || now.HasLanguage;
                Findings.Expect(isKnown, "11-002", key, page);
            }
        }
    }
}
