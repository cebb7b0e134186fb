namespace KilkennyInfo.Documents.Model;

/// <summary>Makes a document's file in one format. The same text always gives the same bytes.</summary>
public interface IDocumentWriter
{
    RenditionFormat Format { get; }

    /// <summary>Goes up whenever the same text would give other bytes, so that files made before are made again.</summary>
    int Generation { get; }

    /// <exception cref="DocumentFaultException">This text cannot be made in this format; the message says why, for an editor.</exception>
    Task<RenderedFile> WriteAsync(DocumentText text, CancellationToken cancellation);
}

/// <param name="Pages">Where the format has pages.</param>
/// <param name="Length">Where it is listened to.</param>
public sealed record RenderedFile(byte[] Bytes, int? Pages = null, TimeSpan? Length = null);

/// <summary>A text that a format cannot show, such as one with a letter that its typeface lacks.</summary>
public sealed class DocumentFaultException(string message) : Exception(message);
