using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Complaints.Letters;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Cases;

/// <summary>A letter of a case as it went out, to be saved or printed. Taking it is a reading of the case.</summary>
public sealed class LetterModel(CaseReading reading, CaseLetters letters, CaseLetterWriter writer, CaseFileShelf shelf) : CasePage(reading)
{
    [FromRoute]
    public int Number { get; set; }

    /// <summary>In large print, where it was made so.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Large { get; set; }

    /// <summary>The code of a format in which it is made on demand, for what the person needs.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Format { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await OpenAsync("letter", cancellation);
        RequireStory();
        var letter = await letters.FindAsync(Id, Number, cancellation);
        return Format is { } code ? await MadeAgainAsync(letter, code, cancellation) : (Large ? letter?.LargeSha256 : letter?.Sha256) is { } sha256 && shelf.Open(sha256) is { } content
            ? CaseFileAnswer.Of(Response, content, "application/pdf", $"{Reference}-{Number}{(Large ? "-large" : "")}.pdf")
            : throw new NotThereException($"There is no letter {Number} to be had in case {Id}.");
    }

    private async Task<FileContentResult> MadeAgainAsync(CaseLetter? letter, string code, CancellationToken cancellation)
    {
        var format = Enum.GetValues<AnswerFormat>().SelectMany(writer.FormatsFor).FirstOrDefault(one => one.Code == code);
        return letter is not null && format is not null && await writer.MakeAgainAsync(letter, format, cancellation) is { } made
            ? CaseFileAnswer.Of(Response, made.Bytes, format.MediaType, $"{Reference}-{Number}-{format.Code}.{format.Extension}")
            : throw new NotThereException($"There is no letter {Number} to be had as “{code}” in case {Id}.");
    }
}
