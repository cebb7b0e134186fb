using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.Model;

/// <summary>A piece of running text.</summary>
public abstract record Inline;

/// <param name="Language">Given only where it is not the document's own: one such piece is one span of the other language in every format.</param>
/// <param name="KeepTogether">Not to be broken over two lines: a telephone number.</param>
public sealed record Words(string Text, WordStyle Style = WordStyle.Plain, Language? Language = null, bool KeepTogether = false) : Inline;

[Flags]
public enum WordStyle
{
    Plain = 0,
    Strong = 1,
    Emphasis = 2,
    Code = 4,
}

/// <param name="Target">An absolute address (<c>https:</c>, <c>mailto:</c>, <c>tel:</c>), or <c>#anchor</c> of a heading of this document.</param>
public sealed record Link(string Target, IReadOnlyList<Words> Content) : Inline
{
    /// <summary>It leads to a place in this document.</summary>
    public bool IsInternal => Target.StartsWith('#');
}

/// <summary>The mark that leads to the footnote of this number.</summary>
public sealed record NoteMark(int Number) : Inline;

public sealed record LineBreak : Inline;
