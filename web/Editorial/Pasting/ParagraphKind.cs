using System.Globalization;

namespace KilkennyInfo.Editorial.Pasting;

/// <summary>What the element around a line makes of it.</summary>
internal abstract record ParagraphKind
{
    /// <summary>None when the element says nothing of it and what is around it decides.</summary>
    public static ParagraphKind? Of(SourceElement element)
    {
        if (element.Name == "dt")
        {
            return new TermKind();
        }

        if (HeadingLevelOf(element) is { } level)
        {
            return new HeadingKind(level);
        }

        return element.Name is "p" or "div" or "li" ? KindInWord(element) : null;
    }

    private static int? HeadingLevelOf(SourceElement element)
    {
        if (ElementNames.IsHeading(element.Name))
        {
            return element.Name[1] - '0';
        }

        if (element["role"] == "heading")
        {
            return Math.Min(element.Number("aria-level"), 6);
        }

        if (element.Name != "p")
        {
            return null;
        }

        return element.HasClass("MsoTitle") ? 1 : element.Style.OutlineLevel is >= 1 and <= 6 and var outline ? outline : null;
    }

    private static ParagraphKind? KindInWord(SourceElement element)
    {
        if (element.Style.ListLevel is { } level && element.Name == "p")
        {
            return new ItemKind(level, IsMore: false);
        }

        if (element.HasClass("MsoListParagraph") || element.HasClass("MsoListContinue"))
        {
            return new ItemKind(1, IsMore: true);
        }

        return element.HasClass("MsoCaption") ? new CaptionKind() : element.Name == "p" ? new PlainKind() : null;
    }
}

internal sealed record PlainKind : ParagraphKind;

internal sealed record HeadingKind(int Level) : ParagraphKind;

internal sealed record TermKind : ParagraphKind;

internal sealed record CaptionKind : ParagraphKind;

/// <param name="IsMore">It has the look of an item and no sign before it: a further paragraph of the item above.</param>
internal sealed record ItemKind(int Level, bool IsMore) : ParagraphKind;

/// <summary>The sign or number before an item of one of Word's lists.</summary>
internal sealed record ListMarker(bool IsOrdered, int? Number)
{
    /// <summary>A letter or number with a full stop or bracket counts; a lone letter is a bullet, since Word's round bullet is an o.</summary>
    public static ListMarker Parse(string marker)
    {
        var sign = Signs.OnOneLine(marker);
        var digits = new string([.. sign.Reverse().SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit).Reverse()]);
        if (digits.Length is > 0 and < 6)
        {
            return new ListMarker(true, int.Parse(digits, CultureInfo.InvariantCulture));
        }

        var isOrdered = sign.Length > 1 && (sign[^1] is '.' or ')') && sign[..^1].TrimStart('(').All(char.IsAsciiLetter);
        return new ListMarker(isOrdered, isOrdered && sign.Trim('(', ')', '.') is [var letter] ? char.ToLowerInvariant(letter) - 'a' + 1 : null);
    }
}
