using KilkennyInfo.Accounts;
using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>What the editor’s form sends.</summary>
/// <param name="BaseId">The revision that the person began from.</param>
/// <param name="Version">The last keeping that this window knows.</param>
public sealed record PairForm(long BaseId, int Version, TypedPair Typed, string Note)
{
    /// <summary>Reads a sent form: only the sides that this person may change, whatever else was sent.</summary>
    public static PairForm Read(HttpRequest request, Person person)
    {
        var form = request.HasFormContentType ? request.Form : FormCollection.Empty;
        TypedText? Side(Language language) => person.MayEdit(language) && form.ContainsKey(TypedText.FieldName(language, "body")) ? Text(form, language) : null;
        _ = long.TryParse(form["base"], out var baseId);
        _ = int.TryParse(form["version"], out var version);
        return new PairForm(baseId, version, new TypedPair(Side(Language.Irish), Side(Language.English)), form["note"].ToString());
    }

    private static TypedText Text(IFormCollection form, Language language)
    {
        string Field(string name) => form[TypedText.FieldName(language, name)].ToString();
        return new TypedText(Field("title"), Field("menu"), Field("slug"), Field("summary"), Field("description"), Field("change"), Field("body"));
    }
}
