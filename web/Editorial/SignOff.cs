using System.Security.Cryptography;
using System.Text;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Editorial;

/// <summary>
/// One person's approval of one gate for the exact words it covers. It is never changed but for being voided, once, by the
/// revision that changed those words or by the person who takes it back.
/// </summary>
public sealed class SignOff
{
    public const int GateMaxLength = 40;
    public const int ReasonMaxLength = 1000;

    public long Id { get; private set; }

    public required long EditionId { get; init; }

    public required string Gate { get; init; }

    public string? IrishHash { get; init; }

    public string? EnglishHash { get; init; }

    /// <summary>Of addresses and place in the tree, where the gate covers them.</summary>
    public string? SettingsHash { get; init; }

    public required Guid PersonId { get; init; }

    public required string PersonName { get; init; }

    public required DateTime SignedUtc { get; init; }

    public string? Note { get; init; }

    /// <summary>Why an author signed for their own words. Everyone at the desk can see it.</summary>
    public string? BreakGlassReason { get; init; }

    public DateTime? VoidedUtc { get; private set; }

    /// <summary>The revision whose words it no longer fits; none when a person took it back.</summary>
    public long? VoidedByRevisionId { get; private set; }

    public string? HashOf(Language language) => language == Language.Irish ? IrishHash : EnglishHash;

    public void Void(DateTime now, long? revisionId) => (VoidedUtc, VoidedByRevisionId) = (now, revisionId);

    public static SignOff Give(Gate gate, long editionId, Revision revision, Guid personId, string personName, DateTime now, string? note, string? breakGlassReason) => new()
    {
        EditionId = editionId,
        Gate = gate.Key,
        IrishHash = gate.Covers.Contains(Language.Irish) ? revision.Text(Language.Irish).Hash : null,
        EnglishHash = gate.Covers.Contains(Language.English) ? revision.Text(Language.English).Hash : null,
        SettingsHash = gate.CoversSettings ? SettingsHashOf(revision) : null,
        PersonId = personId,
        PersonName = personName,
        SignedUtc = now,
        Note = note,
        BreakGlassReason = breakGlassReason,
    };

    /// <summary>The mark of what a page is besides its words: kind, place, owner, addresses, and what its readers are told of the change.</summary>
    public static string SettingsHashOf(Revision revision) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', SettingsOf(revision)))));

    /// <summary>What the mark is made of, in its order.</summary>
    internal static IReadOnlyList<string?> SettingsOf(Revision revision) =>
    [
        revision.Type, revision.ParentKey, revision.Position.ToString(System.Globalization.CultureInfo.InvariantCulture), revision.Owner,
        revision.Text(Language.Irish).Slug, revision.Text(Language.English).Slug,
        revision.Text(Language.Irish).Change, revision.Text(Language.English).Change,
    ];
}

internal sealed class SignOffMapping : IEntityTypeConfiguration<SignOff>
{
    public void Configure(EntityTypeBuilder<SignOff> builder)
    {
        builder.HasOne<Edition>().WithMany().HasForeignKey(signOff => signOff.EditionId);
        builder.Property(signOff => signOff.Gate).HasMaxLength(SignOff.GateMaxLength);
        builder.Property(signOff => signOff.IrishHash).HasMaxLength(PageText.HashLength);
        builder.Property(signOff => signOff.EnglishHash).HasMaxLength(PageText.HashLength);
        builder.Property(signOff => signOff.SettingsHash).HasMaxLength(PageText.HashLength);
        builder.Property(signOff => signOff.PersonName).HasMaxLength(Revision.AuthorMaxLength);
        builder.Property(signOff => signOff.Note).HasMaxLength(SignOff.ReasonMaxLength);
        builder.Property(signOff => signOff.BreakGlassReason).HasMaxLength(SignOff.ReasonMaxLength);
    }
}
