using System.Net;
using System.Security.Cryptography;
using System.Text;
using KilkennyInfo.Complaints;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Following;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Pages.Public.Complaints;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KilkennyInfo.Api;

/// <summary>
/// Takes complaints from other programs and tells how one stands to whoever has its access code. What is wrong with one is said field by
/// field, in the language of the complaint, so that the program can show it to its reader.
/// </summary>
public sealed class ComplaintsApi(PublicSite publicSite, ComplaintSending sending, CaseFollowing following, ComplaintLimit limit, GuessLimit guesses, PublicAddress address)
{
    public const string CodeHeader = "X-Access-Code";

    /// <summary>The longest texts in letters that take many bytes, and some room.</summary>
    public const int MostBytes = 128 * 1024;

    /// <summary>What a field of the form is called here.</summary>
    private static readonly Dictionary<string, string> Fields = new()
    {
        [Ask.Service] = "service",
        [Ask.Story] = "whatHappened",
        [Ask.Wanted] = "wanted",
        [Ask.Name] = "name",
        [Ask.Other] = "onBehalfOf",
        [Ask.Way] = "contact",
        [Ask.Email] = "contact.email",
        [Ask.Phone] = "contact.phone",
        [Ask.Address] = "contact.address",
    };

    private LiveSite Site => publicSite.Current.Site;

    public async Task<Results<JsonHttpResult<ComplaintTaken>, ProblemHttpResult>> TakeAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!limit.Allows(context))
        {
            return ApiProblem.Of(ApiProblem.WordsFor(Site, context, null)["complaint.form.too-often"], HttpStatusCode.TooManyRequests);
        }

        if (!context.Request.HasJsonContentType())
        {
            return ApiProblem.Of("A complaint is sent as application/json.", HttpStatusCode.UnsupportedMediaType);
        }

        var (sent, spoken, fault) = await SentJson.ReadAsync<ComplaintSent>(context, "complaint.api.wrong");
        var words = ApiProblem.WordsFor(Site, context, spoken);
        if (sent is null)
        {
            return ApiProblem.Wrong([fault!], words);
        }

        var (key, keyIssues) = ApiProblem.KeyOf(context);
        var form = FormOf(sent, key);
        List<Issue> issues = [.. keyIssues, .. FaultsOf(sent, form)];
        return issues.Count > 0 ? ApiProblem.Wrong(issues, words) : await StoreAsync(LanguageExtensions.FromCode(sent.Language)!.Value, form, words);
    }

    public async Task<Results<JsonHttpResult<ComplaintStanding>, ProblemHttpResult>> StandingAsync(HttpContext context, string reference, string? code)
    {
        context.Response.Headers.CacheControl = "no-store";
        var words = ApiProblem.WordsFor(Site, context, null);
        var guessed = await guesses.TryAsync(context, reference, () => ReadAsync(reference, code, context.RequestAborted));
        return guessed switch
        {
            { Found: { } found } => TypedResults.Json(StandingOf(found), ReadApi.Json),
            { IsRefused: true } => ApiProblem.Of(words["complaint.track.too-often"], HttpStatusCode.TooManyRequests),
            _ => ApiProblem.Of(words["complaint.track.wrong"], HttpStatusCode.NotFound),
        };
    }

    private async Task<FollowedCase?> ReadAsync(string reference, string? code, CancellationToken cancellation) =>
        await following.KnockAsync(reference, code, cancellation) is { } key ? await following.ReadAsync(key, cancellation) : null;

    private async Task<Results<JsonHttpResult<ComplaintTaken>, ProblemHttpResult>> StoreAsync(Language language, ComplaintForm form, Strings words)
    {
        try
        {
            // Once it is read, it is stored, whether or not the line holds: sent again, it is found.
            var complaint = form.Complete(language, CaseChannel.Api) with { OneUse = form[Ask.Act] is { Length: > 0 } own ? own : null };
            var receipt = await sending.SendAsync(complaint, [], "", CancellationToken.None);
            return TypedResults.Json(
                new ComplaintTaken(receipt.Reference, receipt.AccessCode, address.Origin + CaseAddresses.Track(language), receipt.AcknowledgeBy, receipt.ReplyBy),
                ReadApi.Json,
                statusCode: StatusCodes.Status201Created);
        }
        catch (KeyUsedBeforeException)
        {
            return ApiProblem.Of(words["complaint.api.key-used"], HttpStatusCode.UnprocessableEntity);
        }
    }

    /// <summary>The form that a person would have filled in to say the same.</summary>
    private static ComplaintForm FormOf(ComplaintSent sent, string key)
    {
        var answers = new Dictionary<string, string?>
        {
            [Ask.About] = Ask.AboutService,
            [Ask.Service] = string.IsNullOrWhiteSpace(sent.Service) ? Ask.ServiceUnknown : sent.Service,
            [Ask.Who] = sent.Anonymous is true ? Ask.WhoAnonymous : TypedWords.AreNone(sent.OnBehalfOf ?? "") ? Ask.WhoMyself : Ask.WhoOther,
            [Ask.Other] = sent.OnBehalfOf,
            [Ask.Permission] = Ask.PermissionLater,
            [Ask.Told] = Ask.ToldNo,
            [Ask.Story] = sent.WhatHappened,
            [Ask.Wanted] = sent.Wanted,
            [Ask.Name] = sent.Name,
            [Ask.Way] = WayOf(sent.Contact),
            [Ask.Email] = sent.Contact?.Email,
            [Ask.Address] = sent.Contact?.Address,
            [Ask.Phone] = sent.Contact?.Phone,
            [Ask.Reply] = sent.Language,
            [Ask.Format] = "standard",
            [Ask.Act] = key.Length == 0 ? "" : $"program:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}",
        };
        return new ComplaintForm(name => answers.GetValueOrDefault(name));
    }

    private static string WayOf(ContactSent? contact) => contact switch
    {
        { Email: { Length: > 0 } } => Ask.WayEmail,
        { Address: { Length: > 0 } } => Ask.WayPost,
        { Phone: { Length: > 0 } } => Ask.WayPhone,
        _ => "",
    };

    private List<Issue> FaultsOf(ComplaintSent sent, ComplaintForm form) =>
    [
        .. LanguageExtensions.FromCode(sent.Language) is null ? [new Issue("language", "complaint.api.language", ("codes", "ga, en"))] : Array.Empty<Issue>(),
        .. new FormChecks(Site.Data.Categories).All(form).Where(issue => issue.Field != Ask.Reply).Select(Named),
    ];

    private static Issue Named(Issue issue) => issue.Field == Ask.Way
        ? new Issue(Fields[Ask.Way], "complaint.api.contact") : issue with { Field = Fields.GetValueOrDefault(issue.Field, issue.Field) };

    private ComplaintStanding StandingOf(FollowedCase found) => new(
        found.Reference, EnumCode.Of(found.Status), found.StageKey, Both(found.Stage?.Name), found.Language.Code(),
        found.ReceivedOn, found.AcknowledgeBy, found.AcknowledgedOn, found.ReplyBy, found.ExpectedBy, found.AnsweredOn, Both(found.Outcome),
        [.. found.Events.Select(one => new ComplaintEventDetail(one.Day, one.Kind, new(one.In(Site.Data.Strings[Language.Irish]), one.In(Site.Data.Strings[Language.English]))))]);

    private static BothLanguages<string>? Both(Bilingual<string>? pair) => pair is null ? null : new(pair.Irish, pair.English);
}
