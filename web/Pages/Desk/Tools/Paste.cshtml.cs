using System.Globalization;
using System.Text.RegularExpressions;
using KilkennyInfo.Editorial.Pasting;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Tools;

/// <summary>
/// Makes clean text out of what came from Word or from a web page: for the editor’s script as somebody pastes, and as a page of its own
/// where there is no script.
/// </summary>
[RequestSizeLimit(RequestBytes)]
[RequestFormLimits(ValueLengthLimit = RequestBytes, MultipartBodyLengthLimit = RequestBytes)]
public sealed partial class PasteModel(PublicAddress address) : DeskPage
{
    // A form writes a letter with a fada as six characters.
    private const int RequestBytes = 4 * PastedHtml.MaxSize;

    [BindProperty]
    public string? Side { get; set; }

    [BindProperty]
    public string? Plain { get; set; }

    public string? Result { get; private set; }

    public IReadOnlyList<string> Notes { get; private set; } = [];

    public void OnGet()
    {
        Title = Words["desk.paste.title"];
        Side = Language.Code();
    }

    /// <param name="html">From the editor’s script, which is answered with JSON.</param>
    /// <param name="footnotes">The highest number of a footnote that the text has already.</param>
    public async Task<IActionResult> OnPostAsync(string? html, int footnotes, IFormFile? file, CancellationToken cancellation)
    {
        Title = Words["desk.paste.title"];
        var side = LanguageExtensions.FromCode(Side) ?? Language;
        try
        {
            var source = html ?? await ReadAsync(file, cancellation);
            var pasted = source is null ? PastedHtml.FromPlain(Plain ?? "", ContextFor(side)) : PastedHtml.ToMarkdown(source, ContextFor(side));
            Result = CountedOn(pasted.Markdown, footnotes);
            Notes = [.. pasted.Notes.Select(SentenceOf)];
            return html is null ? Page() : new JsonResult(new { markdown = Result, say = string.Join(' ', Notes) });
        }
        catch (PasteRefusedException refused)
        {
            return html is null ? PageWith([Issue.Whole($"desk.paste.{refused.Key}")]) : new JsonResult(new { markdown = (string?)null, say = Words[$"desk.paste.{refused.Key}"] });
        }
    }

    private static string CountedOn(string markdown, int footnotes) =>
        Footnote().Replace(markdown, mark => string.Create(CultureInfo.InvariantCulture, $"[^{long.Parse(mark.Groups["number"].Value, CultureInfo.InvariantCulture) + footnotes}]"));

    private static async Task<string?> ReadAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (file is null or { Length: 0 })
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        return FileWords.Read(bytes.ToArray());
    }

    private string SentenceOf(PasteNote note)
    {
        var sentence = Words.Format($"desk.paste.{note.Key}", ("count", note.Count.ToString(CultureInfo.InvariantCulture)));
        return note.Words.Count == 0 ? sentence : $"{sentence} {string.Join(", ", note.Words)}";
    }

    private PasteContext ContextFor(Language side) => new(
        side,
        email => Data.Units.FirstOrDefault(unit => string.Equals(unit.Email, email, StringComparison.OrdinalIgnoreCase))?.Key,
        phone => Data.Units.FirstOrDefault(unit => unit.Phone?.Link == "tel:" + phone)?.Key,
        PageKeyOf);

    /// <summary>The page of this site at an address or path.</summary>
    private string? PageKeyOf(string where)
    {
        var path = where.StartsWith(address.Origin, StringComparison.OrdinalIgnoreCase) ? where[address.Origin.Length..] : where;
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (!path.StartsWith('/') || PublicAddresses.LanguageOf(path) is not { } language || parts.Length > 2)
        {
            return null;
        }

        var slug = parts.Length == 2 ? Slug.From(parts[1]) : "";
        return (Site.FindBySlug(language, slug) ?? Site.FindByEarlierSlug(language, slug))?.Key;
    }

    [GeneratedRegex(@"\[\^(?<number>\d{1,6})\]")]
    private static partial Regex Footnote();
}
