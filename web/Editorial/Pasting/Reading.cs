namespace KilkennyInfo.Editorial.Pasting;

/// <summary>What all readers of one paste share, and how much more of it a text can hold: what is beyond that is not even read.</summary>
internal sealed class Reading(PasteContext context, PasteNotes notes)
{
    /// <summary>Between two paragraphs or items stands an empty line or a bullet at least.</summary>
    private const int SignsBetweenLines = 2;

    /// <summary>Of words this long, with single spaces, at least half are no spaces, and a text is full.</summary>
    private const int LongestWords = 2 * TypedText.BodyMaxLength;

    private int _room = TypedText.BodyMaxLength;
    private bool _isNoted;

    public PasteContext Context { get; } = context;

    public PasteNotes Notes { get; } = notes;

    public Footnotes Footnotes { get; } = new(notes);

    public LinkReader Links { get; } = new(context, notes);

    public LeftOut LeftOut { get; } = new(notes);

    public void Add(Line line, string words, Look look)
    {
        var fitting = words.Length <= LongestWords ? words : Signs.OnOneLine(words);
        _room -= line.Add(fitting.Length <= LongestWords ? fitting : fitting[..LongestWords], look);
    }

    public void EndLine() => _room -= SignsBetweenLines;

    /// <summary>Is a text full with what was read? Then the rest is left out, which is noted once.</summary>
    public bool IsFull()
    {
        if (_room <= 0 && !_isNoted)
        {
            Notes.Add(PasteNote.TooMuchLeftOut);
            _isNoted = true;
        }

        return _room <= 0;
    }
}
