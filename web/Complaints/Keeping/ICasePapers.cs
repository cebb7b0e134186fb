namespace KilkennyInfo.Complaints.Keeping;

/// <summary>Part of the program that keeps papers of cases, such as letters or files: they go along when a case leaves the house.</summary>
public interface ICasePapers
{
    /// <summary>By number. Whether the reader may have them has been asked before.</summary>
    Task<IReadOnlyList<CasePaper>> ListAsync(Guid complaintId, CancellationToken cancellation);
}

/// <param name="Number">In the case, among papers of its kind.</param>
/// <param name="Name">Of a letter what it is, of a file the name that it came with. In the language of the case.</param>
/// <param name="Ending">Of its file's name, such as <c>.pdf</c>.</param>
/// <param name="Text">Its paragraphs, where it was made here: then it can be given with passages taken out. None for what came from outside.</param>
/// <param name="ReadAsync">Its bytes; none when they are not to be had.</param>
public sealed record CasePaper(PaperKind Kind, int Number, string Name, string Ending, DateOnly Day, IReadOnlyList<string>? Text, Func<CancellationToken, Task<byte[]?>> ReadAsync);

public enum PaperKind
{
    Letter,
    File,
}
