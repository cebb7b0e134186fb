using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Checking;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>
/// Irish and English side by side. Whatever goes wrong, a slip, an old window, somebody else’s save, what was typed comes back with the
/// page that says so.
/// </summary>
[IgnoreAntiforgeryToken] // Asked for below, so that a form whose token is too old comes back with its words and a new one.
[RequestSizeLimit(RequestBytes)]
[RequestFormLimits(ValueLengthLimit = RequestBytes)]
public sealed class EditModel(PageStates states, PairEditing editing, FindingStore findings, IAntiforgery antiforgery) : PairPage(states)
{
    /// <summary>Two texts of the longest kind, with every letter written as three characters of a form.</summary>
    public const int RequestBytes = 4 * 1024 * 1024;

    private const string OldForm = "desk.edit.old-form";

    private TypedPair _typed = new(null, null);
    private IReadOnlyList<SeenFinding> _findings = [];

    /// <summary>The help beside the editor: what somebody wants, and how it is written.</summary>
    public static IReadOnlyList<(string Key, string Sample)> Samples { get; } =
    [
        ("heading", "## Heading\n### Lower heading"), ("paragraph", "One paragraph.\n\nAnother paragraph."), ("list", "- first\n- second"), ("numbers", "1. first\n2. second"),
        ("steps", "::: steps\n1. Do this.\n2. Then this.\n:::"), ("bold", "**important**"), ("link", "[words of the link](page:customer-charter)"), ("outside", "[words of the link](https://www.example.ie)"),
        ("note", "::: note\nWhat everybody should notice.\n:::"), ("table", "::: table What the table shows\n| Day | Time |\n| --- | --- |\n| Monday | 9.00 |\n:::"),
        ("other", "[Comhairle Contae]{lang=ga}"), ("image", "![What the image shows](media:name.jpg)"), ("footnote", "Words[^1]\n\n[^1]: The note."),
    ];

    public long BaseId { get; private set; }

    public int Version { get; private set; }

    public string Note { get; private set; } = "";

    /// <summary>When the words in the form were kept, if they are not saved yet.</summary>
    public DateTime? KeptAt { get; private set; }

    public string? OvertakenBy { get; private set; }

    public int BeganNumber { get; private set; }

    public IReadOnlyList<string> ChangedByBoth { get; private set; } = [];

    public bool HasFindings => _findings.Count > 0;

    /// <summary>What the checks say about the saved words: of one text, or of both together.</summary>
    public FindingsView FindingsOf(Language? language) => new([.. _findings.Where(seen => seen.Finding.Language == language)], this, Key, Waiving.May(Person));

    public SideView SideOf(Language language) => new(this, language, _typed[language] ?? TypedText.Of(TextOf(language)));

    public string FieldLabel(string field) =>
        LanguageExtensions.FromCode(field[..2]) is { } language ? $"{LanguageName(language)}: {Words[$"desk.text.{field[3..]}"]}" : field;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        BaseId = State.Newest.Id;
        if (await editing.DraftAsync(Key, Person.Id, cancellation) is { } draft)
        {
            (Version, KeptAt) = (draft.Version, draft.SavedUtc);
            await TakeUpAsync(draft.BaseRevisionId, draft.Typed, cancellation);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var form = PairForm.Read(Request, Person);
        (Version, Note) = (form.Version, form.Note);
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            return await AgainAsync(form, [Issue.Whole(OldForm)], StatusCodes.Status400BadRequest, cancellation);
        }

        var outcome = await editing.SaveAsync(Key, Person, form.BaseId, form.Typed, form.Note, cancellation);
        return outcome.Result switch
        {
            SaveResult.Saved => DoneTo(Root + "/edit", "desk.edit.saved", ("number", $"{outcome.Current.Number}")),
            SaveResult.Unchanged => DoneTo(Root + "/edit", "desk.edit.unchanged"),
            SaveResult.Conflict => await AgainAsync(form, [Issue.Whole("desk.edit.conflict", ("name", outcome.Current.Author))], StatusCodes.Status409Conflict, cancellation),
            _ => await AgainAsync(form, outcome.Issues, StatusCodes.Status400BadRequest, cancellation),
        };
    }

    private async Task<IActionResult> AgainAsync(PairForm form, IReadOnlyList<Issue> issues, int status, CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        if (issues is not [{ Key: OldForm }])
        {
            Version = (await editing.KeepAsync(Key, Person, form.BaseId, form.Version, form.Typed, cancellation)).Version;
        }

        await TakeUpAsync(form.BaseId, form.Typed, cancellation);
        return PageWith(issues, status);
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        await LoadAsync("desk.edit.title", cancellation);
        _findings = await findings.ListAsync(State.Newest, cancellation);
    }

    /// <summary>Goes on from the newest words with what was typed from older ones.</summary>
    private async Task TakeUpAsync(long baseId, TypedPair typed, CancellationToken cancellation)
    {
        (BaseId, _typed) = (State.Newest.Id, typed);
        if (baseId != State.Newest.Id && await editing.RevisionAsync(Key, baseId, cancellation) is { } began)
        {
            (_typed, ChangedByBoth) = Overtaken.Merge(typed, began, State.Newest);
            (OvertakenBy, BeganNumber) = (State.Newest.Author, began.Number);
        }
    }
}
