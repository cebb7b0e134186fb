using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Platform.Mail;

/// <summary>
/// A mail on its way out. It is written in the transaction of the act that causes it, so neither is there without the other, and
/// <see cref="MailSender"/> takes it from there. Its words are forgotten when nobody needs them any more; that it was sent stays known,
/// so that the same act never causes it again.
/// </summary>
public sealed class OutgoingMail
{
    public const int KeyMaxLength = 200;
    public const int NameMaxLength = 200;
    public const int SubjectMaxLength = 300;
    public const int AboutKindMaxLength = 40;
    public const int AboutKeyMaxLength = 200;
    public const int StatusMaxLength = 20;

    /// <summary>For this long after an attempt has begun nobody else begins one, even if the process that did is gone.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    internal static readonly TimeSpan Patience = TimeSpan.FromHours(48);

    /// <summary>Waits after the first, second ... attempt; the last one for all that follow.</summary>
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)];

    private OutgoingMail()
    {
    }

    public Guid Id { get; private init; }

    public string Key { get; private init; } = "";

    public string AboutKind { get; private init; } = "";

    public string AboutKey { get; private init; } = "";

    public Language Language { get; private init; }

    /// <summary>Empty when forgotten.</summary>
    public string RecipientAddress { get; private init; } = "";

    public string RecipientName { get; private init; } = "";

    public string SenderName { get; private init; } = "";

    public string Subject { get; private init; } = "";

    /// <summary>Empty when wiped or forgotten.</summary>
    public string TextBody { get; private set; } = "";

    public string? HtmlBody { get; private set; }

    public bool HoldsSecret { get; private init; }

    public MailState State { get; private set; }

    public DateTime CreatedUtc { get; private init; }

    /// <summary>The give-up time counts from here and not from the creation: a site that stood still for days has not tried yet.</summary>
    public DateTime? FirstTryUtc { get; private set; }

    /// <summary>Not to be touched before this. While an attempt is under way: when its lease ends.</summary>
    public DateTime NextTryUtc { get; private set; }

    public int Tries { get; private set; }

    /// <summary>When it was sent or given up.</summary>
    public DateTime? EndedUtc { get; private set; }

    public MailProblem? LastProblem { get; private set; }

    /// <summary>The server's status, such as <c>550 5.1.1</c>. Never its words, which may hold the address.</summary>
    public string? LastStatus { get; private set; }

    public bool CanRetry => State is MailState.GivenUp && TextBody.Length > 0;

    /// <exception cref="UnusableMailException">It cannot become a mail.</exception>
    internal static OutgoingMail Of(NewMail mail, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Key = NewMail.Line(mail.Key, "key", KeyMaxLength),
        AboutKind = NewMail.Line(mail.AboutKind, "kind", AboutKindMaxLength),
        AboutKey = NewMail.Line(mail.AboutKey, "object", AboutKeyMaxLength),
        Language = mail.Language,
        RecipientAddress = EmailAddress.Parse(mail.RecipientAddress) ?? throw new UnusableMailException("The mail’s recipient has no address that mail can be sent to."),
        RecipientName = NewMail.Line(mail.RecipientName, "recipient’s name", NameMaxLength, mayBeEmpty: true),
        SenderName = NewMail.Line(mail.SenderName, "sender’s name", NameMaxLength),
        Subject = NewMail.Line(mail.Subject, "subject", SubjectMaxLength),
        TextBody = string.IsNullOrWhiteSpace(mail.Text) ? throw new UnusableMailException("The mail has no text.") : NewMail.Clean(mail.Text),
        HtmlBody = mail.Html is null ? null : NewMail.Clean(mail.Html),
        HoldsSecret = mail.HoldsSecret,
        CreatedUtc = now,
        NextTryUtc = now,
    };

    internal bool IsDue(DateTime now) => State is MailState.Waiting && NextTryUtc <= now;

    /// <summary>Called before each attempt, and stored before it begins.</summary>
    internal void BeginTry(DateTime now)
    {
        Tries++;
        FirstTryUtc ??= now;
        NextTryUtc = now + Lease;
    }

    internal void MarkSent(DateTime now)
    {
        (LastProblem, LastStatus) = (null, null);
        End(MailState.Sent, now);
    }

    internal void MarkFailed(DeliveryFailure failure, DateTime now)
    {
        (LastProblem, LastStatus) = (failure.Problem, failure.Status);
        if (failure.IsFinal || now - FirstTryUtc >= Patience)
        {
            End(MailState.GivenUp, now);
        }
        else
        {
            NextTryUtc = now + Waits[Math.Clamp(Tries, 1, Waits.Length) - 1];
        }
    }

    /// <summary>A person at the desk has mended what was wrong: from the beginning, with all its tries.</summary>
    internal void TryAgain(DateTime now)
    {
        (State, Tries, FirstTryUtc, NextTryUtc, EndedUtc) = (MailState.Waiting, 0, null, now, null);
    }

    private void End(MailState state, DateTime now)
    {
        (State, EndedUtc) = (state, now);
        if (HoldsSecret)
        {
            (TextBody, HtmlBody) = ("", null);
        }
    }
}

/// <summary>Stored by name.</summary>
public enum MailState
{
    Waiting,
    Sent,

    /// <summary>Nobody tries any more; somebody must look.</summary>
    GivenUp,
}

internal sealed class OutgoingMailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    private const int NameOfEnumMaxLength = 20;

    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.Property(mail => mail.Id).ValueGeneratedNever();
        builder.Property(mail => mail.Key).HasMaxLength(OutgoingMail.KeyMaxLength);
        builder.Property(mail => mail.AboutKind).HasMaxLength(OutgoingMail.AboutKindMaxLength);
        builder.Property(mail => mail.AboutKey).HasMaxLength(OutgoingMail.AboutKeyMaxLength);
        builder.Property(mail => mail.Language).HasConversion(language => language.Code(), code => code == "ga" ? Language.Irish : Language.English).HasMaxLength(2);
        builder.Property(mail => mail.RecipientAddress).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(mail => mail.RecipientName).HasMaxLength(OutgoingMail.NameMaxLength);
        builder.Property(mail => mail.SenderName).HasMaxLength(OutgoingMail.NameMaxLength);
        builder.Property(mail => mail.Subject).HasMaxLength(OutgoingMail.SubjectMaxLength);
        builder.Property(mail => mail.State).HasConversion<string>().HasMaxLength(NameOfEnumMaxLength);
        builder.Property(mail => mail.LastProblem).HasConversion<string>().HasMaxLength(NameOfEnumMaxLength);
        builder.Property(mail => mail.LastStatus).HasMaxLength(OutgoingMail.StatusMaxLength);
        builder.Ignore(mail => mail.CanRetry);
        builder.HasIndex(mail => mail.Key).IsUnique();
        builder.HasIndex(mail => new { mail.State, mail.NextTryUtc });
    }
}
