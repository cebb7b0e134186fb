using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Data;
using KilkennyInfo.Documents.Checking;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Letters;

/// <summary>Puts the file of a letter where the files of cases lie; it is durable when this returns.</summary>
public delegate Task KeepLetterFile(string sha256, byte[] bytes, CancellationToken cancellation);

/// <summary>
/// Writes the letters of cases, in the language of the case and in no other. All slow work (composing, making and checking the files)
/// is done before the transaction in which the letter is added.
/// </summary>
/// <param name="writers">Asked when the first letter is made: finding them takes a moment.</param>
public sealed partial class CaseLetterWriter(SiteDatabase database, CurrentSite site, PublicAddress address, Func<DocumentWriters> writers, KeepLetterFile keep, TimeProvider clock)
{
    /// <summary>Makes the letter and puts its files on the shelf; nothing of it is in the case before <see cref="PreparedLetter.AddAsync"/>.</summary>
    /// <param name="by">Who signs.</param>
    public async Task<LetterPreparation> PrepareAsync(LetterDraft draft, ReadCase read, Person by, CancellationToken cancellation)
    {
        var (made, issues) = await MakeAsync(draft, read, by, cancellation);
        if (made is null)
        {
            return new LetterPreparation(null, issues);
        }

        var id = Guid.CreateVersion7(clock.GetUtcNow());
        return new LetterPreparation(
            new PreparedLetter
            {
                Id = id,
                ComplaintId = read.Complaint.Id,
                TemplateVersion = made.Template.Number,
                Subject = made.Text.Cover.Title,
                Content = made.Content,
                File = await KeepAsync(made.Pdf, cancellation),
                LargePrint = made.LargePrint is null ? null : await KeepAsync(made.LargePrint, cancellation),
                SignedById = by.Id,
                Mail = made.Content.Draft.Way is ContactWay.Email ? await LetterMail.OfAsync(id, made.Content, made.MailText, read.Details!.Email!, site().Data, cancellation) : null,
            },
            []);
    }

    /// <summary>The same letter, with nothing stored; and what a reviewer of plain language would say of the writer's words.</summary>
    public async Task<LetterPreview> PreviewAsync(LetterDraft draft, ReadCase read, Person by, CancellationToken cancellation)
    {
        var (made, issues) = await MakeAsync(draft, read, by, cancellation);
        var advice = LetterAdvice.Look(draft.Tidy(), read.Complaint.Language, site().Data.PlainWords);
        return made is null
            ? new LetterPreview(null, issues, advice)
            : new LetterPreview(
                new LetterSight(made.Pdf.Bytes, made.LargePrint?.Bytes, LetterHtml.PartOf(made.Text), await LetterMail.TextOfAsync(made.MailText, cancellation), LetterHtml.PageOf(made.MailText)), [], advice);
    }

    /// <summary>A letter that went out, composed again with the template of its day: for a format that it was not made in. None once it is erased.</summary>
    public DocumentText? TextOf(CaseLetter letter)
    {
        if (letter.Content is null)
        {
            return null;
        }

        var template = site().Data.Letters.Find(letter.Kind)?.Version(letter.TemplateVersion)
            ?? throw new NotThereException($"Version {letter.TemplateVersion} of the letter {letter.Kind.Key()} is not in the content any more.");
        return LetterComposer.Compose(LetterContent.FromJson(letter.Content), template.Texts[letter.Language], site().Data, address.Origin);
    }

    /// <summary>The formats for what somebody needs that this machine can make a letter in. Asking for the first time takes a moment.</summary>
    public IReadOnlyList<RenditionFormat> FormatsFor(AnswerFormat need) => [.. Formats(need).Where(format => writers().Find(format.Code) is not null)];

    /// <summary>A letter that went out, in a format that it was not made in: the person has asked for it since, or it is made on demand only.</summary>
    /// <returns>None once the letter is erased, or when this machine cannot make it.</returns>
    public async Task<RenderedFile?> MakeAgainAsync(CaseLetter letter, RenditionFormat format, CancellationToken cancellation)
    {
        if (TextOf(letter) is not { } text || writers().Find(format.Code) is not { } writer)
        {
            return null;
        }

        return format == RenditionFormat.LargePrint ? await FileAsync(format, text, cancellation) : await writer.WriteAsync(text, cancellation);
    }

    private static RenditionFormat[] Formats(AnswerFormat need) => need switch
    {
        AnswerFormat.LargePrint => [RenditionFormat.LargePrint],
        AnswerFormat.Braille => [RenditionFormat.Braille, RenditionFormat.BrailleUncontracted],
        AnswerFormat.Audio => [RenditionFormat.Mp3],
        _ => [],
    };

    private async Task<(MadeLetter? Made, IReadOnlyList<Issue> Issues)> MakeAsync(LetterDraft untidy, ReadCase read, Person by, CancellationToken cancellation)
    {
        var (draft, data, today) = (untidy.Tidy(), site().Data, DublinTime.Today(clock));
        var worker = await WorkerAsync(by, cancellation);
        if (new LetterDraftChecks(draft, read, by, worker, data, today).Issues() is { Count: > 0 } issues)
        {
            return (null, issues);
        }

        var template = data.Letters.Find(draft.Kind)!.VersionFor(today);
        var content = ContentOf(draft, read, SignatureOf(by, worker!, read.Complaint.Language), today);
        var isLarge = read.Details!.Format is AnswerFormat.LargePrint;

        // A name may have letters that no typeface here has: better a letter without it than none.
        DocumentFaultException? fault = null;
        foreach (var one in new[] { content, content with { Name = null, Recipient = [] } })
        {
            try
            {
                return (await MakeAsync(one, template, isLarge, cancellation), []);
            }
            catch (DocumentFaultException found)
            {
                fault = found;
            }
        }

        return (null, [Unprintable(fault!)]);
    }

    private async Task<MadeLetter> MakeAsync(LetterContent content, LetterVersion template, bool isLarge, CancellationToken cancellation)
    {
        var data = site().Data;
        var text = LetterComposer.Compose(content, template.Texts[content.Language], data, address.Origin);
        return new MadeLetter(
            content,
            template,
            text,
            LetterComposer.ForMail(text, content, data.Strings[content.Language], address.Origin),
            await FileAsync(RenditionFormat.Pdf, text, cancellation),
            isLarge ? await FileAsync(RenditionFormat.LargePrint, text, cancellation) : null);
    }

    private async Task<Caseworker?> WorkerAsync(Person by, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return await db.Set<Caseworker>().AsNoTracking().SingleOrDefaultAsync(worker => worker.AccountId == by.Id, cancellation);
    }

    private static LetterSignature SignatureOf(Person by, Caseworker worker, Language language)
    {
        var title = (language is Language.Irish ? worker.TitleGa : worker.TitleEn)?.Trim();
        return new LetterSignature(by.Name.Trim(), title is { Length: > 0 } ? title : null, worker.Phone!.Trim(), worker.HasNoExtension ? null : worker.Extension!.Trim(), worker.Email!.Trim());
    }

    private LetterContent ContentOf(LetterDraft draft, ReadCase read, LetterSignature signature, DateOnly today)
    {
        var (complaint, details, policy) = (read.Complaint, read.Details!, site().Data.Complaints.VersionFor(read.Complaint.PolicyFrom));
        return new LetterContent(
            draft,
            complaint.Language,
            complaint.Reference,
            signature,
            details.Name,
            [.. Lines(details.Name), .. draft.Way is ContactWay.Post ? Lines(details.Address) : []],
            today,
            complaint.ReceivedOn,
            complaint.ReplyBy,
            draft.Kind.IsLastAnswer() ? null : draft.By ?? DayOf(draft.Kind, complaint, policy, today),
            policy.Ombudsman?.WithinMonths);
    }

    private static string[] Lines(string? words) => (words ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The day under “what happens next” where the writer names none.</summary>
    private static DateOnly? DayOf(LetterKind kind, Complaint complaint, PolicyVersion policy, DateOnly today) => kind switch
    {
        LetterKind.Acknowledgement or LetterKind.Reopened => complaint.ExpectedBy ?? complaint.ReplyBy,
        LetterKind.SectionAnswer when policy.EscalateWithinMonths is { } months => today.AddMonths(months),
        _ => null,
    };

    /// <exception cref="InvalidOperationException">Our own writer has made a file that our own checker does not let pass.</exception>
    private async Task<RenderedFile> FileAsync(RenditionFormat format, DocumentText text, CancellationToken cancellation)
    {
        var writer = writers().Find(format.Code) ?? throw new InvalidOperationException($"There is no writer for {format.Code}.");
        var made = await writer.WriteAsync(text, cancellation);
        var report = await FileChecker.CheckAsync(made.Bytes, "letter.pdf", CheckLimits.Standard, new CheckRules(IsStrict: true), cancellation);
        return report.Verdict is not Verdict.Refused && report.Findings.All(finding => finding.Severity is not Severity.Error)
            ? made : throw new InvalidOperationException($"The file of a letter does not pass the checks: {report.Reason}{string.Join(", ", report.Failed)}.");
    }

    private async Task<LetterFile> KeepAsync(RenderedFile file, CancellationToken cancellation)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes));
        await keep(sha256, file.Bytes, cancellation);
        return new LetterFile(sha256, file.Bytes.Length, file.Pages ?? 1);
    }

    private static Issue Unprintable(DocumentFaultException fault)
    {
        var code = Character().Match(fault.Message).Groups["code"].Value;
        var sign = int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value) ? char.ConvertFromUtf32(value) : "";
        return Issue.Whole("desk.letters.unprintable", ("sign", sign));
    }

    [GeneratedRegex("U\\+(?<code>[0-9A-F]+)")]
    private static partial Regex Character();

    private sealed record MadeLetter(LetterContent Content, LetterVersion Template, DocumentText Text, DocumentText MailText, RenderedFile Pdf, RenderedFile? LargePrint);
}

/// <param name="Letter">None when something has to be mended first.</param>
public sealed record LetterPreparation(PreparedLetter? Letter, IReadOnlyList<Issue> Issues);

/// <param name="Sight">None when something has to be mended first.</param>
/// <param name="Advice">Never keeps a letter from going.</param>
public sealed record LetterPreview(LetterSight? Sight, IReadOnlyList<Issue> Issues, IReadOnlyList<LetterAdvice> Advice);

/// <summary>What the person will get.</summary>
/// <param name="Html">The letter's words for a page that shows them, in an element with their language.</param>
/// <param name="MailText">As a mail would carry it.</param>
public sealed record LetterSight(byte[] Pdf, byte[]? LargePrint, string Html, string MailText, string MailHtml);
