using KilkennyInfo.Languages;
using KilkennyInfo.Wording;

namespace KilkennyInfo.Pages.Desk.Terms;

/// <summary>A page with the fields of a term.</summary>
public abstract class TermPage : DeskPage
{
    public TypedTerm Typed { get; protected set; } = TypedTerm.Empty;

    public bool MayEdit => TermEditing.MayEdit(Person);

    protected TypedTerm ReadForm()
    {
        var form = Request.HasFormContentType ? Request.Form : FormCollection.Empty;
        Bilingual<string> Pair(string name) => Bilingual.For(language => form[$"{name}-{language.Code()}"].ToString());
        return new TypedTerm(Pair("agreed"), Pair("also"), Pair("instead"), Pair("note"), form["approved"] == "true", form["source"].ToString());
    }
}
