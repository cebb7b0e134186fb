using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Reference.Letters;

/// <summary>One language of a letter's template: <c>ga.md</c> or <c>en.md</c>.</summary>
/// <param name="Title">What the letter is; it also names it in lists, so it says nothing of the person.</param>
/// <param name="Facts">What stands at its head: reference, date.</param>
/// <param name="LinesBefore">Lines of the file that stand before the body.</param>
public sealed record LetterText(Language Language, string Title, IReadOnlyList<LetterFact> Facts, MarkdownText Body, string File, int LinesBefore)
{
    /// <summary>None when the file cannot be read as a template; then <paramref name="issues"/> say why.</summary>
    public static LetterText? Read(string file, string source, Language language, IssueList issues)
    {
        if (FrontMatter.Split(source) is not { } front)
        {
            issues.Add(file, 1, "The file starts with its title and facts between two lines of three hyphens (---).");
            return null;
        }

        if (YamlMap.Read(file, front.Yaml, issues, lineOffset: 1) is not { } map)
        {
            return null;
        }

        var title = map.RequiredText("title");
        var facts = map.Maps("facts").Select(LetterFact.Read).ToList();
        map.RefuseUnknownKeys();
        return new LetterText(language, title, facts, MarkdownText.Parse(front.Body), file, front.Lines);
    }
}

/// <param name="Label">Without a colon: a format that needs one puts it.</param>
/// <param name="Value">With places.</param>
public sealed record LetterFact(string Label, string Value, int Line)
{
    public static LetterFact Read(YamlMap map)
    {
        var fact = new LetterFact(map.RequiredText("label"), map.RequiredText("value"), map.Line);
        map.RefuseUnknownKeys();
        return fact;
    }
}
