using KilkennyInfo.Languages;

namespace KilkennyInfo.Search;

/// <summary>A query made ready for the texts of one language: an expression of the full-text engine for each thing that is looked for.</summary>
/// <param name="Excluded">Finds what must not be there; none when everything may.</param>
internal sealed record QueryPlan(Language Language, IReadOnlyList<PlanTerm> Terms, string? Excluded)
{
    /// <summary>Finds sections that have everything.</summary>
    public string All => string.Join(" AND ", Terms.Select(term => term.Expression));

    /// <summary>Finds those of them that have everything in their title or heading.</summary>
    public string AllInHeadings => string.Join(" AND ", Terms.Select(term => $"{{title headings}} : {term.Expression}"));
}

/// <summary>One thing that is looked for, by whatever it is called.</summary>
/// <param name="Expression">For the full-text engine, made of quoted keys only.</param>
/// <param name="Typed">The words as typed: a text that has just these, fadas and all, ranks higher.</param>
/// <param name="Marks">What of a text is marked for it.</param>
/// <param name="IsCorrected">No text has the typed word; this is the word it may be a slip for.</param>
internal sealed record PlanTerm(string Expression, IReadOnlyList<string> Typed, TermMarks Marks, bool IsCorrected);

/// <summary>Words of a text that a term is found by: those with one of some keys, those that begin so, and phrases as a whole.</summary>
/// <param name="Phrases">For each word of a phrase, its keys.</param>
internal sealed record TermMarks(IReadOnlySet<string> Keys, IReadOnlyList<string> Prefixes, IReadOnlyList<IReadOnlyList<string[]>> Phrases)
{
    /// <returns>How many words of a text a term is found by from this place on; none when it is not.</returns>
    /// <param name="text">The keys of each word of the text.</param>
    public int WordsAt(IReadOnlyList<string[]> text, int place)
    {
        foreach (var phrase in Phrases)
        {
            if (place + phrase.Count <= text.Count && phrase.Index().All(part => part.Item.Intersect(text[place + part.Index]).Any()))
            {
                return phrase.Count;
            }
        }

        return text[place].Any(Keys.Contains) ? 1 : 0;
    }

    /// <summary>The text has the term somewhere.</summary>
    public bool IsIn(IReadOnlyList<string[]> text) => Enumerable.Range(0, text.Count).Any(place => WordsAt(text, place) > 0);
}
