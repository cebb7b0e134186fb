using System.Globalization;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>A certificate of disposal as a document, in either language.</summary>
public sealed class CertificateText(CurrentSite site, PublicAddress address, CasePdf pdf)
{
    public DocumentText Of(DisposalCertificate certificate, Language language)
    {
        var data = site().Data;
        var sheet = new Sheet(data, language, pdf.Fit);
        var (words, number) = (sheet.Words, certificate.Number.ToString(CultureInfo.InvariantCulture));
        var day = DublinTime.DayOf(new DateTimeOffset(certificate.SignedUtc, TimeSpan.Zero));
        sheet.Heading(words["desk.keeping.certificate.what"]).Paragraph(words["desk.keeping.certificate.text"])
            .Facts(words["desk.keeping.certificate.what"],
            [
                (words["desk.keeping.certificate.by"], certificate.SignedBy),
                (words["desk.keeping.certificate.on"], $"{sheet.Day(day)}, {WallClock.Of(DublinTime.WallTimeOf(certificate.SignedUtc), language)}"),
                (words["desk.keeping.approval"], certificate.Approval),
            ])
            .Heading(words["desk.keeping.reason"]).Typed(certificate.Reason)
            .Heading(words["desk.keeping.certificate.cases"])
            .Rows(
                words["desk.keeping.certificate.cases"],
                [words["desk.keeping.reference"], words["desk.keeping.rule"], words["desk.keeping.closed"], words["desk.keeping.ended"], words["desk.keeping.certificate.erased"]],
                certificate.Cases.Select(one => (IReadOnlyList<string>)[one.Reference, RuleOf(one, words, language), sheet.Day(one.ClosedOn), sheet.Day(one.EndedOn), ErasedOf(one, words)]))
            .Heading(words["desk.keeping.certificate.proof"]).Paragraph(words["desk.keeping.certificate.proof.text"])
            .Items(
            [
                $"{words["desk.keeping.certificate.list-hash"]} {Spaced(certificate.ListHash)}",
                $"{words["desk.keeping.certificate.previous"]} {Spaced(certificate.PreviousHash)}",
                $"{words["desk.keeping.certificate.hash"]} {Spaced(certificate.Hash)}",
            ]);
        return sheet.ToText(
            words.Format("desk.keeping.certificate.title", ("number", number)), words["desk.keeping.certificate.summary"],
            [new CoverFact(words["desk.keeping.certificate.number"], number), new CoverFact(words["desk.keeping.certificate.day"], sheet.Day(day))],
            day, address.Origin + CaseAddresses.Form(language), $"certificate/{certificate.Hash}/{language.Code()}");
    }

    /// <summary>The rule, and the version of the policy that it stands in.</summary>
    public static string RuleOf(DisposedCase one, Strings words, Language language) =>
        $"{words[$"desk.keeping.rule.{one.RuleKey}"]} ({LongDate.WithoutWeekday(one.PolicyFrom, language)})";

    public static string ErasedOf(DisposedCase one, Strings words) => string.Join("; ", one.Erased.Select(kind => $"{words[$"desk.keeping.kind.{kind.Key}"]}: {kind.Value.ToString(CultureInfo.InvariantCulture)}"));

    /// <summary>In groups, so that a line can end between them and an eye can follow.</summary>
    private static string Spaced(string hash) => string.Join(' ', hash.Chunk(8).Select(group => new string(group)));
}
