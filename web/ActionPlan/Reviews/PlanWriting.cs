using System.Globalization;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Languages;
using Markdig.Syntax;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>
/// Writes decisions into the words of the plan’s page. A commitment is an item of a numbered list; its number is never given to another, so
/// one that is dropped leaves a line behind, and a new one stands at the end of its principle. Everything else keeps its very letters.
/// </summary>
/// <param name="dropped">The line that a dropped commitment leaves.</param>
/// <param name="isNew">The line above new commitments.</param>
public sealed class PlanWriting(Language language, string dropped, string isNew)
{
    /// <exception cref="CommitmentNotFoundException">The page has no item with such a number.</exception>
    public string Apply(string body, IReadOnlyCollection<CommitmentDecision> decisions)
    {
        var edits = decisions.Where(decision => decision.Kind is DecisionKind.Change or DecisionKind.Drop).Select(decision => EditOf(body, decision))
            .Concat(Additions(body, decisions)).OrderByDescending(edit => edit.Start);
        return edits.Aggregate(body, (text, edit) => text[..edit.Start] + edit.Words + text[edit.End..]);
    }

    private Edit EditOf(string body, CommitmentDecision decision)
    {
        var item = ItemsOf(body).GetValueOrDefault(decision.Number) ?? throw new CommitmentNotFoundException(decision.Number);
        var lead = item.OfType<ParagraphBlock>().FirstOrDefault() ?? throw new CommitmentNotFoundException(decision.Number);
        return decision.Kind is DecisionKind.Drop
            ? new Edit(lead.Span.Start, EndOf(body, item), dropped)
            : new Edit(lead.Span.Start, lead.Span.End + 1, Escaped(decision.Sentence(language)));
    }

    /// <summary>Where the item’s own words end; the empty lines after it are not its own.</summary>
    private static int EndOf(string body, ListItemBlock item)
    {
        var end = item.Span.End + 1;
        while (char.IsWhiteSpace(body[end - 1]))
        {
            end--;
        }

        return end;
    }

    private IEnumerable<Edit> Additions(string body, IReadOnlyCollection<CommitmentDecision> decisions)
    {
        var added = decisions.Where(decision => decision.Kind is DecisionKind.Add).ToList();
        foreach (var group in added.GroupBy(decision => decision.Principle))
        {
            var place = EndOfPrinciple(body, group.Key);
            var lines = group.OrderBy(decision => decision.Number).Select(decision => string.Create(CultureInfo.InvariantCulture, $"{decision.Number}. {Escaped(decision.Sentence(language))}\n"));
            yield return new Edit(place, place, $"{isNew}\n\n{string.Concat(lines)}\n");
        }
    }

    /// <summary>Before the heading after the principle’s own; what belongs to none stands before the last heading.</summary>
    private int EndOfPrinciple(string body, int? principle)
    {
        var headings = MarkdownText.Parse(body).Headings;
        var at = principle is { } number ? headings.ToList().FindIndex(heading => heading.Anchor == AnchorOf(number)) : -1;
        if (at >= 0 && at + 1 < headings.Count)
        {
            return headings[at + 1].Block.Span.Start;
        }

        return headings.Count > 0 ? headings[^1].Block.Span.Start : body.Length;
    }

    private string AnchorOf(int principle) => (language is Language.Irish ? "prionsabal-" : "principle-") + principle.ToString(CultureInfo.InvariantCulture);

    /// <summary>The commitments of a plan’s page, by number.</summary>
    internal static Dictionary<int, ListItemBlock> ItemsOf(string body)
    {
        var found = new Dictionary<int, ListItemBlock>();
        foreach (var list in MarkdownText.Parse(body).Document.OfType<ListBlock>().Where(list => list.IsOrdered))
        {
            var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
            foreach (var item in list.OfType<ListItemBlock>())
            {
                found.TryAdd(number++, item);
            }
        }

        return found;
    }

    private static string Escaped(string words) => PlainMarkdown.Of(words);

    private sealed record Edit(int Start, int End, string Words);
}

/// <summary>The plan’s page has no item of this number, so nothing can be changed in it.</summary>
public sealed class CommitmentNotFoundException(int number) : Exception($"Commitment {number} is not on the plan’s page.")
{
    public int Number { get; } = number;
}
