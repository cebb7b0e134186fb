using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Feedback;

/// <summary>Comments, and those who deal with them, as tests need them.</summary>
internal static class SomeComments
{
    public static readonly Person Carer = PersonWith(Role.CustomerCare);
    public static readonly Person Publisher = PersonWith(Role.Publisher);

    public static readonly LetterContact Contact = new("Áine de Búrca", "056 779 4000", "4123", false, "aine@council.example.ie");

    public static readonly PublicPair Pair = new(new("Bhí an leathanach doiléir.", "The page was not clear."), new("Scríobhamar arís é.", "We wrote it again."));

    /// <summary>With the words of the project's own content, and no pages.</summary>
    public static LiveSite Site { get; } = new([], [], SiteContent.Data, [], new DateOnly(2026, 11, 26), "");

    public static Person PersonWith(Role role) => new(Guid.CreateVersion7(), $"Only {role}", new HashSet<Role> { role });

    public static NewComment Sent(
        string message = "The opening hours on this page are wrong.", CommentKind kind = CommentKind.Problem, string? email = "una@example.ie", string? name = "Una",
        CommentChannel channel = CommentChannel.Site, CommentSubject? subject = null, Language language = Language.English, DateTime? received = null, string? key = null) => new(
            language, kind, message, subject ?? new CommentSubject(PageKey: "contact-us"), email is not null, name, email, channel, [key ?? Guid.NewGuid().ToString("N")])
        {
            ReceivedUtc = received,
        };

    public static KilkennyInfo.Feedback.Comments Intake(SiteDatabase database, TimeProvider clock) =>
        new(database, () => Site, new CommentLetter(), new FloodWatch(database, clock), TestMail.Sender(database, clock), clock);

    public static CommentWork Work(SiteDatabase database, TimeProvider clock) =>
        new(database, new CommentActs(database, clock), Intake(database, clock), TestMail.Sender(database, clock));

    public static CommentReplies Replies(SiteDatabase database, TimeProvider clock) =>
        new(new CommentActs(database, clock), () => Site, new CommentLetter(), TestMail.Sender(database, clock));

    public static PublicPairs Pairs(SiteDatabase database, TimeProvider clock) => new(database, new CommentActs(database, clock));

    /// <summary>Stored without looking for floods.</summary>
    public static Task<Comment> AddAsync(SiteDatabase database, NewComment? sent = null, Action<Comment>? change = null, bool isHeld = false) => database.WriteAsync(
        async db =>
        {
            var comment = Comment.Of(sent ?? Sent(), CommentReference.New(), new DateTime(2026, 11, 26, 9, 0, 0, DateTimeKind.Utc), isHeld);
            change?.Invoke(comment);
            db.Add(comment);
            await db.SaveChangesAsync();
            return comment;
        },
        CancellationToken.None);

    public static async Task<Comment> ReadAsync(SiteDatabase database, Guid id)
    {
        await using var db = database.OpenForReading();
        return await db.Set<Comment>().SingleAsync(comment => comment.Id == id);
    }

    public static async Task<List<Comment>> AllAsync(SiteDatabase database)
    {
        await using var db = database.OpenForReading();
        return await db.Set<Comment>().OrderBy(comment => comment.Id).ToListAsync();
    }

    public static async Task<List<OutgoingMail>> MailsAsync(SiteDatabase database)
    {
        await using var db = database.OpenForReading();
        return await db.Set<OutgoingMail>().Where(mail => mail.AboutKind == "comment-card").OrderBy(mail => mail.Id).ToListAsync();
    }

    public static async Task<List<string>> ActsAsync(SiteDatabase database, string reference)
    {
        await using var db = database.OpenForReading();
        return await db.Set<AuditEntry>().Where(entry => entry.Subject == reference).OrderBy(entry => entry.Number).Select(entry => entry.Act).ToListAsync();
    }

    public static IEnumerable<string> KeysOf(IReadOnlyList<Issue> issues) => issues.Select(issue => issue.Key);
}
