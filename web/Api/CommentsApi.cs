using System.Net;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Feedback;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Pages.Public.Comments;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KilkennyInfo.Api;

/// <summary>
/// Takes comments from other programs. What is wrong with one is said field by field, in the language of the comment, so that the program
/// can show it to its reader.
/// </summary>
public sealed class CommentsApi(PublicSite publicSite, Feedback.Comments comments, CommentSubjects subjects, SendingKey keys, CommentLimit limit)
{
    /// <summary>The longest comment in letters that take many bytes, and some room.</summary>
    public const int MostBytes = CommentPages.MostBytes;

    private LiveSite Site => publicSite.Current.Site;

    public async Task<Results<JsonHttpResult<CommentTaken>, ProblemHttpResult>> TakeAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!limit.Allows(context))
        {
            return ApiProblem.Of(ApiProblem.WordsFor(Site, context, null)["comment.too-often"], HttpStatusCode.TooManyRequests);
        }

        // Without saying so, a page of another site could have a reader’s browser send one unasked.
        if (!context.Request.HasJsonContentType())
        {
            return ApiProblem.Of("A comment is sent as application/json.", HttpStatusCode.UnsupportedMediaType);
        }

        var (sent, spoken, fault) = await SentJson.ReadAsync<CommentSent>(context, "comment.json.wrong");
        var words = ApiProblem.WordsFor(Site, context, spoken);
        if (sent is null)
        {
            return ApiProblem.Wrong([fault!], words);
        }

        var (form, subject, (key, keyIssues)) = (FormOf(sent), subjects.Find(Site, CodeOf(sent.About)), ApiProblem.KeyOf(context));
        List<Issue> issues = [.. keyIssues, .. FaultsOf(sent, form, subject)];
        return issues.Count > 0 ? ApiProblem.Wrong(issues, words) : await StoreAsync(context, LanguageExtensions.FromCode(sent.Language)!.Value, key, form, subject!, words);
    }

    private async Task<Results<JsonHttpResult<CommentTaken>, ProblemHttpResult>> StoreAsync(
        HttpContext context, Language language, string key, CommentForm form, CommentSubject subject, Strings words)
    {
        var own = key.Length > 0 ? SendingKey.OfProgram(key, language, form) : default;
        var sendings = key.Length > 0 ? [own.Key] : keys.OfWords(NetworkLimit.NetworkOf(context), language, form);
        try
        {
            // Once it is read, it is stored, whether or not the line holds: sent again, it is found.
            var stored = await comments.AddAsync(form.Complete(language, subject, CommentChannel.Api, sendings) with { OneUse = own.Beginning }, CancellationToken.None);
            return TypedResults.Json(new CommentTaken(stored.Reference), ReadApi.Json, statusCode: StatusCodes.Status201Created);
        }
        catch (KeyUsedBeforeException)
        {
            return ApiProblem.Of(words["comment.key-used"], HttpStatusCode.UnprocessableEntity);
        }
    }

    /// <summary>Who does not say whether an answer is wanted but gives an address, wants one.</summary>
    private static CommentForm FormOf(CommentSent sent) =>
        new(sent.Kind ?? "", sent.Message ?? "", sent.About ?? "", sent.WantsReply ?? !TypedWords.AreNone(sent.Email ?? ""), "", sent.Email ?? "");

    /// <summary>A name alone is the key of a page.</summary>
    private static string CodeOf(string? about) => about switch
    {
        null or "" => "",
        _ when about.Contains(':', StringComparison.Ordinal) => about,
        _ => $"{CommentSubject.PageKind}:{about}",
    };

    private static List<Issue> FaultsOf(CommentSent sent, CommentForm form, CommentSubject? subject) =>
    [
        .. LanguageExtensions.FromCode(sent.Language) is null ? [new Issue("language", "comment.language.wrong", ("irish", Language.Irish.Code()), ("english", Language.English.Code()))] : Array.Empty<Issue>(),
        .. subject is null ? [new Issue("about", "comment.about.wrong")] : Array.Empty<Issue>(),
        .. form.Check(),
    ];
}

/// <summary>A comment as another program sends it.</summary>
/// <param name="Language"><c>ga</c> or <c>en</c>: in which it is written, and answered.</param>
/// <param name="About">The key of a page, or <c>service:</c>, <c>office:</c>, <c>principle:</c> or <c>commitment:</c> with a key or number; may be left out.</param>
/// <param name="Kind"><c>compliment</c>, <c>suggestion</c> or <c>problem</c>.</param>
/// <param name="Message">At most 4,000 characters.</param>
/// <param name="WantsReply">If so, <paramref name="Email"/> is needed.</param>
public sealed record CommentSent(string? Language, string? About, string? Kind, string? Message, bool? WantsReply, string? Email);

/// <param name="Reference">What the comment is called; say it to its sender.</param>
public sealed record CommentTaken(string Reference);
