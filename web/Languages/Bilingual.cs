namespace KilkennyInfo.Languages;

/// <summary>The same thing in both languages. Neither half can be missing.</summary>
public sealed record Bilingual<T>(T Irish, T English)
{
    public T this[Language language] => language is Language.Irish ? Irish : English;

    public Bilingual<TOther> Select<TOther>(Func<T, TOther> map) => new(map(Irish), map(English));
}

public static class Bilingual
{
    public static Bilingual<T> For<T>(Func<Language, T> make) => new(make(Language.Irish), make(Language.English));
}
