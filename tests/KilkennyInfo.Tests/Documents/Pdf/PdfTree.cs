using System.Text.Json;
using System.Text.Json.Serialization;

namespace KilkennyInfo.Tests.Documents.Pdf;

/// <summary>What a PDF file tells a screen reader, read back from its bytes by a program that is not the writer.</summary>
internal sealed record PdfTree(
    [property: JsonPropertyName("pages")] int Pages,
    [property: JsonPropertyName("language")] string Language,
    [property: JsonPropertyName("tree")] PdfTree.Node Tree,
    [property: JsonPropertyName("order")] int[][] Order,
    [property: JsonPropertyName("sizes")] double[] Sizes,
    [property: JsonPropertyName("artifacts")] string[] Artifacts,
    [property: JsonPropertyName("outline")] JsonElement[][] Outline)
{
    public static PdfTree Of(byte[] file)
    {
        using var kept = new KeptFile(file);
        return JsonSerializer.Deserialize<PdfTree>(Programs.Output("/usr/bin/python3", Programs.Check("pdf-tree.py"), kept.Path))!;
    }

    public IReadOnlyList<Node> All(string tag) => [.. Tree.Descendants().Where(node => node.Tag == tag)];

    /// <summary>An element; marked content is a node of the tag <c>#text</c>.</summary>
    internal sealed record Node(
        [property: JsonPropertyName("tag")] string Tag,
        [property: JsonPropertyName("text")] string Text,
        [property: JsonPropertyName("lang")] string? Language,
        [property: JsonPropertyName("alt")] string? Alternative,
        [property: JsonPropertyName("id")] string? Id,
        [property: JsonPropertyName("attributes")] Dictionary<string, string>? Attributes,
        [property: JsonPropertyName("links")] string[]? Links,
        [property: JsonPropertyName("kids")] Node[]? Kids)
    {
        /// <summary>The text of this and all under it, in reading order.</summary>
        public string AllText => Tag == "#text" ? Text : string.Concat((Kids ?? []).Select(kid => kid.AllText));

        public IEnumerable<string> Tags => (Kids ?? []).Select(kid => kid.Tag);

        public IEnumerable<Node> Descendants() => (Kids ?? []).SelectMany(kid => kid.Descendants().Prepend(kid));
    }
}
