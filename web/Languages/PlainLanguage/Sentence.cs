namespace KilkennyInfo.Languages.PlainLanguage;

/// <summary>A sentence, or what stands for one: a label, a cell, an item of a list.</summary>
/// <param name="Start">Where it stands in its passage; <paramref name="End"/> is after its full stop.</param>
/// <param name="Count">How many words a reader meets: a phone number is one, however it is spaced.</param>
/// <param name="IsRunning">It is read as a sentence, and so counts in averages; “Phone:” and “Within 28 days” do not.</param>
internal sealed record Sentence(int Passage, int Start, int End, IReadOnlyList<TextWord> Words, int Count, bool IsRunning);

/// <summary>A passage cut into sentences.</summary>
internal sealed record ReadPassage(int Index, Passage Passage, IReadOnlyList<Sentence> Sentences)
{
    public bool IsHeading => Passage.Kind is PassageKind.Heading;

    public int Count => Sentences.Sum(sentence => sentence.Count);

    public string Excerpt(Sentence sentence) => Passage.Words[sentence.Start..sentence.End];

    /// <summary>The words from one to another, and what stands between them.</summary>
    public string Excerpt(TextWord first, TextWord last) => Passage.Words[first.Span.Start..last.Span.End];
}

/// <summary>All passages of one text, cut into sentences and words once for every rule.</summary>
internal sealed class ReadText
{
    private ReadText(Language language, IReadOnlyList<ReadPassage> passages)
    {
        Language = language;
        Passages = passages;
        Running = [.. passages.Where(passage => !passage.IsHeading).SelectMany(passage => passage.Sentences).Where(sentence => sentence.IsRunning)];
    }

    public Language Language { get; }

    public IReadOnlyList<ReadPassage> Passages { get; }

    /// <summary>The sentences that the measures are taken of.</summary>
    public IReadOnlyList<Sentence> Running { get; }

    public static ReadText Of(Language language, IReadOnlyList<Passage> passages) =>
        new(language, [.. passages.Select((passage, index) => new ReadPassage(index, passage, Sentences.Of(language, index, passage.Words)))]);
}
