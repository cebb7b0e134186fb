using System.Globalization;
using System.Text.RegularExpressions;
using KilkennyInfo.ContentModel.Folder;

namespace KilkennyInfo.ContentModel.Reference.Plans;

/// <summary>
/// The Customer Action Plan as one version of it was adopted. The version with the highest number is in force; the others stay readable
/// for ever and are never rewritten.
/// </summary>
/// <param name="Adopted">With <paramref name="From"/> and <paramref name="To"/> given for every version that is confirmed (docs/decisions/0050).</param>
/// <param name="PageKey">The page whose words the commitments are.</param>
/// <param name="Owner">The key of the contact unit that answers for the plan, and for each commitment that names nobody.</param>
/// <param name="Commitments">By number.</param>
public sealed partial record PlanVersion(
    int Number,
    DateOnly? Adopted,
    DateOnly? From,
    DateOnly? To,
    string PageKey,
    string Owner,
    IReadOnlyList<Commitment> Commitments,
    Provenance Provenance)
{
    public const string Folder = "plan/versions/";

    public const int MostPrinciples = 12;

    public bool HasDates => Adopted is not null && From is not null && To is not null;

    public string File => PathOf(Number);

    public Commitment? Find(int number) => Commitments.FirstOrDefault(commitment => commitment.Number == number);

    /// <summary>The commitments of a principle; those of none with <paramref name="principle"/> none.</summary>
    public IEnumerable<Commitment> Under(int? principle) => Commitments.Where(commitment => commitment.Principle == principle);

    public static string PathOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{Folder}{number}.yaml");

    /// <summary>May a content folder hold a version of the plan at this path?</summary>
    public static bool IsPlace(string path) => Place().IsMatch(path);

    public static PlanVersion Read(YamlMap map)
    {
        var owner = map.RequiredText("owner");
        var version = new PlanVersion(
            map.RequiredNumber("version"),
            map.OptionalDate("adopted"),
            map.OptionalDate("from"),
            map.OptionalDate("to"),
            map.RequiredText("page"),
            owner,
            [.. map.Maps("commitments").Select(entry => Commitment.Read(entry, owner))],
            Provenance.Read(map));
        map.RefuseUnknownKeys();
        return version;
    }

    [GeneratedRegex(@"^plan/versions/[1-9][0-9]{0,3}\.yaml\z")]
    private static partial Regex Place();
}
