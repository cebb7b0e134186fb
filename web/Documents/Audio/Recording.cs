namespace KilkennyInfo.Documents.Audio;

/// <summary>A document read aloud, in both ways in which sound is offered.</summary>
/// <param name="Clips">When each passage is said; silence belongs to none.</param>
public sealed record Recording(
    byte[] Mp3,
    byte[] Opus,
    TimeSpan Length,
    IReadOnlyList<SpokenClip> Clips,
    IReadOnlyList<SoundChapter> Chapters);

/// <param name="Passage">The id of the passage.</param>
public sealed record SpokenClip(string Passage, TimeSpan Start, TimeSpan End);

/// <summary>Begins with a heading and lasts until the next one; the first begins with the title.</summary>
public sealed record SoundChapter(string Title, int Level, TimeSpan Start);
