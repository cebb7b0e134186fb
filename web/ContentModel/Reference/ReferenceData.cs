using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.ContentModel.Reference.Letters;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Languages;
using KilkennyInfo.Languages.PlainLanguage;

namespace KilkennyInfo.ContentModel.Reference;

/// <summary>
/// All content that is not a page: settings, strings, facts, contacts, offices, appeals, holidays, rules for complaints, letters, commitments, terms, words of images, page types.
/// Read once from the data files and never changed; new files make a new one.
/// </summary>
public sealed class ReferenceData
{
    public required SiteSettings Settings { get; init; }

    public required Bilingual<Strings> Strings { get; init; }

    /// <summary>The words of the desk, kept apart from those that the public sees.</summary>
    public required Bilingual<Strings> DeskStrings { get; init; }

    public required IReadOnlyDictionary<string, PageType> Types { get; init; }

    public required IReadOnlyDictionary<string, Fact> Facts { get; init; }

    /// <summary>In the order of the file, which is the order in which people meet them.</summary>
    public required IReadOnlyList<ContactUnit> Units { get; init; }

    public required IReadOnlyDictionary<string, Office> Offices { get; init; }

    public required IReadOnlyDictionary<string, OpeningHours> Hours { get; init; }

    public required IReadOnlyList<Appeal> Appeals { get; init; }

    public required IReadOnlyList<PublicHoliday> Holidays { get; init; }

    /// <summary>The Council's own closed days, in their order.</summary>
    public required IReadOnlyList<Closure> Closures { get; init; }

    /// <summary>The rules for complaints, by the day from which they count.</summary>
    public required ComplaintPolicy Complaints { get; init; }

    /// <summary>The lists by which comments and complaints are sorted.</summary>
    public required Categories Categories { get; init; }

    /// <summary>What letters of cases are written with.</summary>
    public required LetterTemplates Letters { get; init; }

    /// <summary>Every version of the Customer Action Plan, the newest first; none on a site that has no plan.</summary>
    public required IReadOnlyList<PlanVersion> PlanVersions { get; init; }

    /// <summary>The version that holds now.</summary>
    public PlanVersion? PlanInForce => PlanVersions.Count > 0 ? PlanVersions[0] : null;

    /// <summary>Those of the version that holds now.</summary>
    public IReadOnlyList<Commitment> Commitments => PlanInForce?.Commitments ?? [];

    public required IReadOnlyList<SynonymGroup> Synonyms { get; init; }

    public required IReadOnlyList<BestBet> BestBets { get; init; }

    /// <summary>The bilingual list of terms, by key and in the order of the file.</summary>
    public required IReadOnlyDictionary<string, AgreedTerm> Terms { get; init; }

    /// <summary>What texts do better without, in both languages.</summary>
    public required IReadOnlyList<PlainWord> PlainWords { get; init; }

    /// <summary>What the library says of the images, by file name.</summary>
    public required IReadOnlyDictionary<string, ImageWords> Images { get; init; }

    /// <summary>Documents that can be downloaded, by key and in the order of the file.</summary>
    public required IReadOnlyDictionary<string, DocumentRecord> Documents { get; init; }

    public required IReadOnlySet<(Language Language, string Slug)> Gone { get; init; }

    /// <summary>Which days are working days, by holidays and closures.</summary>
    public CouncilCalendar Calendar => new(Holidays, Closures);

    public ContactUnit? Unit(string key) => Units.FirstOrDefault(unit => unit.Key == key);

    /// <summary>Everything that has a source and still waits for the Council's word, with what is to be confirmed.</summary>
    public IEnumerable<(string What, Provenance Provenance)> ToVerify() =>
        Facts.Select(fact => ($"fact {fact.Key}", fact.Value.Provenance))
            .Concat(Units.Select(unit => ($"contact {unit.Key}", unit.Provenance)))
            .Concat(Offices.Values.Select(office => ($"office {office.Key}", office.Provenance)))
            .Concat(Hours.Select(hours => ($"hours {hours.Key}", hours.Value.Provenance)))
            .Concat(Appeals.Select(appeal => ($"appeal {appeal.Key}", appeal.Provenance)))
            .Concat(PlanVersions.Take(1).Select(plan => ($"plan version {plan.Number}", plan.Provenance)))
            .Concat(Complaints.Versions.Select(version => ($"complaint policy from {version.From:yyyy-MM-dd}", version.Provenance)))
            .Where(record => !record.Provenance.IsConfirmed);

    /// <summary>The document of the plan has the plan’s dates on its cover, unless it brings its own.</summary>
    private static Dictionary<string, DocumentRecord> WithPlanDates(IReadOnlyDictionary<string, DocumentRecord> documents, PlanVersion? plan) => documents.ToDictionary(
        entry => entry.Key,
        entry => entry.Value is { PageKeys: [var only], Adopted: null, From: null, To: null } own && only == plan?.PageKey
            ? own with { Adopted = plan.Adopted, From = plan.From, To = plan.To } : entry.Value);

    /// <summary>Reads the data files; what is wrong is added to <paramref name="issues"/> and the result is then not to be used.</summary>
    public static ReferenceData Read(IReadOnlyDictionary<string, string> files, IssueList issues)
    {
        var reader = new ReferenceDataReader(files, issues);
        var plans = new PlanVersionReader(files, issues).Read();
        var data = new ReferenceData
        {
            Settings = reader.ReadSettings(),
            Strings = Bilingual.For(reader.ReadStrings),
            DeskStrings = Bilingual.For(reader.ReadDeskStrings),
            Types = reader.ReadTypes(),
            Facts = reader.ReadKeyed("facts.yaml", (_, map) => Fact.Read(map)),
            Units = [.. reader.ReadKeyed("contacts/units.yaml", ContactUnit.Read).Values],
            Offices = reader.ReadKeyed("contacts/offices.yaml", Office.Read),
            Hours = reader.ReadKeyed("contacts/hours.yaml", (_, map) => OpeningHours.Read(map)),
            Appeals = reader.ReadList("appeals.yaml", Appeal.Read),
            Holidays = reader.ReadList("calendar/public-holidays.yaml", PublicHoliday.Read),
            Closures = reader.ReadOptionalList(Closure.File, Closure.Read),
            Complaints = new ComplaintPolicy(reader.ReadOptionalList(ComplaintPolicy.File, PolicyVersion.Read)),
            Categories = reader.ReadCategories(),
            Letters = new LetterReader(files, issues).Read(),
            PlanVersions = plans,
            Synonyms = reader.ReadOptionalList("synonyms.yaml", SynonymGroup.Read),
            BestBets = reader.ReadOptionalList("best-bets.yaml", BestBet.Read),
            Terms = reader.ReadOptionalKeyed(TermChecks.File, AgreedTerm.Read),
            PlainWords = reader.ReadOptionalList("plain-words.yaml", new PlainWordReader().Read),
            Images = reader.ReadOptionalKeyed(DataShape.Images, ImageWords.Read),
            Documents = WithPlanDates(reader.ReadOptionalKeyed(DocumentRecord.File, DocumentRecord.Read), plans.Count > 0 ? plans[0] : null),
            Gone = reader.ReadGone(),
        };
        ReferenceDataChecks.Check(data, issues);
        return data;
    }
}
