using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform.Outbound;

namespace KilkennyInfo.Webhooks;

/// <summary>What goes over the wire for one delivery: the body, and headers in the form of Standard Webhooks.</summary>
internal static class WebhookMessage
{
    public static OutboundRequest Of(WebhookDelivery delivery, string address, string origin, IEnumerable<byte[]> keys, DateTimeOffset now)
    {
        var body = BodyOf(delivery, origin);
        var (id, timestamp) = (delivery.Id.ToString(), now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        return new OutboundRequest(HttpMethod.Post, address)
        {
            Json = body,
            Headers =
            [
                ("Webhook-Id", id),
                ("Webhook-Timestamp", timestamp),
                ("Webhook-Signature", string.Join(' ', keys.Select(key => SignatureOf(id, timestamp, body, key)))),
            ],
        };
    }

    internal static string SignatureOf(string id, string timestamp, byte[] body, byte[] key)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{id}.{timestamp}."), .. body];
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed));
    }

    internal static byte[] BodyOf(WebhookDelivery delivery, string origin) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        id = delivery.Id,
        @event = delivery.Event.Code(),
        occurred = delivery.OccurredUtc.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        page = new
        {
            key = delivery.PageKey,
            url = new { ga = AddressOf(delivery, origin, Language.Irish), en = AddressOf(delivery, origin, Language.English) },
            revision = delivery.Revision,
        },
    });

    private static string AddressOf(WebhookDelivery delivery, string origin, Language language) => $"{origin}/{language.Code()}/{delivery.Slugs[language]}".TrimEnd('/');
}
