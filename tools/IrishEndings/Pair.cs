using KilkennyInfo.Languages.Words.Irish;

namespace KilkennyInfo.IrishEndingRules;

/// <summary>A dictionary form and one of its forms, as written.</summary>
internal sealed record Pair(string Lemma, string Form, string PartOfSpeech, string Tag)
{
    public string PlainLemma { get; } = Plain(Lemma);

    public string PlainForm { get; } = Plain(Form);

    public static List<Pair> Read(string path) =>
        [.. File.ReadLines(path).Select(line => line.Split('\t')).Select(cells => new Pair(cells[0], cells[1], cells[2], cells.ElementAtOrDefault(3) ?? ""))];

    /// <summary>The part of an unknown word that the rules see.</summary>
    private static string Plain(string word) =>
        IrishVerbEndings.Unify(IrishOldSpelling.Modernise(IrishMutations.Undo(IrishMutations.WithoutPrefix(IrishLetters.Fold(word)))));
}
