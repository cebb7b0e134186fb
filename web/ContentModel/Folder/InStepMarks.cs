using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>The marks in <c>page.yaml</c> that say against which words each text was last confirmed.</summary>
public static class InStepMarks
{
    private const string Heading = "in-step:";

    /// <summary>The settings with marks that say: both texts, as they stand now, say the same.</summary>
    public static string Confirmed(PageFiles page) => Confirmed(page, LanguageExtensions.Both);

    /// <summary>The settings with marks that say: these texts say the same as the other one as it stands now. Another text’s mark stays as it is.</summary>
    public static string Confirmed(PageFiles page, IReadOnlyCollection<Language> sides)
    {
        var kept = page.Settings.Source.Split('\n').ToList();
        var start = kept.FindIndex(line => line.StartsWith(Heading, StringComparison.Ordinal));
        if (start >= 0)
        {
            var length = 1 + kept.Skip(start + 1).TakeWhile(line => line.StartsWith(' ')).Count();
            kept.RemoveRange(start, length);
        }

        var marks = LanguageExtensions.Both.Select(language => (language, Mark: sides.Contains(language) ? page.Texts[language.Other()].Hash : page.Settings.InStep.GetValueOrDefault(language)))
            .Where(text => text.Mark is not null).Select(text => $"  {text.language.Code()}: {text.Mark}\n");
        return string.Join('\n', kept).TrimEnd('\n') + $"\n{Heading}\n" + string.Concat(marks);
    }
}
