using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Documents.Requests;

/// <summary>
/// Somebody asks for a document in another format (Disability Act 2005, section 28; commitment 68). It has a reference and a day by
/// which it is to be done. What tells who asked is taken away some months after it has ended; that somebody asked stays for the figures.
/// </summary>
public sealed class FormatRequest
{
    public const int NameMaxLength = 120;
    public const int ContactMaxLength = 200;
    public const int AddressMaxLength = 400;
    public const int DetailMaxLength = 1000;
    public const int NoteMaxLength = 1000;
    public const int ReferenceMaxLength = 20;

    public required Guid Id { get; init; }

    /// <summary>What the person and we call it by; says nothing about them.</summary>
    public required string Reference { get; init; }

    public required string DocumentKey { get; init; }

    /// <summary>The version that was in force when they asked.</summary>
    public required int Version { get; init; }

    /// <summary>In which the document is wanted.</summary>
    public required Language Language { get; init; }

    /// <summary>In which the person wrote, and is answered.</summary>
    public required Language SpokenLanguage { get; init; }

    public required WantedFormat Format { get; init; }

    /// <summary>Such as the size of the letters.</summary>
    public string? Detail { get; private set; }

    public string? Name { get; private set; }

    public required SendingWay Way { get; init; }

    public string? Email { get; private set; }

    public string? Phone { get; private set; }

    public string? Address { get; private set; }

    public required DateTime ReceivedUtc { get; init; }

    public required DateOnly DueOn { get; init; }

    public RequestState State { get; private set; }

    public Guid? HandlerId { get; private set; }

    public string? Handler { get; private set; }

    public DateTime? EndedUtc { get; private set; }

    /// <summary>How it was sent, or why it could not be made and what was offered instead.</summary>
    public string? Outcome { get; private set; }

    /// <summary>Sent twice by a nervous finger or a slow line, it is one request.</summary>
    public required string ActKey { get; init; }

    public bool IsOpen => State is RequestState.New or RequestState.InHand;

    public bool IsOverdue(DateOnly today) => IsOpen && today > DueOn;

    public static FormatRequest Of(NewFormatRequest asked, string reference, DateTime now, DateOnly dueOn) => new()
    {
        Id = Guid.CreateVersion7(now),
        Reference = reference,
        DocumentKey = asked.DocumentKey,
        Version = asked.Version,
        Language = asked.Language,
        SpokenLanguage = asked.SpokenLanguage,
        Format = asked.Format,
        Detail = asked.Detail,
        Name = asked.Name,
        Way = asked.Way,
        Email = asked.Email,
        Phone = asked.Phone,
        Address = asked.Address,
        ReceivedUtc = now,
        DueOn = dueOn,
        ActKey = asked.ActKey,
    };

    public void Take(Guid handlerId, string handler) => (HandlerId, Handler, State) = (handlerId, handler, RequestState.InHand);

    public void Finish(string outcome, DateTime now) => End(RequestState.Done, outcome, now);

    public void CannotBeMade(string outcome, DateTime now) => End(RequestState.CannotBeMade, outcome, now);

    public void Withdraw(DateTime now) => End(RequestState.Withdrawn, null, now);

    /// <summary>Something in it tells who asked, or may.</summary>
    public bool TellsWho() => (Name ?? Email ?? Phone ?? Address ?? Detail) is not null;

    /// <summary>Takes away what tells who asked.</summary>
    public void ForgetPerson() => (Name, Email, Phone, Address, Detail) = (null, null, null, null, null);

    private void End(RequestState state, string? outcome, DateTime now) => (State, Outcome, EndedUtc) = (state, outcome, now);
}

/// <summary>A request as it was typed, checked and found complete.</summary>
public sealed record NewFormatRequest(
    string DocumentKey,
    int Version,
    Language Language,
    Language SpokenLanguage,
    WantedFormat Format,
    string? Detail,
    string? Name,
    SendingWay Way,
    string? Email,
    string? Phone,
    string? Address,
    string ActKey);

/// <summary>What people ask for. Each has its words in the wording files.</summary>
public enum WantedFormat
{
    LargePrint,
    Braille,
    Audio,
    EasyToRead,
    SignLanguage,
    Other,
}

public enum SendingWay
{
    Email,
    Post,
    Collect,
}

public enum RequestState
{
    New,
    InHand,
    Done,
    CannotBeMade,
    Withdrawn,
}

internal sealed class FormatRequestMapping : IEntityTypeConfiguration<FormatRequest>
{
    public void Configure(EntityTypeBuilder<FormatRequest> builder)
    {
        builder.Property(request => request.Reference).HasMaxLength(FormatRequest.ReferenceMaxLength);
        builder.Property(request => request.DocumentKey).HasMaxLength(Page.KeyMaxLength);
        builder.Property(request => request.Language).HasConversion(LanguageColumn.Converter).HasMaxLength(2);
        builder.Property(request => request.SpokenLanguage).HasConversion(LanguageColumn.Converter).HasMaxLength(2);
        builder.Property(request => request.Format).HasConversion<string>().HasMaxLength(20);
        builder.Property(request => request.Way).HasConversion<string>().HasMaxLength(20);
        builder.Property(request => request.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(request => request.Detail).HasMaxLength(FormatRequest.DetailMaxLength);
        builder.Property(request => request.Name).HasMaxLength(FormatRequest.NameMaxLength);
        builder.Property(request => request.Email).HasMaxLength(FormatRequest.ContactMaxLength);
        builder.Property(request => request.Phone).HasMaxLength(FormatRequest.ContactMaxLength);
        builder.Property(request => request.Address).HasMaxLength(FormatRequest.AddressMaxLength);
        builder.Property(request => request.Handler).HasMaxLength(200);
        builder.Property(request => request.Outcome).HasMaxLength(FormatRequest.NoteMaxLength);
        builder.Property(request => request.ActKey).HasMaxLength(64);
        builder.Ignore(request => request.IsOpen);
        builder.HasIndex(request => request.Reference).IsUnique();
        builder.HasIndex(request => request.ActKey).IsUnique();
        builder.HasIndex(request => new { request.State, request.DueOn });
    }
}
