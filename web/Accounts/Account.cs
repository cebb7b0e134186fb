using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Accounts;

/// <summary>
/// A member of staff who may sign in to the desk. The e-mail address is the name they sign in with. Password, passkeys and
/// authenticator are the framework's; how often they may be tried, and the rest, is ours.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    public const int NameMaxLength = 200;
    public const int EmailMaxLength = 254;

    /// <summary>As colleagues see it, written as the person writes it.</summary>
    public required string Name { get; set; }

    /// <summary>The language of the desk and of letters to this person; their own choice.</summary>
    public required Language Language { get; set; }

    public required DateTime CreatedUtc { get; init; }

    /// <summary>From then on the person cannot sign in. Accounts are never deleted: the history names them.</summary>
    public DateTime? DisabledUtc { get; set; }

    /// <summary>Until this day somebody else is asked in this person's place.</summary>
    public DateOnly? AwayUntil { get; set; }

    /// <summary>Who that is.</summary>
    public Guid? CoverId { get; set; }

    /// <summary>The step of time of the last code of the authenticator that was taken: neither it nor an earlier one is taken again (ASVS 6.5.1).</summary>
    public long? LastCodeStep { get; init; }

    public List<AccountRole> Roles { get; } = [];

    public Person ToPerson() => new(Id, Name, Roles.Select(role => role.Role).ToHashSet());
}

/// <summary>One role of one account.</summary>
public sealed class AccountRole
{
    public Guid AccountId { get; init; }

    public required Role Role { get; init; }
}

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.HasKey(account => account.Id);
        builder.Property(account => account.Name).HasMaxLength(Account.NameMaxLength);
        builder.Property(account => account.Language).HasConversion(language => language.Code(), code => LanguageExtensions.FromCode(code) ?? Language.Irish).HasMaxLength(2);
        builder.Property(account => account.UserName).HasMaxLength(Account.EmailMaxLength);
        builder.Property(account => account.NormalizedUserName).HasMaxLength(Account.EmailMaxLength);
        builder.Property(account => account.Email).HasMaxLength(Account.EmailMaxLength);
        builder.Property(account => account.NormalizedEmail).HasMaxLength(Account.EmailMaxLength);
        builder.Property(account => account.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasIndex(account => account.NormalizedUserName).IsUnique();
        builder.HasMany(account => account.Roles).WithOne().HasForeignKey(role => role.AccountId);

        // Counted in statements of their own (Tries, SecondFactors). The framework saves an account whole, and would write back what it
        // read before somebody else's try.
        builder.Property(account => account.AccessFailedCount).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        builder.Property(account => account.LockoutEnd).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        builder.Property(account => account.LastCodeStep).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);

        // Telephone numbers are no second factor here.
        builder.Ignore(account => account.PhoneNumber).Ignore(account => account.PhoneNumberConfirmed);
    }
}

internal sealed class AccountRoleMapping : IEntityTypeConfiguration<AccountRole>
{
    public void Configure(EntityTypeBuilder<AccountRole> builder)
    {
        builder.HasKey(role => new { role.AccountId, role.Role });
        builder.Property(role => role.Role).HasConversion<string>().HasMaxLength(40);
    }
}

/// <summary>The framework's records of an account's authenticator, recovery codes and passkeys.</summary>
internal sealed class AccountTokenMapping : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("AccountToken");
        builder.HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
        builder.Property(token => token.LoginProvider).HasMaxLength(128);
        builder.Property(token => token.Name).HasMaxLength(128);
        builder.HasOne<Account>().WithMany().HasForeignKey(token => token.UserId);
    }
}

internal sealed class AccountPasskeyMapping : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    private const int CredentialIdMaxLength = 1024;

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("AccountPasskey");
        builder.HasKey(passkey => passkey.CredentialId);
        builder.Property(passkey => passkey.CredentialId).HasMaxLength(CredentialIdMaxLength);
        builder.OwnsOne(passkey => passkey.Data).ToJson();
        builder.HasOne<Account>().WithMany().HasForeignKey(passkey => passkey.UserId);
    }
}
