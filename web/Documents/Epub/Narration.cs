using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Epub;

/// <summary>A document read aloud: sounds, and which part of which sound says which passage. An e-book joins them to its words.</summary>
/// <param name="Clips">In any order; a passage that is not read, such as a table's header row, has none.</param>
public sealed record Narration(IReadOnlyList<NarrationSound> Sounds, IReadOnlyList<NarrationClip> Clips)
{
    public TimeSpan Length => new(Sounds.Sum(sound => sound.Length.Ticks));
}

/// <param name="Mp3">The only kind that every reader of e-books plays.</param>
public sealed record NarrationSound(ReadOnlyMemory<byte> Mp3, TimeSpan Length);

/// <param name="Passage">The id of a passage of <see cref="Passages"/>, such as <c>p1</c>.</param>
/// <param name="Sound">Its place in <see cref="Narration.Sounds"/>, from 0.</param>
/// <param name="Start">From the start of that sound.</param>
public sealed record NarrationClip(string Passage, int Sound, TimeSpan Start, TimeSpan End);

/// <summary>Reads a document aloud for an e-book.</summary>
public delegate Task<Narration> Narrate(DocumentText text, CancellationToken cancellation);
