using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Feedback;

/// <summary>
/// Names the sending of a comment, so that a second press of the button finds the first comment. Whatever the key, other words are
/// another comment: nothing is lost because a form was sent again with a change.
/// </summary>
public sealed class SendingKey(TimeProvider clock)
{
    public const int MaxLength = 64;

    private const int Half = 32;

    private static readonly TimeSpan Bucket = TimeSpan.FromMinutes(10);

    /// <summary>Without it nobody can tell from a stored key which network sent the comment.</summary>
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);

    /// <summary>For a form with a key of its own.</summary>
    public static IReadOnlyList<string> OfForm(string key, Language language, CommentForm form) => [Hash(["form", key, .. Parts(language, form)])];

    /// <summary>For a key that a program has chosen. Its beginning stands for the key alone.</summary>
    public static (string Key, string Beginning) OfProgram(string key, Language language, CommentForm form)
    {
        var beginning = Hash(["program", key])[..Half];
        return (beginning + Hash(Parts(language, form))[..Half], beginning);
    }

    /// <summary>
    /// For a form without a key, since its page is the same for all: the same words from the same network within these ten minutes or
    /// the ten before are the same sending.
    /// </summary>
    public IReadOnlyList<string> OfWords(string network, Language language, CommentForm form)
    {
        var now = clock.GetUtcNow().Ticks / Bucket.Ticks;
        return [.. new[] { now, now - 1 }.Select(bucket => Sign([network, .. Parts(language, form), bucket.ToString(CultureInfo.InvariantCulture)]))];
    }

    private string Sign(string[] parts) => Convert.ToHexStringLower(HMACSHA256.HashData(_secret, JsonSerializer.SerializeToUtf8Bytes(parts)));

    private static string Hash(string[] parts) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts)));

    private static string[] Parts(Language language, CommentForm form) => [language.Code(), form.Kind, form.About, form.Message, form.WantsReply ? "reply" : "", form.Name, form.Email];
}
