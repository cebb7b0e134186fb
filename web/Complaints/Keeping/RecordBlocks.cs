using System.Globalization;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>The parts of a case as they stand in a record of it.</summary>
internal static class RecordBlocks
{
    /// <summary>What the person told us, by the key of its name; only what there is.</summary>
    public static IReadOnlyList<(string Key, string Value)> DetailsOf(ComplaintDetails details)
    {
        (string Key, string? Value)[] all =
        [
            ("name", details.Name), ("email", details.Email), ("phone", details.Phone), ("address", details.Address), ("on-behalf-of", details.OnBehalfOf), ("relation", details.Relation),
            ("what-happened", details.WhatHappened), ("where-and-when", details.WhereAndWhen), ("wanted", details.Wanted), ("earlier", details.Earlier),
        ];
        return [.. all.Where(one => !string.IsNullOrWhiteSpace(one.Value)).Select(one => (one.Key, one.Value!))];
    }

    public static void AddFacts(Sheet sheet, Complaint complaint, ActSentence said)
    {
        var words = sheet.Words;
        sheet.Heading(words["desk.keeping.record.case"]).Facts(words["desk.keeping.record.case"],
        [
            (words["desk.keeping.reference"], complaint.Reference),
            (words["desk.keeping.record.service"], said.Service(complaint.ServiceKey)),
            (words["desk.keeping.record.stage"], said.Stage(complaint.StageKey)),
            (words["desk.keeping.record.outcome"], said.Outcome(complaint.OutcomeKey)),
        ]);
    }

    public static void AddDetails(Sheet sheet, ComplaintDetails? details)
    {
        var words = sheet.Words;
        sheet.Heading(words["desk.keeping.record.person"]);
        if (details is null)
        {
            sheet.Paragraph(words["desk.keeping.record.erased"]);
            return;
        }

        foreach (var (key, value) in DetailsOf(details))
        {
            sheet.Heading3(words[$"desk.keeping.detail.{key}"]).Typed(value);
        }
    }

    /// <param name="hasWords">May what was said with this act stand there?</param>
    public static void AddTimeline(Sheet sheet, IEnumerable<CaseEvent> events, ActSentence said, Func<CaseEvent, bool> hasWords)
    {
        var words = sheet.Words;
        sheet.Heading(words["desk.keeping.record.timeline"]);
        foreach (var one in events)
        {
            var day = sheet.Day(DublinTime.DayOf(new DateTimeOffset(one.OccurredUtc, TimeSpan.Zero)));
            sheet.Paragraph($"{words.Format("desk.keeping.record.by", ("day", day), ("name", said.ActorOf(one)))} {said.Of(one)}");
            if (one.Words is { } typed && hasWords(one))
            {
                sheet.Typed(typed);
            }
        }
    }

    /// <param name="papers">Each with the name of its file; none where it is not to be had.</param>
    public static void AddPapers(Sheet sheet, string key, IReadOnlyList<(CasePaper Paper, string? File)> papers)
    {
        var words = sheet.Words;
        sheet.Heading(words[$"desk.keeping.record.{key}"]);
        if (papers.Count == 0)
        {
            sheet.Paragraph(words[$"desk.keeping.record.{key}.none"]);
            return;
        }

        sheet.Rows(
            words[$"desk.keeping.record.{key}"],
            [words["desk.keeping.record.number"], words["desk.keeping.record.paper"], words["desk.keeping.certificate.day"], words["desk.keeping.record.file"]],
            papers.Select(one => (IReadOnlyList<string>)
                [one.Paper.Number.ToString(CultureInfo.InvariantCulture), one.Paper.Name, sheet.Day(one.Paper.Day), one.File ?? words["desk.keeping.record.missing"]]));
    }
}
