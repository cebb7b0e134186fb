using KilkennyInfo.Accounts;
using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Checking;
using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Editorial.Guests;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Desk.Pairs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace KilkennyInfo.Pages.Desk.Guests;

/// <summary>One review of one edition, for a reviewer without an account: reads, says what should change, signs.</summary>
[EnableRateLimiting(GuestLimit.Name)]
public sealed class ReviewModel(PageStates states, FindingStore findings, TermMarks terms, PairLinks links, Reviewing reviewing) : ReadingPage(states, findings, terms)
{
    public GuestVisit? Visit { get; private set; }

    public string Token { get; private set; } = "";

    public Gate Gate => Visit!.Gate!;

    public GateState GateState => State.Gates.Single(state => state.Gate == Gate);

    public override Person Person => Visit?.Guest ?? base.Person;

    /// <summary>The block that the note is about.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Side { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Mark { get; set; }

    [BindProperty(Name = "words")]
    public string? Typed { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public TextBlock? Block { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation)
    {
        Visit = await links.OpenAsync(token, cancellation);
        return await PrepareAsync(token, cancellation) ? Page() : Over();
    }

    public async Task<IActionResult> OnPostAsync(string token, string? act, long revision, CancellationToken cancellation)
    {
        Visit = await links.FindAsync(token, cancellation);
        if (!await PrepareAsync(token, cancellation))
        {
            return Over();
        }

        var isSignature = act == "sign";
        var issues = isSignature
            ? await reviewing.SignAsync(Key, Gate.Key, Person, revision, Note, null, cancellation)
            : await reviewing.NoteAsync(Key, Person, new NewNote(Typed ?? "", true, LanguageExtensions.FromCode(Side), Block?.Hash, Block?.Words), cancellation);
        return issues.Count > 0 ? PageWith(issues) : DoneTo($"/desk/review/{token}", isSignature ? "desk.guest.sign.done" : "desk.guest.note.done");
    }

    public override string? NoteAddress(TextBlock block, Language language) => $"/desk/review/{Token}?side={language.Code()}&mark={block.Hash}#say-what";

    private PageResult Over()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        Title = Words["desk.guest.over"];
        return Page();
    }

    /// <returns>False where the link is over, or is one to look only.</returns>
    private async Task<bool> PrepareAsync(string token, CancellationToken cancellation)
    {
        if (Visit?.Gate is null)
        {
            Visit = null;
            return false;
        }

        (Token, Key) = (token, Visit.Key);
        await ReadAsync("desk.guest.review", cancellation);
        Block = LanguageExtensions.FromCode(Side) is { } side && Mark is not null ? TextBlocks.Of(TextOf(side)).FirstOrDefault(block => block.Hash == Mark) : null;
        return true;
    }
}
