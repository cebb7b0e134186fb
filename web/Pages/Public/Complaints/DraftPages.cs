using KilkennyInfo.Complaints;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public.Complaints;

/// <summary>A complaint that was left for later: what is shown when it is kept, and the way back to it.</summary>
public sealed class DraftPages(ComplaintWriting writing, ComplaintFormPage formPage, ComplaintDrafts drafts, Tickets tickets, GuessLimit guesses, PublicAddress address)
{
    private LiveSite Site => writing.PublicSite.Current.Site;

    public Task SavedAsync(HttpContext context, Language language)
    {
        var ticket = context.Request.Query["t"].ToString();
        var saved = tickets.Open<Saved>(Saved.Kind, ticket);
        var words = Site.Data.Strings[language];
        return writing.WriteAsync(context, "ComplaintSaved", new SavedView(writing.PublicSite, Site, language)
        {
            Title = words[saved is null ? "complaint.received.over" : "complaint.saved.title"],
            Kept = saved,
            Ticket = ticket,
            Link = saved is null ? "" : $"{address.Origin}{CaseAddresses.Continue(language)}?d={saved.Id}",
        });
    }

    public Task AskAsync(HttpContext context, Language language) => AskAsync(context, language, context.Request.Query["d"].ToString(), [], StatusCodes.Status200OK);

    public async Task OpenAsync(HttpContext context, Language language)
    {
        if (!SameSite.Sent(context.Request, address))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (await SentPost.ReadAsync(context, (_, _) => Task.CompletedTask) is not { } post)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var id = post["d"].Trim();
        var guessed = await guesses.TryAsync(context, id, () => drafts.OpenAsync(id, post["code"], context.RequestAborted));
        await (guessed switch
        {
            { Found: { } opened } => formPage.WriteAsync(context, new ShownForm(language, opened.Form, opened.Step)),
            { IsRefused: true } => AskAsync(context, language, id, [Issue.Whole("complaint.track.too-often")], StatusCodes.Status429TooManyRequests),
            _ => AskAsync(context, language, id, [new Issue("code", "complaint.continue.wrong")], StatusCodes.Status400BadRequest),
        });
    }

    private Task AskAsync(HttpContext context, Language language, string id, IReadOnlyList<Issue> issues, int status)
    {
        var words = Site.Data.Strings[language];
        var title = words["complaint.continue.title"];
        return writing.WriteAsync(
            context, "ComplaintContinue", new ContinueView(writing.PublicSite, Site, language) { Title = issues.Count > 0 ? $"{words["search.error"]}: {title}" : title, Id = id, Issues = issues }, status);
    }
}

/// <summary>What somebody needs to come back to their complaint; goes to them under seal.</summary>
public sealed record Saved(string Id, string Code, DateOnly Until)
{
    public const string Kind = "saved";
}

public sealed class SavedView(PublicSite publicSite, LiveSite site, Language language) : SiteView(publicSite, site, language)
{
    /// <summary>None when the time of the ticket is over.</summary>
    public required Saved? Kept { get; init; }

    public required string Ticket { get; init; }

    public required string Link { get; init; }

    public override bool AsksForComment => false;

    public override string SwitchAddress => CaseAddresses.Saved(Language.Other()) + (Kept is null ? "" : $"?t={Ticket}");
}

public sealed class ContinueView(PublicSite publicSite, LiveSite site, Language language) : SiteView(publicSite, site, language)
{
    /// <summary>As it stands in the link; typed by hand where somebody came without it.</summary>
    public required string Id { get; init; }

    public required IReadOnlyList<Issue> Issues { get; init; }

    public override bool AsksForComment => false;

    public override string SwitchAddress => CaseAddresses.Continue(Language.Other()) + (Id.Length == 0 ? "" : $"?d={Uri.EscapeDataString(Id)}");
}
