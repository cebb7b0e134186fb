using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Following;

/// <summary>A letter of a case as the person who complained may have it.</summary>
/// <param name="Title">In the language of the case, in which the letter is.</param>
/// <param name="LargeBytes">None where it was not made in large print.</param>
public sealed record FollowedLetter(Guid Id, string Title, Language Language, DateOnly SentOn, long Bytes, long? LargeBytes);

/// <param name="FileName">Says nothing about the person.</param>
public sealed record LetterFile(Stream Content, string FileName);

/// <summary>The way for letters from a case to the person whose case it is. While nothing is behind it, a case has no letters to show.</summary>
/// <param name="List">Those of a case that went out, the newest last.</param>
/// <param name="Open">One as a PDF, in large print if that is asked for and was made; none when it is not of this case, or its file is gone.</param>
public sealed record LetterDoor(
    Func<Guid, CancellationToken, Task<IReadOnlyList<FollowedLetter>>> List,
    Func<Guid, Guid, bool, CancellationToken, Task<LetterFile?>> Open)
{
    public static LetterDoor Shut { get; } = new((_, _) => Task.FromResult<IReadOnlyList<FollowedLetter>>([]), (_, _, _, _) => Task.FromResult<LetterFile?>(null));
}
