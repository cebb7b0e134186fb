using System.Text.RegularExpressions;
using KilkennyInfo.Languages;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KilkennyInfo.ContentModel.Markup;

/// <summary>A fact, phone number, e-mail address and so on, pulled in from a data file: <c>{phone:main}</c>.</summary>
public sealed class ReferenceInline : LeafInline
{
    public required string Kind { get; init; }

    public required string Key { get; init; }
}

/// <summary>The anchor written after a heading: <c>{#stage-2}</c>.</summary>
public sealed class AnchorInline : LeafInline
{
    public required string Anchor { get; init; }
}

/// <summary>Words in the other language: <c>[Comhairle Contae]{lang=ga}</c>.</summary>
public sealed class LanguageSpanInline : LeafInline
{
    public required string Words { get; init; }

    public required Language Language { get; init; }
}

internal sealed partial class ReferenceParser : InlineParser
{
    public ReferenceParser()
    {
        OpeningCharacters = ['{'];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var match = Pattern().Match(slice.Text, slice.Start, slice.Length);
        if (!match.Success)
        {
            return false;
        }

        processor.Inline = match.Groups["anchor"].Success
            ? new AnchorInline { Anchor = match.Groups["anchor"].Value }
            : new ReferenceInline { Kind = match.Groups["kind"].Value, Key = match.Groups["key"].Value };
        Place.Set(processor.Inline, processor, ref slice, match.Length);
        return true;
    }

    // What is no slug stays the characters it is made of: it would go into an attribute, and into addresses.
    [GeneratedRegex(@"\G\{(?:#(?<anchor>[a-z0-9]+(?:-[a-z0-9]+)*)|(?<kind>[a-z]+):(?<key>[a-z0-9-]+))\}")]
    private static partial Regex Pattern();
}

internal sealed partial class LanguageSpanParser : InlineParser
{
    public LanguageSpanParser()
    {
        OpeningCharacters = ['['];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var match = Pattern().Match(slice.Text, slice.Start, slice.Length);
        if (!match.Success)
        {
            return false;
        }

        processor.Inline = new LanguageSpanInline
        {
            Words = match.Groups["words"].Value.ReplaceLineEndings(" "),
            Language = LanguageExtensions.FromCode(match.Groups["lang"].Value) ?? Language.Irish,
        };
        Place.Set(processor.Inline, processor, ref slice, match.Length);
        return true;
    }

    [GeneratedRegex(@"\G\[(?<words>[^\[\]]+)\]\{lang=(?<lang>ga|en)\}")]
    private static partial Regex Pattern();
}

internal static class Place
{
    public static void Set(Inline inline, InlineProcessor processor, ref StringSlice slice, int length)
    {
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        inline.Span = new SourceSpan(start, start + length - 1);
        inline.Line = line;
        inline.Column = column;
        slice.Start += length;
    }
}
