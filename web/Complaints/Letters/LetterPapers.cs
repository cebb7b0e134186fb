using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Complaints.Keeping;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Complaints.Letters;

/// <summary>The letters of a case, for whoever is given the whole of it.</summary>
internal sealed class LetterPapers(CaseLetters letters, CaseLetterWriter writer, CaseFileShelf shelf) : ICasePapers
{
    public async Task<IReadOnlyList<CasePaper>> ListAsync(Guid complaintId, CancellationToken cancellation) =>
    [
        .. (await letters.ListAsync(complaintId, cancellation)).Where(letter => !letter.IsErased)
            .Select(letter => new CasePaper(PaperKind.Letter, letter.Number, letter.Subject, ".pdf", letter.SentOn, ParagraphsOf(letter), stopping => ReadAsync(letter, stopping))),
    ];

    private IReadOnlyList<string>? ParagraphsOf(CaseLetter letter) =>
        writer.TextOf(letter) is { } text ? [.. Passages.Of(text).Select(passage => InlineText.Of(passage.Content))] : null;

    private async Task<byte[]?> ReadAsync(CaseLetter letter, CancellationToken cancellation)
    {
        await using var file = letter.Sha256 is { } sha256 ? shelf.Open(sha256) : null;
        if (file is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }
}
