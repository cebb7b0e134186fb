using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ContentModel.Markup;

/// <summary>Words that a reference stands for, and the address they lead to where there is one.</summary>
public sealed record ReferenceWords(string Words, string? Href = null, bool KeepTogether = false);

/// <summary>Looks up what <c>{kind:key}</c> stands for.</summary>
public static class References
{
    public static IReadOnlyList<string> Kinds { get; } = ["fact", "phone", "email", "website", "address", "hours"];

    /// <summary>None when the kind or the key is not known, or the record has no such field.</summary>
    public static ReferenceWords? Find(string kind, string key, ReferenceData data, Language language) => kind switch
    {
        "fact" => data.Facts.TryGetValue(key, out var fact) ? new ReferenceWords(fact.Words[language]) : null,
        "hours" => data.Hours.TryGetValue(key, out var hours) ? new ReferenceWords(hours.Words[language]) : null,
        "phone" => data.Unit(key)?.Phone is { } phone ? new ReferenceWords(phone.Display, phone.Link, KeepTogether: true) : null,
        "email" => data.Unit(key)?.Email is { } email ? new ReferenceWords(email, "mailto:" + email) : null,
        "website" => data.Unit(key)?.Website is { } website ? new ReferenceWords(ShortAddress(website), website.AbsoluteUri) : null,
        "address" => data.Unit(key) is { } unit && AddressOf(unit, data, language) is { } lines ? new ReferenceWords(string.Join(", ", lines)) : null,
        _ => null,
    };

    /// <summary>The lines of a unit's postal address: its own, or its office's; the post code last.</summary>
    public static IReadOnlyList<string>? AddressOf(ContactUnit unit, ReferenceData data, Language language)
    {
        if (unit.Address is { } own)
        {
            return WithCode(own[language], unit.Eircode);
        }

        return unit.OfficeKey is { } key && data.Offices.TryGetValue(key, out var office) ? WithCode(office.Address[language], office.Eircode) : null;
    }

    /// <summary>A web address as people say it: <c>www.ombudsman.ie</c>.</summary>
    public static string ShortAddress(Uri website) => website.Host + website.PathAndQuery.TrimEnd('/');

    private static IReadOnlyList<string> WithCode(IReadOnlyList<string> lines, string? code) => code is null ? lines : [.. lines, code];
}
