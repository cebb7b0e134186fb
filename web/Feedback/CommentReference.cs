using KilkennyInfo.Platform;

namespace KilkennyInfo.Feedback;

/// <summary>What a comment is called, such as <c>KCC-T-7QW-M2K-ZXH</c>: eight signs that nobody can guess, and a ninth that finds a slip of the pen.</summary>
public static class CommentReference
{
    private const string Beginning = "KCC-T-";
    private const int Random = 8;
    private const int Group = 3;

    public static string New() => Shape(ReferenceSigns.New(Random));

    /// <summary>The reference that somebody means, however they write it; none when it cannot be one.</summary>
    public static string? Parse(string? typed) => ReferenceSigns.Parse(typed, Beginning, Random) is { } signs ? Shape(signs) : null;

    private static string Shape(string signs) => Beginning + string.Join('-', signs.Chunk(Group).Select(group => new string(group)));
}
