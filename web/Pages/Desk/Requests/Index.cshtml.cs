using System.Globalization;
using KilkennyInfo.Documents.Requests;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Requests;

/// <summary>Who waits for a document in another format: the most urgent first. Nothing here tells who asked.</summary>
public sealed class RequestsModel(RequestList requests, TimeProvider clock) : RequestsPage
{
    private const int SheetLength = 50;

    /// <summary>How many are passed over.</summary>
    [BindProperty(SupportsGet = true)]
    public int Skip { get; set; }

    public DateOnly Today { get; private set; }

    public IReadOnlyList<RequestLine> Lines { get; private set; } = [];

    public bool HasMore { get; private set; }

    public string FileAddress => "/desk/requests.csv" + Query(0);

    public string BackAddress => "/desk/requests" + Query(Math.Max(Skip - SheetLength, 0));

    public string OnAddress => "/desk/requests" + Query(Skip + SheetLength);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Title = Words["desk.requests.title"];
        Today = DublinTime.Today(clock);
        Skip = Math.Clamp(Skip, 0, int.MaxValue - (2 * SheetLength));
        var some = await requests.ListAsync(Only, Skip, SheetLength + 1, cancellation);
        (Lines, HasMore) = ([.. some.Take(SheetLength)], some.Count > SheetLength);
    }

    public string Day(DateTime utc) => Date(DublinTime.DayOf(new DateTimeOffset(utc, TimeSpan.Zero)));

    private QueryString Query(int skip)
    {
        (string Name, string? Value)[] parts = [("state", Only is { } only ? RequestForm.CodeOf(only) : null), ("skip", skip > 0 ? skip.ToString(CultureInfo.InvariantCulture) : null)];
        return QueryString.Create(parts.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Name, part.Value)));
    }
}
