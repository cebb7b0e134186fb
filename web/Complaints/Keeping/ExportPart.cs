using System.Globalization;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>A part of a case that is given out or left out as a whole.</summary>
/// <param name="Title">In the language that it is asked for in.</param>
/// <param name="Words">All words of it, where they are known: passages are looked for in them.</param>
/// <param name="Choices">What can be chosen; the first is chosen at first.</param>
public sealed record ExportPart(string Key, string Title, IReadOnlyList<string> Words, IReadOnlyList<ExportChoice> Choices)
{
    public const string Details = "details";
    public const string Timeline = "timeline";

    private static readonly ExportChoice[] GiveOrNot = [ExportChoice.Give, ExportChoice.LeaveOut];
    private static readonly ExportChoice[] NotOrGive = [ExportChoice.LeaveOut, ExportChoice.Give];

    /// <summary>A conflict of interest tells of a colleague, so it is left out unless somebody chooses otherwise.</summary>
    public bool IsLeftOutAtFirst => Choices[0] is ExportChoice.LeaveOut;

    public static string KeyOf(CaseEvent one) => string.Create(CultureInfo.InvariantCulture, $"event-{one.Number}");

    public static string KeyOf(CasePaper paper) => string.Create(CultureInfo.InvariantCulture, $"{(paper.Kind is PaperKind.Letter ? "letter" : "file")}-{paper.Number}");

    internal static IReadOnlyList<ExportPart> Of(CaseDossier dossier, ReferenceData data, Language language)
    {
        var (words, read) = (data.DeskStrings[language], dossier.Case);
        var said = new ActSentence(data, language, read.Complaint.PolicyFrom);
        var parts = new List<ExportPart>();
        if (read.Details is { } details)
        {
            parts.Add(new ExportPart(Details, words["desk.export.item.details"], [.. RecordBlocks.DetailsOf(details).Select(one => one.Value)], GiveOrNot));
        }

        var bare = read.Events.Where(one => one.Act is not ConflictNoted).SelectMany(one => new[] { said.Of(one), said.ActorOf(one) });
        parts.Add(new ExportPart(Timeline, words["desk.export.item.timeline"], [.. bare], GiveOrNot));
        parts.AddRange(read.Events.Where(HasPart).Select(one => new ExportPart(KeyOf(one), TitleOf(one, said, words, language), [said.Of(one), one.Words ?? ""], one.Act is ConflictNoted ? NotOrGive : GiveOrNot)));
        parts.AddRange(dossier.Papers.Select(paper => new ExportPart(KeyOf(paper), TitleOf(paper, words), [paper.Name, .. paper.Text ?? []], ChoicesOf(paper))));
        return parts;
    }

    /// <summary>Acts without words are told of in the timeline only.</summary>
    internal static bool HasPart(CaseEvent one) => one.Words is not null || one.Act is ConflictNoted;

    private static ExportChoice[] ChoicesOf(CasePaper paper) => paper.Text is null ? GiveOrNot : [ExportChoice.Give, ExportChoice.AsText, ExportChoice.LeaveOut];

    private static string TitleOf(CaseEvent one, ActSentence said, Strings words, Language language) =>
        words.Format("desk.export.item.event", ("day", LongDate.WithoutWeekday(DublinTime.DayOf(new DateTimeOffset(one.OccurredUtc, TimeSpan.Zero)), language)), ("what", said.Of(one)));

    private static string TitleOf(CasePaper paper, Strings words) => words.Format(
        paper.Kind is PaperKind.Letter ? "desk.export.item.letter" : "desk.export.item.file", ("number", paper.Number.ToString(CultureInfo.InvariantCulture)), ("name", paper.Name));
}
