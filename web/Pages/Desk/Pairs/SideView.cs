using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>One language's half of the editor.</summary>
public sealed record SideView(EditModel Page, Language Language, TypedText Text)
{
    /// <summary>The toolbar: its own marks, and ours that put words in.</summary>
    public static IReadOnlyList<Tool> Tools { get; } =
    [
        new("heading", "header-2"), new("subheading", "header-3"), new("bold", "bold"), new("italic", "italic"), new("link", "link"),
        new("list", "unordered-list"), new("numbers", "ordered-list"), new("note", "", "desk.insert.note"), new("steps", "", "desk.insert.steps"), new("table", "", "desk.insert.table"),
    ];

    public Strings Words => Page.Words;

    public string Code => Language.Code();

    /// <summary>The tag for the browser's spelling check.</summary>
    public string Lang => Language is Language.Irish ? "ga" : "en-IE";

    public string Name => Page.LanguageName(Language);

    public bool MayEdit => Page.Person.MayEdit(Language);

    public bool IsHome => Page.Key == LiveSite.HomeKey;

    public string Field(string name) => TypedText.FieldName(Language, name);

    public string Label(string name) => Words[$"desk.text.{name}"];

    /// <summary>What a tool of ours puts in: a line end is written so that it can stand in a file of wordings.</summary>
    public string? InsertionOf(Tool tool) => tool.Insert is null ? null : Words.Format(tool.Insert, ("nl", "\n"));

    public string CountLine => WordCount.Of(Text.Body) is var count ? Words.Format("desk.count.line", ("words", $"{count.Words}"), ("sentences", $"{count.Sentences}")) : "";
}

/// <param name="Mark">The toolbar element’s own name for it; empty for ours.</param>
/// <param name="Insert">Key of the words that ours puts in.</param>
public sealed record Tool(string Key, string Mark, string? Insert = null);
