using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Complaints.Following;

namespace KilkennyInfo.Complaints.Letters;

/// <summary>The letters of a case, for the person whose case it is.</summary>
internal static class LettersForThePerson
{
    public static LetterDoor Of(CaseLetters letters, CaseFileShelf shelf) => new(
        async (complaintId, cancellation) =>
        [
            .. (await letters.ListAsync(complaintId, cancellation)).Where(letter => !letter.IsErased)
                .Select(letter => new FollowedLetter(letter.Id, letter.Subject, letter.Language, letter.SentOn, letter.Bytes, letter.LargeBytes)),
        ],
        async (complaintId, id, isLarge, cancellation) =>
        {
            var letter = (await letters.ListAsync(complaintId, cancellation)).FirstOrDefault(one => one.Id == id);
            var sha256 = isLarge ? letter?.LargeSha256 : letter?.Sha256;
            return sha256 is not null && shelf.Open(sha256) is { } file ? new Following.LetterFile(file, FormattableString.Invariant($"{letter!.SentOn:yyyy-MM-dd}-{letter.Number}.pdf")) : null;
        });
}
