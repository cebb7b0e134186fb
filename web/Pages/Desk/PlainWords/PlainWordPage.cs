using KilkennyInfo.Languages;
using KilkennyInfo.Languages.PlainLanguage;
using KilkennyInfo.Wording;

namespace KilkennyInfo.Pages.Desk.PlainWords;

/// <summary>A page with the fields of a word to do without.</summary>
public abstract class PlainWordPage : DeskPage
{
    public TypedPlainWord Typed { get; protected set; } = TypedPlainWord.Empty(Language.Irish);

    public bool MayEdit => PlainWordEditing.MayEdit(Person);

    /// <summary>A word may hold anything, so its key stands in the query and not in the path.</summary>
    public static string AddressOf(PlainWord word) => AddressOf("entry", PlainWordList.KeyOf(word));

    protected static string AddressOf(string page, string key) => $"/desk/plain-words/{page}{QueryString.Create("key", key)}";

    protected TypedPlainWord ReadForm()
    {
        var form = Request.HasFormContentType ? Request.Form : FormCollection.Empty;
        return new TypedPlainWord(
            LanguageExtensions.FromCode(form["of"]) ?? Language.Irish, form["words"].ToString(), form["say"].ToString(), Bilingual.For(language => form[$"note-{language.Code()}"].ToString()), form["warn"] == "true");
    }
}
