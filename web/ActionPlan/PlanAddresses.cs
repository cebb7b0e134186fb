using System.Globalization;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ActionPlan;

/// <summary>The fixed addresses of the Customer Action Plan as data (design section 5).</summary>
public static class PlanAddresses
{
    public static string Plan(Language language) => language is Language.Irish ? "/ga/plean" : "/en/plan";

    public static string Principle(Language language, int principle) => Below(language, "prionsabal/", "principle/") + Figure(principle);

    /// <summary>The commitments that stand under no principle.</summary>
    public static string Others(Language language) => Below(language, "gealltanais-eile", "other-promises");

    /// <summary>The page that tells all of a commitment, by the principle it stands under.</summary>
    public static string Under(Language language, int? principle) => principle is { } number ? Principle(language, number) : Others(language);

    public static string Commitment(Language language, int number) => $"{Plan(language)}#{Anchor(language, number)}";

    /// <summary>The same on every page that shows the commitment, and never another commitment’s.</summary>
    public static string Anchor(Language language, int number) => (language is Language.Irish ? "gealltanas-" : "commitment-") + Figure(number);

    /// <summary>How we are doing: the figures that the site counts itself.</summary>
    public static string HowWeAreDoing(Language language) => Below(language, "conas-ata-ag-eiri-linn", "how-we-are-doing");

    public static string Meetings(Language language) => Below(language, "cruinnithe", "meetings");

    public static string Versions(Language language) => Below(language, "leaganacha", "versions");

    public static string Version(Language language, int version) => $"{Versions(language)}/{Figure(version)}";

    /// <summary>What the later version changed in the earlier one.</summary>
    public static string Comparison(Language language, int earlier, int later) => $"{Version(language, earlier)}/{Figure(later)}";

    public static string Review(Language language) => Below(language, "athbhreithniu", "review");

    /// <summary>All results as a table for other programs.</summary>
    public static string ResultsFile(Language language) => Below(language, "torthai.csv", "results.csv");

    private static string Below(Language language, string irish, string english) => $"{Plan(language)}/{(language is Language.Irish ? irish : english)}";

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
