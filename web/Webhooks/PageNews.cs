using KilkennyInfo.Languages;

namespace KilkennyInfo.Webhooks;

/// <summary>The page that an event is about, as receivers are told of it.</summary>
/// <param name="Slugs">Of its addresses on the site; of one that left, as they were.</param>
/// <param name="Revision">The number of the revision that the event is about.</param>
public sealed record PageNews(string Key, Bilingual<string> Slugs, int Revision);
