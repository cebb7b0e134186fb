using System.Net;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KilkennyInfo.Api;

/// <summary>Says what is wrong with what a program has sent, so that it can show that to its reader.</summary>
internal static class ApiProblem
{
    public const string KeyHeader = "Idempotency-Key";

    private const int LongestKey = 255;

    /// <summary>In the language of what was sent; where that is not to be told, in the one that the program says it understands.</summary>
    public static Strings WordsFor(LiveSite site, HttpContext context, string? language) => site.Data.Strings[
        LanguageExtensions.FromCode(language) ?? LanguageExtensions.FirstOf(context.Request.Headers.AcceptLanguage.ToString()) ?? Language.English];

    /// <summary>The key that its sender chose for a sending; empty for none.</summary>
    public static (string Key, IReadOnlyList<Issue> Issues) KeyOf(HttpContext context)
    {
        var key = context.Request.Headers[KeyHeader].ToString().Trim();
        return (key, key.Length <= LongestKey ? [] : [Issue.TooLong(KeyHeader, key, LongestKey) with { Key = "request.too-long" }]);
    }

    public static ProblemHttpResult Wrong(IReadOnlyList<Issue> issues, Strings words)
    {
        var errors = issues.GroupBy(issue => issue.Field).ToDictionary(field => field.Key, field => field.Select(issue => words.Format(issue.Key, issue.Values)).ToArray());
        return TypedResults.Problem(
            title: words["request.problem"], statusCode: StatusCodes.Status400BadRequest, extensions: new Dictionary<string, object?> { ["errors"] = errors });
    }

    public static ProblemHttpResult Of(string detail, HttpStatusCode status) => TypedResults.Problem(detail, statusCode: (int)status);
}
