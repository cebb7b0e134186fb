using KilkennyInfo.Languages.Words.Irish;

namespace KilkennyInfo.Languages.Words;

/// <summary>
/// Index keys of Irish words: what the word may be in a dictionary. Letters are folded, the change at the start of the word is undone, old
/// spellings are made new, and the ending is put back by rules (docs/decisions/0014-irish-analyser.md).
/// </summary>
public static class IrishWords
{
    private static readonly Lazy<IrishEndings> Endings = new(() => new IrishEndings(IrishTable.Read("irish-endings.txt")));

    /// <inheritdoc cref="WordAnalysis.Keys"/>
    public static IReadOnlyList<string> Keys(string word) => Keys(word, Endings.Value);

    internal static string[] Keys(string word, IrishEndings endings)
    {
        var unprefixed = IrishMutations.WithoutPrefix(IrishLetters.Fold(word));
        if (unprefixed.Length is 0)
        {
            return [];
        }

        // Forms such as “bhfuil” and “thug” only look mutated, so the word is asked for as it stands first.
        return IrishIrregulars.Find(unprefixed) ?? KeysOf(IrishMutations.Undo(unprefixed), endings);
    }

    private static string[] KeysOf(string plain, IrishEndings endings)
    {
        if (plain.Length >= IrishLetters.MaxLetters || plain.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return [plain];
        }

        return IrishIrregulars.Find(plain) ?? KeysOfModern(IrishOldSpelling.Modernise(plain), endings);
    }

    private static string[] KeysOfModern(string modern, IrishEndings endings) =>
        IrishIrregulars.Find(modern) ?? IrishSyncope.Undo(endings.Keys(IrishVerbEndings.Unify(modern)));
}
