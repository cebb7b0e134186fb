using System.Globalization;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Documents;

/// <summary>One file that the site makes: how it does, what the checker says of it, and having it made again.</summary>
public sealed class MadeModel(RenditionDesk renditions) : DocumentPage
{
    [FromRoute]
    public int Number { get; set; }

    public RenditionLine Row { get; private set; } = null!;

    public ReportView? Report { get; private set; }

    public bool CanMake => renditions.CanMake(Row.Format);

    public bool MayMakeAgain => RenditionDesk.MayMakeAgain(Person) && CanMake;

    public MatrixState State => (Row.State, CanMake) switch
    {
        (RenditionState.Made, _) => MatrixState.Made,
        (_, false) => MatrixState.NotHere,
        (RenditionState.Failed, _) => MatrixState.Failed,
        _ => MatrixState.BeingMade,
    };

    public string DocumentTitle => Site.Documents.Find(Row.DocumentKey)?.Newest.Texts[Language].Title ?? Row.DocumentKey;

    /// <summary>None for a format that is not listened to.</summary>
    public string? Length => Row.Seconds is { } seconds ? TimeSpan.FromSeconds(seconds).ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture) : null;

    public string? FileAddress => Row.HasFile && Site.Documents.Find(Row.DocumentKey)?.Versions.FirstOrDefault(version => version.Number == Row.Version) is not null
        ? DocumentAddresses.OfFile(Row.Language, Site.Documents.Find(Row.DocumentKey)!.Newest.Texts[Row.Language].Slug, Row.Version, Row.FileName) : null;

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var issues = await renditions.MakeAgainAsync(Number, Person, cancellation);
        if (issues.Count == 0)
        {
            return DoneTo(AddressOfMade(Number), "desk.files.again.done");
        }

        await LoadAsync(cancellation);
        return PageWith(issues);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var (file, report) = await renditions.GetAsync(Number, cancellation);
        if (file.UploadId is { } upload)
        {
            throw new NotThereException($"This file was made elsewhere: {upload}.");
        }

        Row = file;
        Report = report is null ? null : new ReportView(this, report, file.CheckedUtc);
        Title = $"{FormatName(file.Format)}, {LanguageName(file.Language)}";
    }
}
