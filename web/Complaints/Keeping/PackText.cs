using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Policy;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>
/// The index of a pack for the Ombudsman, in the language of the case: what happened, which papers there are, which rules were in force on
/// each date and how the days were counted. Notes among staff are not in it.
/// </summary>
public sealed class PackText(CurrentSite site, PublicAddress address, CasePdf pdf)
{
    /// <param name="files">The names of the papers in the pack; of one that is not to be had none.</param>
    public DocumentText Of(CaseDossier dossier, IReadOnlyDictionary<CasePaper, string> files, DateOnly today)
    {
        var (complaint, data) = (dossier.Case.Complaint, site().Data);
        var sheet = new Sheet(data, complaint.Language, pdf.Fit);
        var said = new ActSentence(data, complaint.Language, complaint.PolicyFrom);
        var words = sheet.Words;
        RecordBlocks.AddFacts(sheet, complaint, said);
        RecordBlocks.AddDetails(sheet, dossier.Case.Details);
        RecordBlocks.AddTimeline(sheet, dossier.Case.Events.Where(one => !one.IsInternal), said, _ => true);
        RecordBlocks.AddPapers(sheet, "letters", [.. dossier.Of(PaperKind.Letter).Select(paper => (paper, files.GetValueOrDefault(paper)))]);
        RecordBlocks.AddPapers(sheet, "files", [.. dossier.Of(PaperKind.File).Select(paper => (paper, files.GetValueOrDefault(paper)))]);
        AddRules(sheet, complaint, dossier.Case.Events, data);
        AddDays(sheet, dossier.Case, said, today);
        return sheet.ToText(
            words.Format("desk.pack.index", ("reference", complaint.Reference)), words["desk.pack.index.summary"],
            [new CoverFact(words["desk.keeping.reference"], complaint.Reference), new CoverFact(words["desk.keeping.record.day"], sheet.Day(today))],
            today, address.Origin + CaseAddresses.Form(complaint.Language), $"pack/{complaint.Reference}/{complaint.LastNumber}/{today:O}");
    }

    /// <summary>The versions that were in force on the days on which something happened, each with its source.</summary>
    private static void AddRules(Sheet sheet, Complaint complaint, IReadOnlyList<CaseEvent> events, ReferenceData data)
    {
        var words = sheet.Words;
        var days = events.Select(one => DublinTime.DayOf(new DateTimeOffset(one.OccurredUtc, TimeSpan.Zero))).Append(complaint.ReceivedOn).Distinct().Order();
        var holds = data.Complaints.VersionFor(complaint.PolicyFrom);
        var rows =
            from day in days
            group day by data.Complaints.VersionFor(day) into span
            let version = span.Key
            let since = version == holds ? words.Format("desk.pack.rules.holds", ("from", sheet.Day(version.From))) : sheet.Day(version.From)
            select (IReadOnlyList<string>)[since, SpanOf(sheet, span.First(), span.Last()), version.Provenance.Source, sheet.Day(version.Provenance.CheckedOn)];
        sheet.Heading(words["desk.pack.rules"]).Paragraph(words["desk.pack.rules.text"]).Rows(
            words["desk.pack.rules"],
            [words["desk.pack.rules.from"], words["desk.pack.rules.days"], words["desk.pack.rules.source"], words["desk.pack.rules.checked"]],
            rows);
    }

    private static string SpanOf(Sheet sheet, DateOnly first, DateOnly last) =>
        first == last ? sheet.Day(first) : sheet.Words.Format("desk.pack.rules.span", ("from", sheet.Day(first)), ("to", sheet.Day(last)));

    private static void AddDays(Sheet sheet, ReadCase read, ActSentence said, DateOnly today)
    {
        var words = sheet.Words;
        sheet.Heading(words["desk.pack.days"]);
        if (read.Complaint.IsAnonymous)
        {
            sheet.Paragraph(words["desk.pack.days.none"]);
            return;
        }

        var (clock, course, publicWords) = (CaseClock.For(sheet.Data, read.Complaint.PolicyFrom), CourseOf(read), sheet.Data.Strings[sheet.Language]);
        Add(words["desk.pack.days.acknowledge"], clock.ExplainAcknowledgement(course));
        for (var stages = 1; stages <= course.Stages.Count; stages++)
        {
            var upTo = course with { Stages = [.. course.Stages.Take(stages)] };
            Add(words.Format("desk.pack.days.reply", ("stage", said.Stage(upTo.Current.StageKey))), clock.ExplainReply(upTo, today));
        }

        void Add(string heading, IReadOnlyList<ClockStep> steps) => sheet.Heading3(heading).Items(steps.Select(step => step.In(publicWords)));
    }

    /// <summary>With the pauses of the steps before, too.</summary>
    private static CaseCourse CourseOf(ReadCase read) => read.State.Course with { Pauses = [.. PausesOf(read.Events)] };

    private static IEnumerable<CasePause> PausesOf(IReadOnlyList<CaseEvent> events) =>
        from one in events
        let pause = one.Act as Paused
        where pause is not null
        let end = events.Where(later => later.Number > one.Number).Select(later => later.Act).OfType<Resumed>().FirstOrDefault()
        select new CasePause(pause.ReasonKey, pause.From, end?.On);
}
