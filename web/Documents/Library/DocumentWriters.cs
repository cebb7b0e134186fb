using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Library;

/// <summary>What this machine can make, and what it cannot and why.</summary>
public sealed class DocumentWriters
{
    private readonly Dictionary<string, IDocumentWriter> _byFormat;

    public DocumentWriters(IReadOnlyList<IDocumentWriter> writers, IReadOnlyList<MissingFormat> missing)
    {
        _byFormat = writers.ToDictionary(writer => writer.Format.Code);
        All = [.. writers.OrderBy(writer => writer.Format.Rank)];
        Missing = missing;
    }

    public IReadOnlyList<IDocumentWriter> All { get; }

    public IReadOnlyList<MissingFormat> Missing { get; }

    public IDocumentWriter? Find(string format) => _byFormat.GetValueOrDefault(format);
}

/// <summary>A format that this machine cannot make.</summary>
/// <param name="Reason">Names a sentence in the wording files of the desk, such as <c>liblouis-missing</c>.</param>
/// <param name="Detail">For the operator, in English.</param>
public sealed record MissingFormat(RenditionFormat Format, string Reason, string Detail);
