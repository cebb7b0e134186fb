using System.Text.Json;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Api;

/// <summary>What another program has sent, as far as it can be read.</summary>
/// <param name="Sent">None when something in it is of another kind than it should be.</param>
/// <param name="Language">As it was sent, right or wrong; also of what cannot be read otherwise.</param>
internal sealed record SentJson<T>(T? Sent, string? Language, Issue? Fault)
    where T : class;

internal static class SentJson
{
    private const string Body = "body";

    /// <param name="wrong">The key of the sentence that says so when something is of another kind than it should be.</param>
    public static async Task<SentJson<T>> ReadAsync<T>(HttpContext context, string wrong)
        where T : class
    {
        string? language = null;
        try
        {
            using var json = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            language = LanguageIn(json.RootElement);
            var sent = json.Deserialize<T>(ReadApi.Json);
            return new SentJson<T>(sent, language, sent is null ? new Issue(Body, wrong) : null);
        }
        catch (JsonException exception)
        {
            var field = exception.Path?.TrimStart('$').TrimStart('.');
            return new SentJson<T>(null, language, new Issue(string.IsNullOrEmpty(field) ? Body : field, wrong));
        }
        catch (InvalidOperationException)
        {
            // Half a letter: one of two parts that make one only together.
            return new SentJson<T>(null, language, new Issue(Body, wrong));
        }
    }

    private static string? LanguageIn(JsonElement sent) =>
        sent.ValueKind is JsonValueKind.Object && sent.TryGetProperty("language", out var language) && language.ValueKind is JsonValueKind.String ? language.GetString() : null;
}
