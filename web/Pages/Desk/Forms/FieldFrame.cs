using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KilkennyInfo.Pages.Desk.Forms;

/// <summary>What stands around the control of a field, and joins them for those who hear the page.</summary>
internal sealed class FieldFrame(DeskPage page, string name, string? hint)
{
    private readonly string? _error = page.Issues.FirstOrDefault(issue => issue.Field == name) is { } issue ? page.SentenceOf(issue) : null;

    public bool IsWrong => _error is not null;

    public static string IdOf(string name) => "f-" + name;

    public IHtmlContent LabelFor(string words, bool isOptional)
    {
        var label = new TagBuilder("label");
        label.Attributes["for"] = IdOf(name);
        label.InnerHtml.Append(isOptional ? $"{words} {page.Words["desk.form.optional"]}" : words);
        return label;
    }

    public IHtmlContent Notes()
    {
        var notes = new HtmlContentBuilder();
        if (hint is not null)
        {
            notes.AppendHtml(Paragraph("hint", "-hint", hint, null));
        }

        return _error is null ? notes : notes.AppendHtml(Paragraph("error", "-error", _error, page.Words["desk.form.error"]));
    }

    public void Describe(TagBuilder control)
    {
        control.Attributes["id"] = IdOf(name);
        control.Attributes["name"] = name;
        var descriptions = new[] { hint is null ? null : IdOf(name) + "-hint", IsWrong ? IdOf(name) + "-error" : null }.OfType<string>().ToList();
        if (descriptions.Count > 0)
        {
            control.Attributes["aria-describedby"] = string.Join(' ', descriptions);
        }

        if (IsWrong)
        {
            control.Attributes["aria-invalid"] = "true";
        }
    }

    private TagBuilder Paragraph(string kind, string suffix, string words, string? before)
    {
        var paragraph = new TagBuilder("p");
        paragraph.AddCssClass(kind);
        paragraph.Attributes["id"] = IdOf(name) + suffix;
        if (before is not null)
        {
            var heard = new TagBuilder("span");
            heard.AddCssClass("heard");
            heard.InnerHtml.Append(before + " ");
            paragraph.InnerHtml.AppendHtml(heard);
        }

        paragraph.InnerHtml.Append(words);
        return paragraph;
    }
}
