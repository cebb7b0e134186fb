using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Documents.Uploads;

/// <summary>
/// A file that was made elsewhere, such as an Easy to Read version. The public gets it only after a reviewer has signed for these very
/// bytes, or somebody has let it through for a time with a reason. The checker's report and the reviewer's verdict stay with it.
/// </summary>
public sealed class UploadedFile
{
    public const int NameMaxLength = 160;
    public const int NoteMaxLength = 1000;
    public const int MaxBytes = 25 * 1024 * 1024;

    /// <summary>Enough of what the file says to be found by; a search index is no archive.</summary>
    public const int TextMaxLength = 1_000_000;

    public required Guid Id { get; init; }

    public required string DocumentKey { get; init; }

    /// <summary>The version of the document that it says the same as.</summary>
    public required long VersionId { get; init; }

    public required Language Language { get; init; }

    /// <summary>One of <see cref="Model.RenditionFormat.Uploaded"/>.</summary>
    public required string Format { get; init; }

    /// <summary>As it came, for the people at the desk.</summary>
    public required string Name { get; init; }

    public required string Sha256 { get; init; }

    public required DateTime UploadedUtc { get; init; }

    public required Guid UploadedById { get; init; }

    public required string UploadedBy { get; init; }

    public UploadState State { get; private set; }

    /// <summary>The checker and the version of its rules.</summary>
    public string? CheckTool { get; private set; }

    public DateTime? CheckedUtc { get; private set; }

    public int Findings { get; private set; }

    /// <summary>The checker's report as JSON.</summary>
    public string? Report { get; private set; }

    /// <summary>What the file says, for search.</summary>
    public string? Text { get; private set; }

    public Guid? ReviewerId { get; private set; }

    public string? Reviewer { get; private set; }

    public DateTime? ReviewedUtc { get; private set; }

    /// <summary>Answers to the questions that only a person can answer, as <see cref="Checklist"/> writes them.</summary>
    public string? Answers { get; private set; }

    /// <summary>The reviewer's reason for sending it back, or the reason for letting it through.</summary>
    public string? Note { get; private set; }

    /// <summary>The last day on which a file that was let through may be had.</summary>
    public DateOnly? WaivedUntil { get; private set; }

    /// <summary>Stands last, since SQLite has to go past it to reach what comes after.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>A reviewer, or whoever let it through, answers for it. One that has to be looked at again stays until somebody has.</summary>
    public bool IsPublic => State is UploadState.SignedOff or UploadState.Waived or UploadState.LookAgain;

    /// <param name="isRefused">The checker could not read it, or found something that no reader must be sent.</param>
    public void TakeReport(string tool, int findings, string report, string? text, bool isRefused, DateTime now)
    {
        (CheckTool, Findings, Report, CheckedUtc) = (tool, findings, report, now);
        Text = text?.Length > TextMaxLength ? text[..TextMaxLength] : text;
        State = isRefused ? UploadState.Refused : UploadState.ToReview;
    }

    /// <summary>After a change of the rules. The verdict was given on what was known: where more is found, somebody has to look again.</summary>
    public void TakeNewReport(string tool, int findings, string report, bool findsMore, DateTime now)
    {
        (CheckTool, Findings, Report, CheckedUtc) = (tool, findings, report, now);
        State = findsMore && State is UploadState.SignedOff ? UploadState.LookAgain : State;
    }

    public void Sign(Guid reviewerId, string reviewer, Checklist answers, DateTime now)
    {
        Decide(reviewerId, reviewer, answers, null, now);
        State = UploadState.SignedOff;
    }

    public void Reject(Guid reviewerId, string reviewer, Checklist answers, string reason, DateTime now)
    {
        Decide(reviewerId, reviewer, answers, reason, now);
        State = UploadState.Rejected;
    }

    /// <summary>Lets an imperfect file through for a time: better than none, and not for ever.</summary>
    public void Waive(Guid reviewerId, string reviewer, Checklist answers, string reason, DateOnly until, DateTime now)
    {
        Decide(reviewerId, reviewer, answers, reason, now);
        (State, WaivedUntil) = (UploadState.Waived, until);
    }

    /// <summary>The time for which it was let through is over.</summary>
    public void Lapse() => State = UploadState.ToReview;

    public void Withdraw() => State = UploadState.Withdrawn;

    private void Decide(Guid reviewerId, string reviewer, Checklist answers, string? note, DateTime now) =>
        (ReviewerId, Reviewer, Answers, Note, ReviewedUtc, WaivedUntil) = (reviewerId, reviewer, answers.Write(), note, now, null);
}

public enum UploadState
{
    /// <summary>Has come and is not checked yet.</summary>
    Checking,

    /// <summary>The checker could not read it; it can only be taken away.</summary>
    Refused,
    ToReview,
    SignedOff,

    /// <summary>Signed, but rules that came later find more in it.</summary>
    LookAgain,
    Rejected,
    Waived,
    Withdrawn,
}

internal sealed class UploadedFileMapping : IEntityTypeConfiguration<UploadedFile>
{
    public void Configure(EntityTypeBuilder<UploadedFile> builder)
    {
        builder.Property(file => file.DocumentKey).HasMaxLength(Page.KeyMaxLength);
        builder.Property(file => file.Language).HasConversion(LanguageColumn.Converter).HasMaxLength(2);
        builder.Property(file => file.Format).HasMaxLength(20);
        builder.Property(file => file.Name).HasMaxLength(UploadedFile.NameMaxLength);
        builder.Property(file => file.Sha256).HasMaxLength(64);
        builder.Property(file => file.UploadedBy).HasMaxLength(200);
        builder.Property(file => file.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(file => file.CheckTool).HasMaxLength(80);
        builder.Property(file => file.Reviewer).HasMaxLength(200);
        builder.Property(file => file.Note).HasMaxLength(UploadedFile.NoteMaxLength);
        builder.Ignore(file => file.IsPublic);
        builder.HasOne<Library.DocumentVersion>().WithMany().HasForeignKey(file => file.VersionId);
        builder.HasIndex(file => new { file.DocumentKey, file.State });
    }
}
