using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Languages;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KilkennyInfo.ContentModel.Reference.Letters;

/// <summary>
/// What must hold for a letter's template before a letter can be written with it: nothing is left out that every letter says, no place is
/// unknown, and both languages have the same parts in the same order.
/// </summary>
internal sealed class LetterChecks(ReferenceData data, IssueList issues)
{
    public static void Check(ReferenceData data, IssueList issues)
    {
        var checks = new LetterChecks(data, issues);
        foreach (var template in data.Letters.ByKind.Values)
        {
            foreach (var version in template.Versions)
            {
                checks.Check(template.Kind, version);
            }
        }
    }

    private void Check(LetterKind kind, LetterVersion version)
    {
        foreach (var language in LanguageExtensions.Both)
        {
            Check(kind, version.Texts[language]);
        }

        CheckSame(version.Texts);
    }

    private void Check(LetterKind kind, LetterText text)
    {
        var places = text.Facts.SelectMany(fact => LetterPlaces.In(fact.Value)).Concat(LetterParts.Of(text).SelectMany(part => part.Places)).ToHashSet();
        foreach (var missing in LetterPlaces.NeededBy(kind).Where(place => !places.Contains(place)))
        {
            issues.Add(text.File, 1, $"The letter has no place {{{missing}}}; without it, it could not say all that such a letter says.");
        }

        foreach (var fact in text.Facts)
        {
            CheckWords(text, fact.Line, fact.Label, LetterPlaces.In(fact.Value), fact.Value);
        }

        CheckWords(text, 1, "title", [], text.Title);
        CheckBody(text);
    }

    private void CheckBody(LetterText text)
    {
        if (text.Body.Flaw is not null)
        {
            issues.Add(text.File, text.LinesBefore + 1, "The text of this letter cannot be read: it is too long, or its parts lie too deep within one another.");
        }

        var level = 1;
        foreach (var part in LetterParts.Of(text))
        {
            CheckPart(text, part, level);
            level = part.Level ?? level;
        }

        foreach (var reference in text.Body.Document.Descendants<ReferenceInline>().Where(reference => References.Find(reference.Kind, reference.Key, data, text.Language) is null))
        {
            issues.Add(text.File, text.LinesBefore + reference.Line + 1, $"{{{reference.Kind}:{reference.Key}}} stands for nothing.");
        }

        foreach (var inline in text.Body.Document.Descendants<Inline>().Where(inline => inline is CodeInline or AnchorInline or LinkInline { IsImage: true } || IsNoAddress(inline)))
        {
            issues.Add(text.File, text.LinesBefore + inline.Line + 1, "A letter's template has words, emphasis and links that start with https://; this is something else.");
        }
    }

    private static bool IsNoAddress(Inline inline) => inline is LinkInline { Url: var url } && url?.StartsWith("https://", StringComparison.Ordinal) is not true;

    private void CheckPart(LetterText text, LetterPart part, int levelBefore)
    {
        var line = text.LinesBefore + part.Line + 1;
        if (part.Kind.Length == 0)
        {
            issues.Add(text.File, line, "A letter's template holds headings, paragraphs and lists; this is something else.");
        }
        else if (part.Level is { } level && level is not (2 or 3) || part.Level > levelBefore + 1)
        {
            issues.Add(text.File, line, "Headings of a letter are of the second or third level (## or ###), and skip none.");
        }

        if (part.Places is [LetterPlaces.Reasons] && levelBefore < 2)
        {
            issues.Add(text.File, line, "{reasons} stands under a heading: each of its parts has one of the third level.");
        }

        CheckWords(text, line, "", part.Places, part.Words);
        foreach (var place in part.Places.Where(place => LetterPlaces.OfBlocks.Contains(place) && (part.Words.Trim() != $"{{{place}}}" || part.Kind != LetterParts.ParagraphKind)))
        {
            issues.Add(text.File, line, $"{{{place}}} takes whole paragraphs, so it stands in a paragraph by itself.");
        }
    }

    private void CheckWords(LetterText text, int line, string of, IReadOnlyList<string> places, string words)
    {
        var known = of.Length == 0 ? [.. LetterPlaces.InLine, .. LetterPlaces.OfBlocks] : LetterPlaces.InLine;
        foreach (var place in places.Where(place => !known.Contains(place)))
        {
            issues.Add(text.File, line, $"{{{place}}} is no place that is filled here; places are: {string.Join(", ", known)}.");
        }

        if (LetterPlaces.Cut(words).Any(piece => !piece.IsPlace && piece.Words.AsSpan().ContainsAny('{', '}')) || (of == "title" && LetterPlaces.In(words).Count > 0))
        {
            issues.Add(text.File, line, of == "title" ? "The title has no places: it also names the letter in lists." : "A brace stands here that belongs to no place.");
        }
    }

    /// <summary>The name of the person is left out of it: Irish grammar has no room for it where English has.</summary>
    private void CheckSame(Bilingual<LetterText> texts)
    {
        var (irish, english) = (LetterParts.Of(texts.Irish), LetterParts.Of(texts.English));
        foreach (var (one, other) in irish.Zip(english).Where(pair => Shape(pair.First) != Shape(pair.Second)).Take(1))
        {
            issues.Add(texts.Irish.File, texts.Irish.LinesBefore + one.Line + 1, $"The two languages differ here: “{Shape(one)}” in Irish, “{Shape(other)}” in English.");
            return;
        }

        if (irish.Count != english.Count)
        {
            issues.Add(texts.Irish.File, 1, $"The Irish letter has {irish.Count} parts and the English {english.Count}; both need the same.");
        }

        if (!texts.Irish.Facts.Select(fact => fact.Value).SequenceEqual(texts.English.Facts.Select(fact => fact.Value)))
        {
            issues.Add(texts.Irish.File, 1, "The two languages do not have the same facts at the head of the letter.");
        }
    }

    private static string Shape(LetterPart part) => string.Join(' ', part.Places.Where(place => place != LetterPlaces.Name).Order(StringComparer.Ordinal).Select(place => $"{{{place}}}").Prepend(part.Kind));
}
