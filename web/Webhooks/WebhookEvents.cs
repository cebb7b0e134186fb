namespace KilkennyInfo.Webhooks;

/// <summary>What a webhook tells of. A hook's choice is stored as the sum of these numbers, so none is ever changed or used again.</summary>
[Flags]
public enum WebhookEvents
{
    None = 0,

    /// <summary>Both texts of a page went live.</summary>
    Published = 1,

    /// <summary>A page left the site.</summary>
    TakenOff = 2,

    /// <summary>The newest words of a live page no longer say the same in both languages.</summary>
    OutOfStep = 4,

    /// <summary>Somebody wants to see whether a message arrives. Sent by press only.</summary>
    Test = 8,
}

public static class WebhookEventsExtensions
{
    /// <summary>Those that a hook can be asked to tell of.</summary>
    public static IReadOnlyList<WebhookEvents> All { get; } = [WebhookEvents.Published, WebhookEvents.TakenOff, WebhookEvents.OutOfStep];

    /// <summary>The name that receivers know a single event by.</summary>
    public static string Code(this WebhookEvents what) => what switch
    {
        WebhookEvents.Published => "published",
        WebhookEvents.TakenOff => "taken-off",
        WebhookEvents.OutOfStep => "out-of-step",
        WebhookEvents.Test => "test",
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "This is not one event."),
    };

    /// <summary>Several of them from their names; what is no name counts for nothing.</summary>
    public static WebhookEvents FromCodes(IEnumerable<string> codes) =>
        All.Where(what => codes.Contains(what.Code())).Aggregate(WebhookEvents.None, (sum, what) => sum | what);
}
