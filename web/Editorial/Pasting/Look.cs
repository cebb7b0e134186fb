using KilkennyInfo.Languages;

namespace KilkennyInfo.Editorial.Pasting;

/// <summary>All that is kept of how words look, what language they are marked with and where they lead.</summary>
internal sealed record Look(bool IsBold = false, bool IsItalic = false, Language? Language = null, LinkTarget? Link = null)
{
    public static Look Plain { get; } = new();

    public bool IsEmphasised => IsBold || IsItalic;

    /// <summary>The look of what stands in a block of this style. Whole blocks are in the language of their text, whatever they are marked with.</summary>
    public Look In(InlineStyle style) => this with { IsBold = style.IsBold ?? IsBold, IsItalic = style.IsItalic ?? IsItalic, Language = null };

    /// <summary>The look of the space between two words: what both have.</summary>
    public static Look Between(Look left, Look right) => left == right
        ? left
        : new Look(
            left.IsBold && right.IsBold,
            left.IsItalic && right.IsItalic,
            left.Language == right.Language ? left.Language : null,
            left.Link == right.Link ? left.Link : null);
}

/// <summary>One sign of a line, or an <see cref="Atom"/> in its place.</summary>
internal readonly record struct Glyph(char Sign, Look Look, Atom? Atom = null)
{
    public bool IsSpace => Sign is ' ' or Line.HardBreak or Line.SoftBreak;

    public bool IsBreak => Sign is Line.HardBreak or Line.SoftBreak;

    public Glyph With(Look look) => this with { Look = look };
}

/// <summary>What stands among words and is none.</summary>
internal abstract record Atom;

/// <summary>The small figure that leads to a footnote.</summary>
internal sealed record NoteMark(string Id) : Atom;

/// <summary>A contact by its key: <c>{email:main}</c>.</summary>
internal sealed record Reference(string Kind, string Key) : Atom;
