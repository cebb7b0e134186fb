using System.Text.RegularExpressions;
using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Feedback;

/// <summary>
/// Tells a flood from single voices: almost the same words again and again within hours, many links, or one address that many comments
/// want answered. What looks like one is held for a person to look at; nothing is thrown away, since a campaign of real people looks
/// like this too.
/// </summary>
public sealed partial class FloodWatch(SiteDatabase database, TimeProvider clock)
{
    /// <summary>So many comments like it have come before; the next one is held.</summary>
    public const int MostAlike = 3;

    /// <summary>“Thank you very much” is said in the same words by many.</summary>
    public const int MostShortAlike = 10;

    public const int MostLinks = 2;

    /// <summary>Nobody may have us write to somebody else again and again.</summary>
    public const int MostForOneAddress = 5;

    private const int ShortWords = 8;
    private const int MostCompared = 400;
    private const double Alike = 0.7;

    public static readonly TimeSpan Window = TimeSpan.FromHours(6);

    public async Task<bool> LooksLikeOneAsync(NewComment sent, CancellationToken cancellation)
    {
        if (Link().Count(sent.Message) > MostLinks)
        {
            return true;
        }

        var since = clock.GetUtcNow().UtcDateTime - Window;
        await using var db = database.OpenForReading();
        var recent = await db.Set<Comment>()
            .Where(comment => comment.ReceivedUtc >= since && comment.Message != null && (comment.Channel == CommentChannel.Site || comment.Channel == CommentChannel.Api))
            .OrderByDescending(comment => comment.ReceivedUtc).Take(MostCompared)
            .Select(comment => new { comment.Message, comment.Email }).ToListAsync(cancellation);
        if (sent.Email is not null && recent.Count(comment => string.Equals(comment.Email, sent.Email, StringComparison.OrdinalIgnoreCase)) >= MostForOneAddress)
        {
            return true;
        }

        var own = Shingles.Of(sent.Message);
        return recent.Count(comment => own.LikenessTo(Shingles.Of(comment.Message!)) >= Alike) >= (own.Words < ShortWords ? MostShortAlike : MostAlike);
    }

    [GeneratedRegex(@"https?://|\bwww\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
