using KilkennyInfo.Accounts;
using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Addresses;

/// <summary>Earlier addresses with their filters, as a page and as a file.</summary>
public abstract class AddressList(Redirects redirects) : DeskPage
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>The language of the addresses; empty for both.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Side { get; set; }

    public bool MayChange => Person.Is(Role.Publisher);

    public string TitleOf(string key) => Site.Find(key)?.Texts[Language].Title ?? key;

    public string OriginOf(OldAddress row) => Words[KeyOfOrigin(row)];

    protected async Task<IReadOnlyList<OldAddress>> ChosenAsync(CancellationToken cancellation) => [.. (await redirects.ListAsync(cancellation)).Where(IsChosen)];

    private static string KeyOfOrigin(OldAddress row) => row switch
    {
        { IsFromFiles: true, PageKey: null } => "desk.redirects.origin.gone",
        { IsFromFiles: true } => "desk.redirects.origin.aliases",
        { LeadsOn: false } => "desk.redirects.origin.off",
        _ => "desk.redirects.origin.earlier",
    };

    private bool IsChosen(OldAddress row) =>
        (LanguageExtensions.FromCode(Side) is not { } side || row.Language == side)
        && (string.IsNullOrWhiteSpace(Q) || row.Path.Contains(Q.Trim(), StringComparison.OrdinalIgnoreCase)
            || (row.PageKey is { } key && (key.Contains(Q.Trim(), StringComparison.OrdinalIgnoreCase) || TitleOf(key).Contains(Q.Trim(), StringComparison.CurrentCultureIgnoreCase))));
}
