using System.Globalization;
using System.Text.Json;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>What somebody wants to give out of a case.</summary>
/// <param name="Choices">By the key of the part; what is not named keeps its first choice.</param>
/// <param name="Reasons">Why a part is left out, by its key: one of <see cref="AllReasons"/>.</param>
/// <param name="Marks">Passages to take out, one on each line.</param>
public sealed record ExportWish(
    ExportPurpose? Purpose, IReadOnlyDictionary<string, ExportChoice> Choices, IReadOnlyDictionary<string, string> Reasons, string? Marks, string? MarksReason)
{
    /// <summary>By article: the desk has a sentence for each, <c>desk.export.why.*</c>.</summary>
    public static IReadOnlyList<string> AllReasons { get; } = ["gdpr-15-4", "dpa-60", "dpa-162", "foi-29", "foi-31", "foi-32", "foi-35", "foi-37", "not-asked"];

    public ExportChoice ChoiceOf(ExportPart part) => Choices.TryGetValue(part.Key, out var choice) && part.Choices.Contains(choice) ? choice : part.Choices[0];

    public string? ReasonOf(ExportPart part) => Reasons.GetValueOrDefault(part.Key) is { } reason && AllReasons.Contains(reason) ? reason : null;

    public static string CodeOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    internal IReadOnlyList<Issue> Check(IReadOnlyList<ExportPart> parts)
    {
        var marks = Redaction.Read(Marks);
        if (marks.Count > Redaction.MostMarks)
        {
            return [new Issue("marks", "desk.export.marks.many", ("most", Redaction.MostMarks.ToString(CultureInfo.InvariantCulture)))];
        }

        var redaction = new Redaction(marks, "");
        return [.. CheckParts(parts, redaction), .. CheckMarks(parts, marks, redaction)];
    }

    private IEnumerable<Issue> CheckParts(IReadOnlyList<ExportPart> parts, Redaction redaction)
    {
        if (Purpose is null)
        {
            yield return new Issue("purpose", "desk.export.purpose.missing");
        }

        if (parts.All(part => ChoiceOf(part) is ExportChoice.LeaveOut))
        {
            yield return Issue.Whole("desk.export.nothing");
        }

        foreach (var part in parts)
        {
            if (ChoiceOf(part) is ExportChoice.LeaveOut && !part.IsLeftOutAtFirst && ReasonOf(part) is null)
            {
                yield return new Issue($"why-{part.Key}", "desk.export.item.why.missing", ("item", part.Title));
            }

            // What is given as it is cannot be changed, so nothing in it may be what has to go.
            if (ChoiceOf(part) is ExportChoice.Give && part.Choices.Contains(ExportChoice.AsText) && part.Words.Any(redaction.Touches))
            {
                yield return new Issue($"choice-{part.Key}", "desk.export.letter.marked", ("item", part.Title));
            }
        }
    }

    private IEnumerable<Issue> CheckMarks(IReadOnlyList<ExportPart> parts, IReadOnlyList<string> marks, Redaction redaction)
    {
        if (marks.Count > 0 && (MarksReason is null || !AllReasons.Contains(MarksReason)))
        {
            yield return new Issue("marks-why", "desk.export.marks.why.missing");
        }

        foreach (var mark in marks)
        {
            if (mark.Length < Redaction.ShortestMark)
            {
                yield return new Issue("marks", "desk.export.marks.short", ("mark", mark));
            }
            else if (mark.Length > Redaction.MarkMaxLength)
            {
                yield return Issue.TooLong("marks", mark, Redaction.MarkMaxLength);
            }
            else if (!redaction.IsFound(mark, parts.SelectMany(part => part.Words)))
            {
                // A slip of the pen here would give away what was to be hidden.
                yield return new Issue("marks", "desk.export.marks.nowhere", ("mark", mark));
            }
        }
    }
}
