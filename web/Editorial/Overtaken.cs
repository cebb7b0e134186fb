using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Editorial;

/// <summary>
/// What becomes of words typed from an older revision when somebody else has saved a newer one: fields that the person left alone take
/// the newer words, fields that only they changed keep theirs, and a field that both changed keeps theirs and is named.
/// </summary>
public static class Overtaken
{
    public static (TypedPair Typed, IReadOnlyList<string> Both) Merge(TypedPair typed, Revision began, Revision newest)
    {
        var both = new List<string>();
        TypedText? Side(Language language) => typed[language] is { } words
            ? Merge(language, words.Cleaned(), TypedText.Of(began.Text(language)).Cleaned(), TypedText.Of(newest.Text(language)), both) : null;
        return (new TypedPair(Side(Language.Irish), Side(Language.English), typed.Settings), both);
    }

    private static TypedText Merge(Language language, TypedText typed, TypedText began, TypedText newest, List<string> both)
    {
        var clean = newest.Cleaned();
        string Pick(string field, Func<TypedText, string> of)
        {
            if (of(typed) == of(began))
            {
                return of(newest);
            }

            if (of(clean) != of(began) && of(clean) != of(typed))
            {
                both.Add(TypedText.FieldName(language, field));
            }

            return of(typed);
        }

        return new TypedText(
            Pick("title", text => text.Title), Pick("menu", text => text.Menu), Pick("slug", text => text.Slug), Pick("summary", text => text.Summary),
            Pick("description", text => text.Description), Pick("change", text => text.Change), Pick("body", text => text.Body));
    }
}
