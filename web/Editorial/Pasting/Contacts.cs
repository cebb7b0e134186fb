namespace KilkennyInfo.Editorial.Pasting;

/// <summary>
/// Puts a reference where the words are an e-mail address or a telephone number that a contact of this site has, linked or typed; what
/// nobody is known by stays in words, and a note says so.
/// </summary>
internal sealed class Contacts(PasteContext context, PasteNotes notes)
{
    public void Settle(Line line)
    {
        if (line.Glyphs.Exists(glyph => glyph.Look.Link is Contact))
        {
            ReplaceLinked(line);
        }

        ReplaceTyped(line);
        NoteTyped(line.Words);
    }

    private void ReplaceLinked(Line line)
    {
        var glyphs = new List<Glyph>(line.Glyphs.Count);
        for (var start = 0; start < line.Glyphs.Count;)
        {
            var link = line.Glyphs[start].Look.Link;
            var end = start + 1;
            while (end < line.Glyphs.Count && line.Glyphs[end].Look.Link == link)
            {
                end++;
            }

            var stretch = line.Glyphs[start..end];
            glyphs.AddRange(link is Contact contact ? InPlaceOf(stretch.ConvertAll(glyph => glyph.With(glyph.Look with { Link = null })), contact) : stretch);
            start = end;
        }

        line.Replace(glyphs);
    }

    private List<Glyph> InPlaceOf(List<Glyph> words, Contact contact)
    {
        var text = string.Concat(words.Select(glyph => glyph.Sign));
        var places = Places(text).Where(place => place.Kind == contact.Kind).ToList();
        if (contact.Key is null)
        {
            if (places.Count == 0)
            {
                notes.Add(PasteNote.LinkLeftOut, contact.Address);
            }

            return words;
        }

        if (IsAddressItself(text, contact))
        {
            return [GlyphFor(contact.Kind, contact.Key, words[0].Look with { Language = null })];
        }

        // An address among the words is left to be found as typed; where there is none, the reference follows the words.
        var isSaid = places.Exists(place => KeyOf(place.Kind, text[place.Range]) == contact.Key);
        return isSaid ? words : [.. words, .. After(words[^1].Look, contact)];
    }

    private static bool IsAddressItself(string words, Contact contact) => contact.Kind == "email"
        ? words.Trim().Equals(contact.Address, StringComparison.OrdinalIgnoreCase)
        : !words.Any(char.IsLetter) && PhoneWords.LinkForm(words) == contact.Address;

    private static IEnumerable<Glyph> After(Look look, Contact contact)
    {
        var plain = look with { IsBold = false, IsItalic = false, Language = null };
        return
        [
            new Glyph(' ', plain),
            new Glyph('(', plain),
            GlyphFor(contact.Kind, contact.Key!, plain),
            new Glyph(')', plain),
        ];
    }

    private void ReplaceTyped(Line line)
    {
        var words = line.Words;
        var glyphs = new List<Glyph>(line.Glyphs.Count);
        var taken = 0;
        foreach (var (kind, range) in Places(words).OrderBy(place => place.Range.Start.Value))
        {
            var (start, end) = (range.Start.Value, range.End.Value);
            if (start < taken || KeyOf(kind, words[range]) is not { } key || line.Glyphs[start..end].Exists(glyph => glyph.Look.Link is not null))
            {
                continue;
            }

            glyphs.AddRange(line.Glyphs[taken..start]);
            glyphs.Add(GlyphFor(kind, key, line.Glyphs[start].Look with { Language = null }));
            taken = end;
        }

        if (taken > 0)
        {
            glyphs.AddRange(line.Glyphs[taken..]);
            line.Replace(glyphs);
        }
    }

    private void NoteTyped(string words)
    {
        foreach (var range in EmailWords.In(words))
        {
            notes.Add(PasteNote.EmailTypedOut, words[range]);
        }

        foreach (var number in PhoneWords.FaultsIn(words))
        {
            notes.Add(PasteNote.PhoneTypedOut, number);
        }
    }

    private string? KeyOf(string kind, string words) => kind == "email" ? context.EmailKey(words) : context.PhoneKey(PhoneWords.LinkForm(words));

    private static IEnumerable<(string Kind, Range Range)> Places(string words) =>
        EmailWords.In(words).Select(range => ("email", range)).Concat(PhoneWords.In(words).Select(range => ("phone", range)));

    private static Glyph GlyphFor(string kind, string key, Look look)
    {
        var line = new Line();
        line.Add(new Reference(kind, key), look);
        return line.Glyphs[0];
    }
}
