using KilkennyInfo.Platform;

namespace KilkennyInfo.Documents.Requests;

/// <summary>
/// What a request is called, such as <c>KCC-F-7QW-M2K-ZXH</c>: eight signs that nobody can guess, since whoever has the reference sees how
/// the request stands, and a ninth that finds a slip of the pen.
/// </summary>
public static class RequestReference
{
    private const string Beginning = "KCC-F-";
    private const int Random = 8;
    private const int Group = 3;

    public static string New() => Shape(ReferenceSigns.New(Random));

    /// <summary>The reference that somebody means, however they write it; none when it cannot be one.</summary>
    public static string? Parse(string? typed) => ReferenceSigns.Parse(typed, Beginning, Random) is { } signs ? Shape(signs) : null;

    private static string Shape(string signs) => Beginning + string.Join('-', signs.Chunk(Group).Select(group => new string(group)));
}
