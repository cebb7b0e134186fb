using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KilkennyInfo.Pages.Desk.Forms;

/// <summary>
/// One field of a form with its label, hint and, when something is wrong with it, the sentence that says what to do. A single line by
/// default; <c>kind</c> is an input type, <c>area</c>, or <c>select</c>, whose options stand inside.
/// </summary>
[HtmlTargetElement("desk-field")]
public sealed class FieldTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public required string Name { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public string Kind { get; set; } = "text";

    public string? Value { get; set; }

    /// <summary>The language of what is typed here, where it is not that of the page.</summary>
    public string? Lang { get; set; }

    public int? Rows { get; set; }

    public string? Autocomplete { get; set; }

    /// <summary>Of a file: the kinds that the browser offers to choose.</summary>
    public string? Accept { get; set; }

    public bool Optional { get; set; }

    public bool Readonly { get; set; }

    /// <summary>A narrower or wider field: <c>short</c>, <c>wide</c>.</summary>
    public string? Width { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldFrame(DeskPage.Of(ViewContext.HttpContext), Name, Hint);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.IsWrong ? "field wrong" : "field");
        output.Content.AppendHtml(field.LabelFor(Label, Optional)).AppendHtml(field.Notes());
        var control = Control(field);
        output.Content.AppendHtml(control.RenderStartTag());
        if (Kind == "select")
        {
            output.Content.AppendHtml(await output.GetChildContentAsync());
        }
        else if (Kind == "area")
        {
            // A line end at once after the tag is not part of the words: without this one the first of theirs would be lost.
            // What a form sent has its line ends in two characters, of which HTML keeps one.
            output.Content.AppendHtml("\n").Append((Value ?? "").Replace("\r\n", "\n", StringComparison.Ordinal));
        }

        if (Kind is "select" or "area")
        {
            output.Content.AppendHtml(control.RenderEndTag());
        }
    }

    private TagBuilder Control(FieldFrame field)
    {
        var control = new TagBuilder(Kind switch { "select" => "select", "area" => "textarea", _ => "input" });
        field.Describe(control);
        if (Kind is not ("select" or "area"))
        {
            control.TagRenderMode = TagRenderMode.StartTag;
            control.Attributes["type"] = Kind;
            if (Kind != "file")
            {
                control.Attributes["value"] = Value ?? "";
            }
        }

        if (Kind == "area")
        {
            control.Attributes["rows"] = (Rows ?? 4).ToString(CultureInfo.InvariantCulture);
        }

        Set(control, "lang", Given(Lang));
        Set(control, "accept", Given(Accept));
        Set(control, "autocomplete", Given(Autocomplete));
        Set(control, "spellcheck", Given(Lang) is not null || Kind == "area" ? "true" : null);
        Set(control, "readonly", Readonly ? "" : null);
        Set(control, "class", Given(Width));
        return control;
    }

    /// <summary>What a view works out and finds to be nothing comes here as an empty string.</summary>
    private static string? Given(string? value) => value is { Length: > 0 } ? value : null;

    private static void Set(TagBuilder control, string name, string? value)
    {
        if (value is not null)
        {
            control.Attributes[name] = value;
        }
    }
}
