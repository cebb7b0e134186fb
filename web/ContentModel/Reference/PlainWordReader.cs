using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.PlainLanguage;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>Reads the entries of <c>plain-words.yaml</c>. Their type belongs to the rules of plain language, which know no files.</summary>
internal sealed class PlainWordReader
{
    private readonly HashSet<(Language, string)> _known = [];

    public PlainWord Read(YamlMap map)
    {
        var language = map.Text(Language.Irish.Code()) is null ? Language.English : Language.Irish;
        var words = map.RequiredText(language.Code());
        var instead = map.TextList("say");
        var note = map.Pair("note");
        var severity = map.Text("severity") is null ? "advice" : map.RequiredChoice("severity", "advice", "warning");
        if (language is Language.Irish && map.Text(Language.English.Code()) is not null)
        {
            map.Report("en", "An entry is about a word of one language: “ga” or “en”, not both.");
        }
        else if (words.Length > 0 && !words.Any(char.IsLetterOrDigit))
        {
            map.Report(language.Code(), $"“{words}” has no word in it.");
        }
        else if (words.Length > 0 && !_known.Add((language, words.ToLowerInvariant())))
        {
            map.Report(language.Code(), $"“{words}” stands in this list already.");
        }

        if (instead.Count == 0 && note is null)
        {
            map.Report("say", "Say what to write instead, in “say”, or what to do, in “note”.");
        }

        map.RefuseUnknownKeys();
        return new PlainWord(language, words, instead, note, severity is "warning" ? PlainSeverity.Warning : PlainSeverity.Advice);
    }
}
