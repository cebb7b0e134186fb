using KilkennyInfo.Editorial;
using KilkennyInfo.Editorial.Checking;
using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>Both texts block by block beside each other, with what the checks and the colleagues say about each.</summary>
public abstract class ReadingPage(PageStates states, FindingStore findings, TermMarks terms) : BlockPage(states)
{
    private IReadOnlyList<SeenFinding> _findings = [];
    private Bilingual<IReadOnlySet<string>> _live = new(new HashSet<string>(), new HashSet<string>());

    public IReadOnlyList<PairRow> Rows { get; private set; } = [];

    public FindingsView WholeTextFindings => ViewOf([.. _findings.Where(seen => seen.Finding.BlockHash is null)]);

    protected virtual bool MayWaive => false;

    /// <summary>Where something is said about a block; none where nothing can be said.</summary>
    public abstract string? NoteAddress(TextBlock block, Language language);

    /// <summary>Where a note stands with everything that belongs to it; none where only its words are shown.</summary>
    public virtual string? AddressOf(ReviewNote note) => null;

    /// <summary>The block is not on the site yet in these words.</summary>
    public bool IsNew(TextBlock block, Language language) => _live[language].Count > 0 && !_live[language].Contains(block.Hash);

    public FindingsView FindingsOf(TextBlock block, Language language) =>
        ViewOf([.. _findings.Where(seen => seen.Finding.BlockHash == block.Hash && (seen.Finding.Language ?? Language.Irish) == language)]);

    public IEnumerable<ReviewNote> NotesOn(TextBlock block, Language language) =>
        State.Notes.Where(note => note.BlockHash == block.Hash && note.Language == language && note.SettledUtc is null);

    public IReadOnlyList<Bilingual<string>> TermsIn(TextBlock block, Language language) => terms.In(Data, block, language);

    protected async Task ReadAsync(string titleKey, CancellationToken cancellation)
    {
        await LoadAsync(titleKey, cancellation);
        _findings = await findings.ListAsync(State.Newest, cancellation);
        Rows = PairRows.Align(TextBlocks.Of(TextOf(Language.Irish)), TextBlocks.Of(TextOf(Language.English)));
        if (State is { Live: { } live, IsOpen: true })
        {
            _live = Bilingual.For<IReadOnlySet<string>>(language => TextBlocks.Of(live.Text(language)).Select(block => block.Hash).ToHashSet());
        }
    }

    private FindingsView ViewOf(IReadOnlyList<SeenFinding> seen) => new(seen, this, Key, MayWaive);
}
