using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Editorial;

/// <summary>What a page is called in a line for colleagues, where a new one may have a title in one language only, or none.</summary>
public static class PairTitle
{
    public static string Of(Bilingual<string> titles, string key, Language language) => new[] { titles[language], titles[language.Other()], key }.First(title => title.Length > 0);

    public static string Of(Revision revision, string key, Language language) => Of(Bilingual.For(side => revision.Text(side).Title), key, language);
}
