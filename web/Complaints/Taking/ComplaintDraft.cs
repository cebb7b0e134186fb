using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Complaints.Taking;

/// <summary>
/// A complaint that somebody has left for later, because they chose to. It is sealed with a key that is worked out from their code, which
/// stands nowhere: without the code nobody reads it, the Council included. It goes when it is sent, when they say so, or when its time is over.
/// </summary>
public sealed class ComplaintDraft
{
    public const int IdLength = 32;

    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int KeyBytes = 32;

    private static readonly byte[] Purpose = "KilkennyInfo complaint draft"u8.ToArray();

    /// <summary>Stands in the link: 128 random bits.</summary>
    public required string Id { get; init; }

    public required string CodeHash { get; init; }

    public required Language Language { get; init; }

    public required DateTime SavedUtc { get; init; }

    public required DateTime ExpiresUtc { get; init; }

    /// <summary>Nonce, tag and what was typed, encrypted (AES-256-GCM).</summary>
    public required byte[] Sealed { get; init; }

    public static (ComplaintDraft Draft, string Code) Of(ComplaintForm form, string step, Language language, DateTime now, DateTime expires)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2));
        var code = AccessCode.Of(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2)), AccessCode.NewSalt());
        var draft = new ComplaintDraft
        {
            Id = id,
            CodeHash = AccessCode.HashOf(code),
            Language = language,
            SavedUtc = now,
            ExpiresUtc = expires,
            Sealed = Seal(JsonSerializer.SerializeToUtf8Bytes(new Content(step, form.Answers.Where(answer => answer.Value.Length > 0).ToDictionary())), KeyOf(code, id)),
        };
        return (draft, code);
    }

    /// <summary>Anything may be typed, and not every database takes everything.</summary>
    public static bool IsId([NotNullWhen(true)] string? typed) => typed is { Length: IdLength } && typed.All(char.IsAsciiHexDigitLower);

    /// <summary>What was typed, and the step at which it was left. Only with the right code.</summary>
    public (ComplaintForm Form, string Step) Open(string code)
    {
        var content = JsonSerializer.Deserialize<Content>(Unseal(Sealed, KeyOf(code, Id)))!;
        return (new ComplaintForm(name => content.Answers.GetValueOrDefault(name)), content.Step);
    }

    private static byte[] KeyOf(string code, string id) => HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(code), KeyBytes, Encoding.UTF8.GetBytes(id), Purpose);

    private static byte[] Seal(byte[] plain, byte[] key)
    {
        var whole = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(whole.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(whole.AsSpan(0, NonceBytes), plain, whole.AsSpan(NonceBytes + TagBytes), whole.AsSpan(NonceBytes, TagBytes));
        return whole;
    }

    private static byte[] Unseal(byte[] whole, byte[] key)
    {
        var plain = new byte[whole.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Decrypt(whole.AsSpan(0, NonceBytes), whole.AsSpan(NonceBytes + TagBytes), whole.AsSpan(NonceBytes, TagBytes), plain);
        return plain;
    }

    private sealed record Content(string Step, Dictionary<string, string> Answers);
}

internal sealed class ComplaintDraftMapping : IEntityTypeConfiguration<ComplaintDraft>
{
    public void Configure(EntityTypeBuilder<ComplaintDraft> builder)
    {
        builder.Property(draft => draft.Id).HasMaxLength(ComplaintDraft.IdLength).ValueGeneratedNever();
        builder.Property(draft => draft.CodeHash).HasMaxLength(64);
        builder.Property(draft => draft.Language).HasConversion(LanguageColumn.Converter).HasMaxLength(2);
        builder.HasIndex(draft => draft.ExpiresUtc);
    }
}
