using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.Audio;

/// <summary>A passage as it is read aloud.</summary>
/// <param name="Runs">Each in its own voice; never empty.</param>
/// <param name="Before">The silence before it.</param>
public sealed record Utterance(Passage Passage, IReadOnlyList<SpokenRun> Runs, TimeSpan Before);

/// <param name="Text">In words: numbers and addresses are already told as they are said.</param>
public sealed record SpokenRun(Language Language, string Text);
