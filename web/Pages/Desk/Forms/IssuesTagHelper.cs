using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KilkennyInfo.Pages.Desk.Forms;

/// <summary>What has to be mended, at the top of the page, each with a link to its field. Nothing when there is nothing.</summary>
[HtmlTargetElement("desk-issues")]
public sealed class IssuesTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var page = DeskPage.Of(ViewContext.HttpContext);
        if (page.Issues.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "issues");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-focus", "");
        var title = new TagBuilder("h2");
        title.InnerHtml.Append(page.Words["desk.form.problem"]);
        var list = new TagBuilder("ul");
        foreach (var issue in page.Issues)
        {
            list.InnerHtml.AppendHtml(Line(page, issue.Field, page.SentenceOf(issue)));
        }

        output.Content.AppendHtml(title).AppendHtml(list);
    }

    private static TagBuilder Line(DeskPage page, string field, string sentence)
    {
        var line = new TagBuilder("li");
        if (field.Length == 0)
        {
            line.InnerHtml.Append(sentence);
            return line;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + FieldFrame.IdOf(field);
        link.InnerHtml.Append(sentence);
        line.InnerHtml.AppendHtml(link);
        return line;
    }
}
