namespace KilkennyInfo.Languages.PlainLanguage.Irish;

/// <summary>Accents that lean the wrong way: they are Scottish Gaelic’s, and come from machine translation or a foreign keyboard.</summary>
internal static class GraveAccents
{
    // The last of each is the accent alone, as some programs write it after its letter.
    private const string Grave = "àèìòùÀÈÌÒÙ\u0300";
    private const string Acute = "áéíóúÁÉÍÓÚ\u0301";

    /// <summary>The word with fadas in their place; none when it has no grave accent.</summary>
    public static string? Mend(string written)
    {
        var mended = string.Concat(written.Select(letter => Grave.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Acute[at] : letter));
        return mended == written ? null : mended;
    }
}
