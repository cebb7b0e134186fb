using System.Globalization;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Comments;

/// <summary>Takes down a comment that came on paper or by telephone.</summary>
public sealed class NewModel(CommentWork work, CommentSubjects subjects, TimeProvider clock) : TypedCommentPage(subjects)
{
    private const string Iso = "yyyy-MM-dd";

    private static readonly TimeOnly Noon = new(12, 0);

    public static IReadOnlyList<CommentChannel> Channels { get; } = [CommentChannel.Paper, CommentChannel.Phone];

    [BindProperty]
    public string? Channel { get; set; }

    [BindProperty]
    public string? Received { get; set; }

    [BindProperty]
    public string? Spoken { get; set; }

    [BindProperty]
    public bool Reply { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public void OnGet()
    {
        Title = Words["desk.comments.new"];
        Received = DublinTime.Today(clock).ToString(Iso, CultureInfo.InvariantCulture);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Title = Words["desk.comments.new"];
        var (channel, language, day) = (EnumCode.Parse<CommentChannel>(Channel), LanguageExtensions.FromCode(Spoken), Day());
        var form = new CommentForm(Kind ?? "", Message ?? "", About ?? "", Reply, Name ?? "", Email ?? "");
        List<Issue> issues =
        [
            .. channel is { } known && Channels.Contains(known) ? Array.Empty<Issue>() : [new Issue("channel", "desk.comments.channel.missing")],
            .. day is null ? [new Issue("received", "desk.comments.received.wrong")] : Array.Empty<Issue>(),
            .. language is null ? [new Issue("spoken", "desk.comments.language.missing")] : Array.Empty<Issue>(),
            .. Check(form),
        ];
        if (issues.Count > 0)
        {
            return PageWith(issues);
        }

        var sent = form.Complete(language!.Value, Subject, channel!.Value, SendingKey.OfForm(Act, language.Value, form)) with { ReceivedUtc = InstantOf(day!.Value) };
        var stored = await work.TakeDownAsync(Person, sent, cancellation);
        return DoneTo($"/desk/comments/{stored.Id}", "desk.comments.new.done", ("reference", stored.Reference));
    }

    /// <summary>None when it is no day, one that is still to come, or one so long ago that it is a slip of the pen.</summary>
    private DateOnly? Day() =>
        DateOnly.TryParseExact(Received, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && DublinTime.Today(clock) is var today && day <= today && day > today.AddMonths(-ForgettingMonths)
            ? day : null;

    /// <summary>Of a stamp only the day is known: noon, or now for today.</summary>
    private DateTime? InstantOf(DateOnly day) => day == DublinTime.Today(clock) ? null : DublinTime.InstantsOf(day.ToDateTime(Noon))[0];

    /// <summary>What came earlier would be forgotten at once.</summary>
    private const int ForgettingMonths = 12;
}
