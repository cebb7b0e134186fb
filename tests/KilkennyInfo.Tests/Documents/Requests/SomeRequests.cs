using KilkennyInfo.Data;
using KilkennyInfo.Documents.Requests;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.Documents.Requests;

/// <summary>Requests as tests need them.</summary>
internal static class SomeRequests
{
    public static Task<FormatRequest> AddAsync(
        SiteDatabase database, DateTime? received = null, DateOnly? due = null, WantedFormat format = WantedFormat.Audio, Action<FormatRequest>? change = null) => database.WriteAsync(
        async db =>
        {
            var asked = new NewFormatRequest("customer-charter", 1, Language.Irish, Language.English, format, "louder", "Una", SendingWay.Email, "una@example.ie", null, null, Guid.NewGuid().ToString("N"));
            var request = FormatRequest.Of(asked, RequestReference.New(), received ?? new DateTime(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc), due ?? new DateOnly(2026, 11, 23));
            change?.Invoke(request);
            db.Add(request);
            await db.SaveChangesAsync();
            return request;
        },
        CancellationToken.None);
}
