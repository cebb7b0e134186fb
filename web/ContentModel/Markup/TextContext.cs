using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Markup;

/// <summary>What a text may refer to, in its own language.</summary>
public sealed record TextContext(
    Language Language,
    ReferenceData Data,
    Func<string, bool> PageExists,
    Func<string, string, bool> AnchorExists,
    Func<string, bool> MediaExists);
