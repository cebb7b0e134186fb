using KilkennyInfo.ContentModel.Markup;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KilkennyInfo.Editorial.Comparing;

/// <summary>The words of a block as a reader reads them, on one line.</summary>
internal static class BlockWords
{
    public static string Of(LeafBlock block) => Squeezed(block switch
    {
        { Inline: { } inlines } => string.Concat(inlines.Descendants<Inline>().Select(OfInline)),
        CodeBlock code => code.Lines.ToString(),
        _ => "",
    });

    public static string OfPart(string name, IReadOnlyList<string> keys) => keys.Count == 0 ? $"{{{name}}}" : $"{{{name}:{string.Join(' ', keys)}}}";

    private static string OfInline(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LanguageSpanInline span => span.Words,
        ReferenceInline reference => $"{{{reference.Kind}:{reference.Key}}}",
        AutolinkInline link => link.Url,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        DelimiterInline delimiter => delimiter.ToLiteral(),
        LineBreakInline => " ",
        _ => "",
    };

    private static string Squeezed(string words) => string.Join(' ', words.Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
