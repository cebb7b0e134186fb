using KilkennyInfo.Languages;
using KilkennyInfo.Languages.Terms;

namespace KilkennyInfo.Tests.Languages.Terms;

/// <summary>A small list for the tests of finding.</summary>
internal static class TermLists
{
    public static IReadOnlyList<Term> Small { get; } =
    [
        Of("complaint", "Complaint", "Gearán"),
        Of("complainant", "Complainant", "Gearánaí"),
        Of("complaints-procedure", "Complaints Procedure", "Nós Imeachta Gearán"),
        Of("complaints-officer", "Complaints Officer", "Oifigeach Gearán", insteadOfIrish: ["Oifigeach na nGearán"]),
        Of("complaint-form", "Complaint form", "Foirm ghearáin"),
        Of("charter", "Customer Charter", "Cairt do Chustaiméirí"),
        Of("plan", "Customer Action Plan", "Plean Gníomhaíochta do Chustaiméirí", alsoEnglish: ["Action Plan"], alsoIrish: ["Plean Gníomhaíochta"], insteadOfIrish: ["Plean Gnímh"]),
        Of("charter-and-plan", "Customer Charter and Action Plan", "Cairt agus Plean Gníomhaíochta do Chustaiméirí"),
        Of("customer", "Customer", "Custaiméir"),
        Of("council", "Kilkenny County Council", "Comhairle Chontae Chill Chainnigh", insteadOfIrish: ["Comhairle Contae Chill Chainnigh"]),
        Of("inquiry-officer", "Inquiry Officer", "Oifigeach Fiosrúcháin", insteadOfIrish: ["Oifigeach Fiosrúchán"]),
        Of("ombudsman", "The Ombudsman", "an tOmbudsman"),
        Of("decision", "Decision", "Cinneadh"),
        Of("review", "Review", "Athbhreithniú", alsoIrish: ["Athbhreithnigh"]),
        Of("working-day", "Working day", "Lá oibre"),
        Of("representative", "Representative", "Ionadaí"),
        Of("office", "Office", "Oifig"),
        Of("service", "Service", "Seirbhís"),
        Of("public-body", "Public body", "Comhlacht poiblí"),
        Of("case", "Case", "Cás"),
        Of("email-address", "E-mail address", "Seoladh ríomhphoist"),
        Of("plain-text", "Plain text", "Gnáth-théacs"),
        Of("plain-language", "Clear, simple language", "Teanga shoiléir shimplí"),
        Of("planning", "An Coimisiún Pleanála", "An Coimisiún Pleanála", insteadOfEnglish: ["An Bord Pleanála"], insteadOfIrish: ["An Bord Pleanála"]),
    ];

    public static TermFinder Finder { get; } = new(Small);

    public static Term Of(
        string key,
        string english,
        string irish,
        IReadOnlyList<string>? alsoEnglish = null,
        IReadOnlyList<string>? alsoIrish = null,
        IReadOnlyList<string>? insteadOfEnglish = null,
        IReadOnlyList<string>? insteadOfIrish = null) =>
        new(key, new(irish, english), new(alsoIrish ?? [], alsoEnglish ?? []), new(insteadOfIrish ?? [], insteadOfEnglish ?? []));

    /// <summary>What was found, as <c>key: words</c>, with a question mark where the wording should give way.</summary>
    public static IReadOnlyList<string> Found(Language language, string words) =>
        [.. Finder.Find(language, words).Select(use => $"{use.Key}{(use.IsAgreed ? "" : "?")}: {words.Substring(use.Start, use.Length)}")];
}
