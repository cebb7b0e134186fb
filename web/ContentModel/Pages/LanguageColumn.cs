using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KilkennyInfo.ContentModel.Pages;

internal static class LanguageColumn
{
    public static ValueConverter<Language, string> Converter { get; } =
        new(language => language.Code(), code => code == "ga" ? Language.Irish : Language.English);
}
