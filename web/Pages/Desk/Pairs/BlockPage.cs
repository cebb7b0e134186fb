using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public;
using Microsoft.AspNetCore.Html;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>A page that shows blocks of a pair as readers see them, and what has changed in them.</summary>
public abstract class BlockPage(PageStates states) : PairPage(states)
{
    private Bilingual<RenderContext>? _contexts;

    /// <summary>A block as readers see it; of a part made from data only its name, and of a text that cannot be read its source.</summary>
    public IHtmlContent Shown(TextBlock block, Language language) => block.Flaw is { } flaw ? Source(block, flaw) : block.Kind.IsField()
        ? new HtmlContentBuilder().AppendHtml("<p class=\"text-").Append(block.Kind.ToString().ToLowerInvariant()).AppendHtml("\">").Append(block.Words).AppendHtml("</p>")
        : new HtmlString(BlockHtml.Render(block, ContextOf(language), (name, keys) => PartHtml(name, keys)));

    public string KindName(TextBlock block) => Words[$"desk.block.{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(block.Kind.ToString())}"];

    private IHtmlContent Source(TextBlock block, TextFlaw flaw) =>
        new HtmlContentBuilder().AppendHtml($"<p lang=\"{Language.Code()}\">").Append(Words[flaw.Key()]).Append(" ").Append(Words["desk.text.body.source"])
            .AppendHtml("</p><pre class=\"diff\">").Append(block.Source).AppendHtml("</pre>");

    private RenderContext ContextOf(Language language)
    {
        _contexts ??= Bilingual.For(side => new RenderContext(
            side, Data,
            key => Site.Find(key) is { } page ? LiveSite.AddressOf(page, side) : null,
            name => Site.HasMedia(name) ? PublicAddresses.MediaPath + name : null));
        return _contexts[language];
    }

    private static string PartHtml(string name, IReadOnlyList<string> keys) =>
        $"<p class=\"part\">::: {System.Net.WebUtility.HtmlEncode(string.Join(' ', keys.Prepend(name)))}</p>";
}
