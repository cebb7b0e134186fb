using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Complaints.Cases;

/// <summary>
/// What a member of staff needs to deal with complaints: what stands under their letters (commitment 58), for which services they answer,
/// and whether they work in Irish. One row for each account that has said so.
/// </summary>
public sealed class Caseworker
{
    public const int ContactMaxLength = 200;
    public const int ExtensionMaxLength = 20;
    public const int TitleMaxLength = 120;

    public required Guid AccountId { get; init; }

    /// <summary>What the person is called in letters in each language, such as <c>Oifigeach Gearán</c>.</summary>
    public string? TitleGa { get; set; }

    public string? TitleEn { get; set; }

    public string? Phone { get; set; }

    public string? Extension { get; set; }

    /// <summary>The line has no extension: said, and not forgotten.</summary>
    public bool HasNoExtension { get; set; }

    public string? Email { get; set; }

    /// <summary>Keys of services, parted by spaces.</summary>
    public string ServiceKeys { get; set; } = "";

    public bool WorksInIrish { get; set; }

    public IReadOnlyList<string> Services => ServiceKeys.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

internal sealed class CaseworkerMapping : IEntityTypeConfiguration<Caseworker>
{
    public void Configure(EntityTypeBuilder<Caseworker> builder)
    {
        builder.HasKey(one => one.AccountId);
        builder.HasOne<Accounts.Account>().WithOne().HasForeignKey<Caseworker>(one => one.AccountId);
        builder.Property(one => one.TitleGa).HasMaxLength(Caseworker.TitleMaxLength);
        builder.Property(one => one.TitleEn).HasMaxLength(Caseworker.TitleMaxLength);
        builder.Property(one => one.Phone).HasMaxLength(Caseworker.ContactMaxLength);
        builder.Property(one => one.Extension).HasMaxLength(Caseworker.ExtensionMaxLength);
        builder.Property(one => one.Email).HasMaxLength(Caseworker.ContactMaxLength);
        builder.Property(one => one.ServiceKeys).HasMaxLength(500);
        builder.Ignore(one => one.Services);
    }
}
