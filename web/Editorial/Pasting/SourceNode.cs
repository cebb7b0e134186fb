namespace KilkennyInfo.Editorial.Pasting;

/// <summary>A piece of the pasted HTML, made anew from its tokens: only names and attributes that somebody asks for are in it.</summary>
internal abstract class SourceNode;

/// <param name="isListMarker">The sign or number that Word writes before a list item.</param>
internal sealed class SourceText(string words, bool isListMarker) : SourceNode
{
    public string Words { get; set; } = words;

    public bool IsListMarker { get; } = isListMarker;
}

internal sealed class SourceElement(string name, IReadOnlyDictionary<string, string> attributes) : SourceNode
{
    public static Dictionary<string, string> NoAttributes { get; } = [];

    public string Name { get; } = name;

    public InlineStyle Style { get; } = InlineStyle.Parse(attributes.GetValueOrDefault("style"));

    public List<SourceNode> Children { get; } = [];

    public IEnumerable<SourceElement> Elements => Children.OfType<SourceElement>();

    public string Text => string.Concat(Children.Select(child => child is SourceText text ? text.Words : ((SourceElement)child).Text));

    public bool HasWords => Children.Exists(child => child is SourceText text ? !string.IsNullOrWhiteSpace(text.Words) : ((SourceElement)child).HasWords);

    public string? this[string attribute] => attributes.GetValueOrDefault(attribute);

    /// <summary>Word's names of styles, such as <c>MsoToc1</c>, stand in the class.</summary>
    public bool HasClass(string start) => (this["class"] ?? "").Split(' ').Any(name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    /// <summary>A number from 1 in an attribute; 1 where there is none.</summary>
    public int Number(string attribute) => int.TryParse(this[attribute], out var number) && number > 0 ? number : 1;
}
