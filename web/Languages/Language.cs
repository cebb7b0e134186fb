namespace KilkennyInfo.Languages;

/// <summary>One of the two languages of the site. They are equal; where both are shown, Irish stands first.</summary>
public enum Language
{
    Irish,
    English,
}

public static class LanguageExtensions
{
    /// <summary>Irish first: the order for everything that shows both (S.I. 391/2008, domain section 3).</summary>
    public static IReadOnlyList<Language> Both { get; } = [Language.Irish, Language.English];

    /// <summary>The language tag used in addresses, file names and <c>lang</c> attributes.</summary>
    public static string Code(this Language language) => language is Language.Irish ? "ga" : "en";

    public static Language Other(this Language language) => language is Language.Irish ? Language.English : Language.Irish;

    public static Language? FromCode(string? code) => code switch
    {
        "ga" => Language.Irish,
        "en" => Language.English,
        _ => null,
    };

    /// <summary>The first of the two languages that a browser or a program names; none where it names neither.</summary>
    /// <param name="accepted">The header <c>Accept-Language</c>.</param>
    public static Language? FirstOf(string accepted) =>
        accepted.Split(',').Select(range => FromCode(range.Trim().Split('-', ';')[0].ToLowerInvariant())).FirstOrDefault(language => language is not null);
}
