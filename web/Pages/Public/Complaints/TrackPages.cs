using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Complaints.Following;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.Net.Http.Headers;

namespace KilkennyInfo.Pages.Public.Complaints;

/// <summary>
/// Where people follow their complaint. The reference and the code open it for half an hour; after that the pages carry a sealed ticket
/// along, in forms and in no address and no cookie. Whatever does not fit gets one and the same answer.
/// </summary>
public sealed class TrackPages(
    ComplaintWriting writing, CaseFollowing following, FollowActs acts, SentFiles files, Tickets tickets, GuessLimit guesses, ComplaintLimit limit, PublicAddress address)
{
    private const string Kind = "case";
    private const string Over = "complaint.track.over";

    /// <summary>What goes along when the time of a page is over.</summary>
    private static readonly string[] Carried = ["go", FollowActs.Words, "kept"];

    public Task AskAsync(HttpContext context, Language language) => AskAsync(context, language, "", [], StatusCodes.Status200OK);

    public async Task PostAsync(HttpContext context, Language language)
    {
        if (!SameSite.Sent(context.Request, address))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var (taken, issues) = (new List<PreparedFile>(), new List<Issue>());
        var post = await SentPost.ReadAsync(context, (fields, file) => TakeFileAsync(context, fields, file, taken, issues));
        if (post is null)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (post["ticket"].Length == 0)
        {
            await KnockAsync(context, language, post);
        }
        else if (tickets.Open<FollowKey>(Kind, post["ticket"]) is { } key)
        {
            await GoAsync(context, new Visit(language, key, post, taken, issues));
        }
        else
        {
            await AskAsync(context, language, "", [Issue.Whole(Over)], StatusCodes.Status400BadRequest, post);
        }
    }

    private async Task KnockAsync(HttpContext context, Language language, SentPost post)
    {
        var (reference, code) = (post["reference"], post["code"]);
        var guessed = await guesses.TryAsync(context, reference, () => following.KnockAsync(reference, code, context.RequestAborted));
        await (guessed switch
        {
            { Found: { } key } => ShowAsync(context, new Visit(language, key, post, [], TypedBefore(post) ? [Issue.Whole("complaint.track.again")] : [])),
            { IsRefused: true } => AskAsync(context, language, reference, [Issue.Whole("complaint.track.too-often")], StatusCodes.Status429TooManyRequests, post),
            _ => AskAsync(context, language, reference, [new Issue("reference", "complaint.track.wrong")], StatusCodes.Status400BadRequest, post),
        });
    }

    /// <summary>Files come only from somebody whose case it is.</summary>
    private async Task TakeFileAsync(HttpContext context, SentPost fields, OfferedFile file, List<PreparedFile> taken, List<Issue> issues)
    {
        if (tickets.Open<FollowKey>(Kind, fields["ticket"]) is null || issues.Any(issue => issue.Field.Length == 0))
        {
            return;
        }

        if (taken.Count == 0)
        {
            taken.AddRange(files.Open(fields["kept"]));
        }

        if (limit.Allows(context))
        {
            await files.TakeAsync(file, taken, issues, context.RequestAborted);
        }
        else
        {
            issues.Add(Issue.Whole("complaint.form.too-often"));
        }
    }

    private Task GoAsync(HttpContext context, Visit visit) => visit.Post["go"] switch
    {
        "add" => ActAsync(context, visit, "added", () => acts.AddInformationAsync(visit.Key, visit.Seen, visit.Words, Files(visit), CancellationToken.None)),
        "permit" => ActAsync(context, visit, "permitted", () => acts.GivePermissionAsync(visit.Key, visit.Words, Files(visit), CancellationToken.None)),
        "next" => ActAsync(context, visit, "next", () => acts.EscalateAsync(visit.Key, visit.Seen, visit.Words, CancellationToken.None)),
        "withdraw" => ShowAsync(context, visit, name: "ComplaintWithdraw"),
        "withdraw-yes" => ActAsync(context, visit, "withdrawn", () => acts.WithdrawAsync(visit.Key, CancellationToken.None)),
        "ombudsman" => ShowAsync(context, visit, name: "ComplaintOmbudsman"),
        "letter" => LetterAsync(context, visit),
        _ => ShowAsync(context, visit),
    };

    private async Task ActAsync(HttpContext context, Visit visit, string done, Func<Task<IReadOnlyList<Issue>>> act)
    {
        IReadOnlyList<Issue> issues;
        try
        {
            issues = visit.Issues.Count > 0 ? visit.Issues : await act();
        }
        catch (NotThereException)
        {
            await AskAsync(context, visit.Language, "", [Issue.Whole(Over)], StatusCodes.Status400BadRequest, visit.Post);
            return;
        }

        await (issues.Count > 0
            ? ShowAsync(context, visit with { Issues = issues }, status: issues.Any(issue => issue.Key == "complaint.form.too-often") ? StatusCodes.Status429TooManyRequests : StatusCodes.Status400BadRequest)
            : ShowAsync(context, visit, done: done));
    }

    private async Task LetterAsync(HttpContext context, Visit visit)
    {
        if (!Guid.TryParse(visit.Post["letter"], out var id) || await following.OpenLetterAsync(visit.Key, id, visit.Post["large"] == "yes", context.RequestAborted) is not { } letter)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await using (letter.Content)
        {
            var headers = context.Response.Headers;
            headers.CacheControl = "no-store";
            headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = letter.FileName }.ToString();
            context.Response.ContentType = "application/pdf";
            await letter.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }

    private async Task ShowAsync(HttpContext context, Visit visit, string? done = null, string name = "ComplaintCase", int status = StatusCodes.Status200OK)
    {
        if (await following.ReadAsync(visit.Key, context.RequestAborted) is not { } followed)
        {
            await AskAsync(context, visit.Language, "", [Issue.Whole(Over)], StatusCodes.Status400BadRequest, visit.Post);
            return;
        }

        var site = writing.PublicSite.Current.Site;
        var words = site.Data.Strings[visit.Language];
        var failed = visit.Issues.Count > 0 ? visit.Post["go"] : "";
        await writing.WriteAsync(context, name, new CaseView(writing.PublicSite, site, visit.Language)
        {
            Title = (failed.Length > 0 ? words["search.error"] + ": " : "") + words[name switch { "ComplaintWithdraw" => "complaint.withdraw.title", "ComplaintOmbudsman" => "complaint.pack.title", _ => "complaint.case.title" }],
            OmbudsmanPart = new PartView(writing.PublicSite, site, visit.Language, []) { Title = words["complaint.pack.title"] },
            Case = followed,
            Ticket = tickets.Seal(Kind, visit.Key, Tickets.Brief),
            Done = done,
            Failed = failed,
            Issues = visit.Issues,
            Typed = failed.Length > 0 ? visit.Words : "",
            Kept = failed.Length > 0 ? visit.Files : [],
            KeptTicket = failed.Length > 0 ? files.Seal(visit.Files) : "",
        }, status);
    }

    /// <param name="post">What was sent: words typed on a page whose time was over are carried along.</param>
    private Task AskAsync(HttpContext context, Language language, string reference, IReadOnlyList<Issue> issues, int status, SentPost? post = null)
    {
        var site = writing.PublicSite.Current.Site;
        var words = site.Data.Strings[language];
        var title = words["complaint.track.title"];
        return writing.WriteAsync(
            context, "ComplaintTrack", new TrackView(writing.PublicSite, site, language)
            {
                Title = issues.Count > 0 ? $"{words["search.error"]}: {title}" : title,
                Description = words["complaint.track.text"],
                Reference = reference,
                Issues = issues,
                Carried = post is not null && TypedBefore(post) ? [.. Carried.Select(name => (name, post[name].ReplaceLineEndings("\n")))] : [],
            },
            status);
    }

    private static bool TypedBefore(SentPost post) => post["go"].Length > 0 && post[FollowActs.Words].Length > 0;

    private List<PreparedFile> Files(Visit visit) => visit.Files.Count > 0 ? visit.Files : [.. files.Open(visit.Post["kept"])];

    /// <summary>One request of somebody whose case it is.</summary>
    private sealed record Visit(Language Language, FollowKey Key, SentPost Post, List<PreparedFile> Files, IReadOnlyList<Issue> Issues)
    {
        public string Words => Post[FollowActs.Words];

        /// <summary>The number of the newest event that they saw.</summary>
        public int Seen => int.TryParse(Post["seen"], out var seen) ? seen : int.MaxValue;
    }
}
