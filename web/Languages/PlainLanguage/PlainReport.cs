namespace KilkennyInfo.Languages.PlainLanguage;

/// <summary>What one text of a pair looks like to a plain-language reviewer.</summary>
/// <param name="Notes">Those on the whole text first, then passage by passage.</param>
public sealed record PlainReport(PlainMeasures Measures, IReadOnlyList<PlainNote> Notes);
