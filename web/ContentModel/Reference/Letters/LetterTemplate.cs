using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference.Letters;

/// <summary>
/// The words that all letters of one kind share, through time. A letter keeps the version it was written with, so a new wording is a new
/// version with its first day, and the older ones stay.
/// </summary>
/// <param name="Name">What staff call such a letter.</param>
/// <param name="Versions">The oldest first; never empty.</param>
public sealed record LetterTemplate(LetterKind Kind, Bilingual<string> Name, IReadOnlyList<LetterVersion> Versions)
{
    /// <summary>The oldest version also counts for what comes before its day.</summary>
    public LetterVersion VersionFor(DateOnly day) => Versions.LastOrDefault(version => version.From <= day) ?? Versions[0];

    public LetterVersion? Version(int number) => Versions.FirstOrDefault(version => version.Number == number);
}

/// <param name="Number">Counts from 1 without a gap.</param>
/// <param name="From">The first day on which letters are written with it.</param>
public sealed record LetterVersion(int Number, DateOnly From, Bilingual<LetterText> Texts, int Line);

/// <summary>The templates of all kinds of letters; none on a site that was set up before there were letters.</summary>
public sealed record LetterTemplates(IReadOnlyDictionary<LetterKind, LetterTemplate> ByKind)
{
    public static LetterTemplates None { get; } = new(new Dictionary<LetterKind, LetterTemplate>());

    public LetterTemplate? Find(LetterKind kind) => ByKind.GetValueOrDefault(kind);
}
