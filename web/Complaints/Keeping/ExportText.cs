using System.Globalization;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>What is given out of a case, as a document in its language: first what is given and what is not and why, then the words.</summary>
public sealed class ExportText(CurrentSite site, PublicAddress address, CasePdf pdf)
{
    /// <param name="removed">How many passages are taken out.</param>
    internal DocumentText Of(CaseDossier dossier, IReadOnlyList<ExportPart> parts, ExportWish wish, Redaction redaction, int removed, DateOnly today)
    {
        var (complaint, data) = (dossier.Case.Complaint, site().Data);
        var sheet = new Sheet(data, complaint.Language, words => pdf.Fit(redaction.In(words)));
        var said = new ActSentence(data, complaint.Language, complaint.PolicyFrom);
        var words = sheet.Words;
        AddGiven(sheet, parts, wish, removed);
        RecordBlocks.AddFacts(sheet, complaint, said);
        if (IsGiven(ExportPart.Details))
        {
            RecordBlocks.AddDetails(sheet, dossier.Case.Details);
        }

        var events = dossier.Case.Events.Where(one => (ExportPart.HasPart(one) && IsGiven(ExportPart.KeyOf(one))) || (one.Act is not ConflictNoted && IsGiven(ExportPart.Timeline))).ToList();
        if (events.Count > 0)
        {
            RecordBlocks.AddTimeline(sheet, events, said, one => IsGiven(ExportPart.KeyOf(one)));
        }

        AddPapers(sheet, dossier, paper => ChoiceOf(ExportPart.KeyOf(paper)));
        return sheet.ToText(
            words.Format("desk.export.package", ("reference", complaint.Reference)), words["desk.export.package.summary"],
            [new CoverFact(words["desk.keeping.reference"], complaint.Reference), new CoverFact(words["desk.keeping.record.day"], sheet.Day(today))],
            today, address.Origin + CaseAddresses.Form(complaint.Language), $"export/{complaint.Reference}/{complaint.LastNumber}/{today:O}");

        ExportChoice ChoiceOf(string key) => parts.FirstOrDefault(part => part.Key == key) is { } part ? wish.ChoiceOf(part) : ExportChoice.LeaveOut;
        bool IsGiven(string key) => ChoiceOf(key) is not ExportChoice.LeaveOut;
    }

    private static void AddGiven(Sheet sheet, IReadOnlyList<ExportPart> parts, ExportWish wish, int removed)
    {
        var words = sheet.Words;
        var rows = parts.Where(part => wish.ChoiceOf(part) is not ExportChoice.LeaveOut || wish.ReasonOf(part) is not null).Select(part => (IReadOnlyList<string>)
        [
            part.Title,
            words[wish.ChoiceOf(part) switch { ExportChoice.Give => "desk.export.given.yes", ExportChoice.AsText => "desk.export.given.as-text", _ => "desk.export.given.no" }],
            wish.ChoiceOf(part) is ExportChoice.LeaveOut ? words[$"desk.export.why.{wish.ReasonOf(part)}"] : "–",
        ]);
        sheet.Heading(words["desk.export.given"]).Paragraph(words["desk.export.given.text"])
            .Rows(words["desk.export.given"], [words["desk.export.given.part"], words["desk.export.given.state"], words["desk.export.given.why"]], rows);
        if (removed > 0)
        {
            sheet.Paragraph($"{words["desk.export.given.marks"]}: {removed.ToString(CultureInfo.InvariantCulture)}. {words["desk.export.given.why"]}: {words[$"desk.export.why.{wish.MarksReason}"]}.");
        }
    }

    private static void AddPapers(Sheet sheet, CaseDossier dossier, Func<CasePaper, ExportChoice> choiceOf)
    {
        foreach (var (kind, key) in new[] { (PaperKind.Letter, "letters"), (PaperKind.File, "files") })
        {
            var given = dossier.Of(kind).Where(paper => choiceOf(paper) is ExportChoice.Give).Select(paper => (paper, (string?)Package.NameOf(paper))).ToList();
            var told = dossier.Of(kind).Where(paper => choiceOf(paper) is ExportChoice.AsText).ToList();
            if (given.Count > 0)
            {
                RecordBlocks.AddPapers(sheet, key, given);
            }
            else if (told.Count > 0)
            {
                sheet.Heading(sheet.Words[$"desk.keeping.record.{key}"]);
            }

            told.ForEach(paper => AddWords(sheet, paper));
        }
    }

    private static void AddWords(Sheet sheet, CasePaper paper)
    {
        sheet.Heading3($"{paper.Name}, {sheet.Day(paper.Day)}");
        foreach (var paragraph in paper.Text ?? [])
        {
            sheet.Typed(paragraph);
        }
    }
}
