using System.Globalization;
using KilkennyInfo.Wording;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Wording;

/// <summary>Every word of the interface, to look through.</summary>
public sealed class WordingIndexModel(WordingList list) : DeskPage
{
    public const int RowsOnAPage = 50;

    public static IReadOnlyList<string> Places { get; } = ["public", "desk"];

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Place { get; set; }

    /// <summary>How many come before the first one shown.</summary>
    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    public int Found { get; private set; }

    public IReadOnlyList<InterfaceWording> Rows { get; private set; } = [];

    public string? Before => From > 0 ? AddressFrom(Math.Max(0, From - RowsOnAPage)) : null;

    public string? After => From + RowsOnAPage < Found ? AddressFrom(From + RowsOnAPage) : null;

    public void OnGet()
    {
        Title = Words["desk.wording.title"];
        var all = list.Find(Q, Place switch { "public" => false, "desk" => true, _ => null });
        (Found, From) = (all.Count, Math.Clamp(From, 0, Math.Max(0, all.Count - 1)));
        Rows = [.. all.Skip(From).Take(RowsOnAPage)];
    }

    private string AddressFrom(int from) => "/desk/wording" + QueryString.Create(
        new Dictionary<string, string?> { ["q"] = Q, ["place"] = Place, ["from"] = from.ToString(CultureInfo.InvariantCulture) }.Where(part => !string.IsNullOrEmpty(part.Value)));
}
