using System.Text.Json;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Webhooks;

namespace KilkennyInfo.Pages.Desk.Webhooks;

/// <summary>The words for what a hook is told of and for how it stands.</summary>
internal static class HookWords
{
    public static IEnumerable<WebhookEvents> EventsOf(Webhook hook) => WebhookEventsExtensions.All.Where(what => hook.Events.HasFlag(what));

    public static string NameOf(WebhookEvents what, Strings words) => words[$"desk.hooks.event.{what.Code()}"];

    public static string StateOf(Webhook hook, Strings words) => words[$"desk.hooks.state.{Key(hook.State)}"];

    public static string Key<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
