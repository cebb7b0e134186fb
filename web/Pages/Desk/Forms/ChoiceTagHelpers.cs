using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KilkennyInfo.Pages.Desk.Forms;

/// <summary>Several boxes or buttons that belong to one question.</summary>
[HtmlTargetElement("desk-choices")]
public sealed class ChoicesTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public required string Name { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldFrame(DeskPage.Of(ViewContext.HttpContext), Name, Hint);
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.IsWrong ? "field wrong" : "field");
        output.Attributes.SetAttribute("id", FieldFrame.IdOf(Name));
        output.Attributes.SetAttribute("tabindex", "-1");
        var legend = new TagBuilder("legend");
        legend.InnerHtml.Append(Label);
        output.Content.AppendHtml(legend).AppendHtml(field.Notes()).AppendHtml(await output.GetChildContentAsync());
    }
}

/// <summary>One box to tick, or one of several buttons (<c>one-of</c>), with its words.</summary>
[HtmlTargetElement("desk-choice")]
public sealed class ChoiceTagHelper : TagHelper
{
    public required string Name { get; set; }

    public string Value { get; set; } = "true";

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public bool Chosen { get; set; }

    /// <summary>One of several buttons of which only one can be chosen.</summary>
    public bool OneOf { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = $"{FieldFrame.IdOf(Name)}-{Value}";
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "choice");
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.StartTag };
        input.Attributes["type"] = OneOf ? "radio" : "checkbox";
        (input.Attributes["id"], input.Attributes["name"], input.Attributes["value"]) = (id, Name, Value);
        if (Chosen)
        {
            input.Attributes["checked"] = "";
        }

        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(Label);
        if (Hint is not null)
        {
            input.Attributes["aria-describedby"] = id + "-hint";
            var hint = new TagBuilder("span");
            hint.AddCssClass("hint");
            hint.Attributes["id"] = id + "-hint";
            hint.InnerHtml.Append(Hint);
            output.Content.AppendHtml(input).AppendHtml(label).AppendHtml(hint);
            return;
        }

        output.Content.AppendHtml(input).AppendHtml(label);
    }
}
