namespace KilkennyInfo.Documents.Checking.Pdf.Reading;

/// <summary>A dictionary, alone or before a stream. Values are followed to what they refer to when they are taken.</summary>
internal abstract class PdfMap(PdfFile? file, KeyValuePair<string, PdfValue>[] entries) : PdfValue
{
    /// <summary>Below this, looking at every key is as fast as an index and far smaller.</summary>
    private const int FewEntries = 12;
    private Dictionary<string, PdfValue>? _index;

    /// <summary>The number of the object that this is; 0 for one that stands within another.</summary>
    public int Number { get; set; }

    public IReadOnlyList<KeyValuePair<string, PdfValue>> Entries => entries;

    public IEnumerable<string> Keys => entries.Select(entry => entry.Key);

    public IEnumerable<PdfValue> Values => entries.Select(entry => Follow(file, entry.Value));

    /// <summary>None too where null is written, which means the same.</summary>
    public PdfValue? Get(string key)
    {
        var raw = Raw(key);
        return raw is null || Follow(file, raw) is not { } value || value is PdfNull ? null : value;
    }

    public bool Has(string key) => Get(key) is not null;

    public PdfDict? Dict(string key) => Get(key) as PdfDict;

    public PdfArray? Array(string key) => Get(key) as PdfArray;

    public string? Name(string key) => (Get(key) as PdfName)?.Value;

    public int? Whole(string key) => (Get(key) as PdfNumber)?.Whole;

    /// <summary>The value written there, not followed.</summary>
    public PdfValue? Raw(string key)
    {
        if (entries.Length > FewEntries)
        {
            return (_index ??= Index()).GetValueOrDefault(key);
        }

        // The last of two equal keys counts.
        for (var at = entries.Length - 1; at >= 0; at--)
        {
            if (entries[at].Key == key)
            {
                return entries[at].Value;
            }
        }

        return null;
    }

    public static PdfValue Follow(PdfFile? file, PdfValue value) =>
        value is PdfRef reference ? file?.Find(reference.Number) ?? PdfNull.Instance : value;

    private Dictionary<string, PdfValue> Index()
    {
        var index = new Dictionary<string, PdfValue>(entries.Length, StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            index[key] = value;
        }

        return index;
    }
}
