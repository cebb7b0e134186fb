using KilkennyInfo.Data;

namespace KilkennyInfo.Complaints.Keeping;

/// <summary>
/// Part of the program that keeps something personal of cases besides the case itself, such as letters or files. All of them are asked when
/// a case is erased; who forgets to register one here leaves something behind.
/// </summary>
public interface IEraseOfCase
{
    /// <summary>What it keeps, in a word for the certificate: <c>desk.keeping.kind.*</c>.</summary>
    string Kind { get; }

    /// <summary>The entities it keeps; their tables are written anew after a disposal.</summary>
    IReadOnlyList<Type> Entities { get; }

    /// <summary>Takes away what is personal, inside the transaction of the disposal. Files stay until it is committed.</summary>
    Task<ErasedOfCase> EraseAsync(SiteDb db, Guid complaintId, CancellationToken cancellation);

    /// <summary>Takes files from the shelf once their rows are gone for good. It may never come to that, so a sweeper has to find them too.</summary>
    Task ClearAwayAsync(IReadOnlyCollection<string> files, CancellationToken cancellation);
}

/// <param name="Count">How many letters, files and the like.</param>
/// <param name="Files">What has to go from the shelf afterwards, by its hash.</param>
public sealed record ErasedOfCase(int Count, IReadOnlyList<string> Files);
