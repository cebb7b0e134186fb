using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Html;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>Compared words, to be shown with what was added and removed in words as well as in colour.</summary>
public sealed record DiffView(IEnumerable<WordChange> Runs, Language Language, Strings Words)
{
    public DiffView(ComparedRow row, Language language, Strings words)
        : this(RunsOf(row), language, words)
    {
    }

    /// <summary>The words in their order. Space counts in a text, so none is added between them.</summary>
    public IHtmlContent Content
    {
        get
        {
            var html = new HtmlContentBuilder();
            foreach (var run in Runs)
            {
                Append(html, run.Kind, run.Text);
            }

            return html;
        }
    }

    private static IEnumerable<WordChange> RunsOf(ComparedRow row) => row.Kind switch
    {
        RowKind.Changed => row.Words,
        RowKind.Removed => [new WordChange(WordChangeKind.Removed, row.Before!.Source)],
        RowKind.Added => [new WordChange(WordChangeKind.Added, row.After!.Source)],
        _ => [new WordChange(WordChangeKind.Same, row.Block.Source)],
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
