using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Complaints.Letters;

/// <summary>A letter that is made, checked and on the shelf, and waits for the act that sends it. Until it is added nothing has happened.</summary>
public sealed class PreparedLetter
{
    public required Guid Id { get; init; }

    public required Guid ComplaintId { get; init; }

    public required int TemplateVersion { get; init; }

    public required string Subject { get; init; }

    public required LetterContent Content { get; init; }

    public required LetterFile File { get; init; }

    public LetterFile? LargePrint { get; init; }

    public required Guid SignedById { get; init; }

    public LetterKind Kind => Content.Draft.Kind;

    public Language Language => Content.Language;

    public ContactWay Way => Content.Draft.Way!.Value;

    /// <summary>The day named in an interim reply, for its act.</summary>
    public DateOnly? By => Content.By;

    /// <summary>The mail that goes into the outbox with the letter; none when it goes another way.</summary>
    public NewMail? Mail { get; init; }

    /// <summary>Inside the transaction of the act: adds the letter and its mail.</summary>
    /// <returns>The letter's id, for the act.</returns>
    public async Task<Guid> AddAsync(OpenCase open)
    {
        if (open.Complaint.Id != ComplaintId || open.Complaint.Language != Language)
        {
            throw new InvalidOperationException($"Letter {Id} was made for another case than {open.Complaint.Reference}, or in another language.");
        }

        var number = await open.Db.Set<CaseLetter>().Where(letter => letter.ComplaintId == ComplaintId).MaxAsync(letter => (int?)letter.Number) ?? 0;
        var letter = new CaseLetter
        {
            Id = Id,
            ComplaintId = ComplaintId,
            Number = number + 1,
            Kind = Kind,
            TemplateVersion = TemplateVersion,
            Language = Language,
            Subject = Subject,
            Bytes = File.Bytes,
            Pages = File.Pages,
            LargeBytes = LargePrint?.Bytes,
            LargePages = LargePrint?.Pages,
            Way = Way,
            SignedById = SignedById,
            SignedBy = Content.Signature.Name,
            WrittenUtc = open.Now,
            SentOn = Content.On,
        };
        letter.Hold(Content, File.Sha256, LargePrint?.Sha256);
        open.Db.Add(letter);
        letter.MailId = Mail is null ? null : await Mailbox.AddAsync(open.Db, Mail, open.Now, CancellationToken.None);
        await open.Db.SaveChangesAsync();
        return Id;
    }
}

public sealed record LetterFile(string Sha256, long Bytes, int Pages);
