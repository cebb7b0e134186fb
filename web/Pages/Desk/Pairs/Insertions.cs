using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Desk.Pairs;

/// <summary>What a text can lead to or pull in, each with the words that do it.</summary>
public static class Insertions
{
    public static IReadOnlyList<InsertionGroup> All(LiveSite site, Language language) =>
    [
        new("pages", [.. site.Pages.Select(page => new Insertion(page.Texts[language].Title, page.Texts.Select(text => $"[{text.Title}](page:{page.Key})")))]),
        new("contacts", [.. site.Data.Units.SelectMany(unit => OfUnit(unit, site.Data, language))]),
        new("facts", [.. site.Data.Facts.Select(fact => new Insertion(fact.Value.Words[language], Same($"{{fact:{fact.Key}}}")))
            .Concat(site.Data.Hours.Select(hours => new Insertion(hours.Value.Words[language], Same($"{{hours:{hours.Key}}}"))))]),
        new("images", [.. site.Data.Images.OrderBy(image => image.Key, StringComparer.Ordinal).Select(image => new Insertion(image.Value.Alt?[language] ?? image.Key, Same($"![](media:{image.Key})")))]),
        new("parts", [.. Parts(site, language)]),
    ];

    private static IEnumerable<Insertion> OfUnit(ContactUnit unit, ReferenceData data, Language language)
    {
        var name = unit.Name[language];
        if (unit.Phone is { } phone)
        {
            yield return new Insertion($"{name}: {phone.Display}", Same($"{{phone:{unit.Key}}}"));
        }

        if (unit.Email is { } email)
        {
            yield return new Insertion($"{name}: {email}", Same($"{{email:{unit.Key}}}"));
        }

        if (unit.Website is { } website)
        {
            yield return new Insertion($"{name}: {References.ShortAddress(website)}", Same($"{{website:{unit.Key}}}"));
        }

        if (References.AddressOf(unit, data, language) is { } address)
        {
            yield return new Insertion($"{name}: {string.Join(", ", address)}", Same($"{{address:{unit.Key}}}"));
        }
    }

    private static IEnumerable<Insertion> Parts(LiveSite site, Language language) =>
        site.Data.Units.Select(unit => new Insertion(unit.Name[language], Box($"contact {unit.Key}")))
            .Concat(site.Data.Offices.Select(office => new Insertion(office.Value.Name[language], Box($"office {office.Key}"))))
            .Concat(Boxes.Parts.Where(part => part.Value is Boxes.Arguments.None).Select(part => new Insertion(part.Key, Box(part.Key))));

    private static Bilingual<string> Box(string name) => Same($"\n::: {name}\n:::\n");

    private static Bilingual<string> Same(string words) => new(words, words);
}

public sealed record InsertionGroup(string Key, IReadOnlyList<Insertion> Items);

/// <param name="Name">What it is, in the language of the desk.</param>
/// <param name="Words">What goes into the text of each language.</param>
public sealed record Insertion(string Name, Bilingual<string> Words);
