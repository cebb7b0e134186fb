using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints;

/// <summary>The fixed addresses of complaints (design section 5).</summary>
public static class CaseAddresses
{
    public static string Form(Language language) => language is Language.Irish ? "/ga/gearan" : "/en/complaint";

    public static string Track(Language language) => Form(language) + (language is Language.Irish ? "/lorg" : "/track");

    /// <summary>Where somebody goes on with a complaint that they left for later.</summary>
    public static string Continue(Language language) => Form(language) + (language is Language.Irish ? "/lean-ar-aghaidh" : "/continue");

    /// <summary>What somebody is shown when their complaint is stored.</summary>
    public static string Received(Language language) => Form(language) + (language is Language.Irish ? "/faighte" : "/received");

    /// <summary>What somebody is shown when they have left their complaint for later.</summary>
    public static string Saved(Language language) => Form(language) + (language is Language.Irish ? "/sabhailte" : "/saved");

    /// <summary>How we did: the figures.</summary>
    public static string Figures(Language language) => Form(language) + (language is Language.Irish ? "/figiuiri" : "/figures");
}
