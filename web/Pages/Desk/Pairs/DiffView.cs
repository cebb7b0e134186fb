using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Html;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>One compared block, to be shown with what was added and removed in words as well as in colour.</summary>
public sealed record DiffView(ComparedRow Row, Language Language, Strings Words)
{
    /// <summary>The words in their order. Space counts in a text, so none is added between them.</summary>
    public IHtmlContent Content
    {
        get
        {
            var html = new HtmlContentBuilder();
            foreach (var (kind, text) in Runs)
            {
                Append(html, kind, text);
            }

            return html;
        }
    }

    private IEnumerable<(WordChangeKind Kind, string Text)> Runs => Row.Kind switch
    {
        RowKind.Changed => Row.Words.Select(word => (word.Kind, word.Text)),
        RowKind.Removed => [(WordChangeKind.Removed, Row.Before!.Source)],
        RowKind.Added => [(WordChangeKind.Added, Row.After!.Source)],
        _ => [(WordChangeKind.Same, Row.Block.Source)],
    };

    private void Append(HtmlContentBuilder html, WordChangeKind kind, string text)
    {
        if (kind is WordChangeKind.Same)
        {
            html.Append(text);
            return;
        }

        var (element, said) = kind is WordChangeKind.Added ? ("ins", "desk.diff.added") : ("del", "desk.diff.removed");
        html.AppendHtml($"<{element}>");
        Say(html, Words[said] + " ");
        html.Append(text).AppendHtml($"</{element}>");
        Say(html, " " + Words["desk.diff.end"]);
    }

    /// <summary>In the language of the desk, for those who hear the page.</summary>
    private void Say(HtmlContentBuilder html, string words) =>
        html.AppendHtml($"<span class=\"heard\" lang=\"{Words.Language.Code()}\">").Append(words).AppendHtml("</span>");
}
