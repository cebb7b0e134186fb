using System.Globalization;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Guests;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>Makes and ends the links with which people without an account read a pair, or review it.</summary>
public sealed class LinksModel(PageStates states, PairLinks links, PublicAddress address) : PairPage(states)
{
    /// <summary>For a link to read only.</summary>
    public const string Look = "look";

    private const string UsualDays = "14";

    [BindProperty]
    public string? Guest { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty(Name = "language")]
    public string? Chosen { get; set; }

    [BindProperty]
    public string? Days { get; set; } = UsualDays;

    /// <summary>Shown once, when the link has been made.</summary>
    public string? Made { get; private set; }

    public IReadOnlyList<PairLink> Alive { get; private set; } = [];

    public bool MayMake => State.IsOpen && PairLinks.MayMake(Person, null);

    /// <summary>The reviews that this person may ask for.</summary>
    public IEnumerable<Gate> Gates => State.Gates.Select(state => state.Gate).Where(gate => PairLinks.MayMake(Person, gate));

    public Task OnGetAsync(CancellationToken cancellation) => PrepareAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(string? act, Guid id, CancellationToken cancellation)
    {
        if (act == "end")
        {
            var guest = await links.EndAsync(Key, id, Person, cancellation);
            await LoadAsync("desk.link.title", cancellation);
            return DoneTo($"{Root}/links", "desk.link.ended", ("guest", guest));
        }

        await LoadAsync("desk.link.title", cancellation);
        var issues = await MakeAsync(cancellation);
        await PrepareAsync(cancellation);
        return issues.Count > 0 ? PageWith(issues) : Page();
    }

    public string WhatOf(PairLink link) => Gate.Find(link.Gate ?? "") is { } gate ? Words.Format("desk.link.what.gate", ("gate", GateName(gate))) : Words["desk.link.what.look"];

    public string OpenedLine(PairLink link) =>
        link.LastOpenedUtc is { } last ? $"{Words.Count("desk.link.opened.times", link.Opened)}, {Words.Format("desk.link.opened.last", ("time", Moment(last)))}" : Words["desk.link.opened.never"];

    private async Task<IReadOnlyList<Issue>> MakeAsync(CancellationToken cancellation)
    {
        var gate = Gate.Find(What ?? "");
        if (gate is null && What != Look)
        {
            return [new Issue("what", "desk.link.what.unknown")];
        }

        if (!PairLinks.MayMake(Person, gate))
        {
            return [new Issue("what", "desk.link.what.not-yours")];
        }

        var language = LanguageExtensions.FromCode(Chosen) ?? Language;
        var days = int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var (token, issues) = await links.MakeAsync(Key, Person, new NewLink(gate, (Guest ?? "").Trim(), Email?.Trim(), language, days), cancellation);
        Made = token is null ? null : address.Origin + PairLinks.PathOf(gate?.Key, token, language);
        return issues;
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        await LoadAsync("desk.link.title", cancellation);
        Alive = await links.ListAsync(Key, cancellation);
    }
}
