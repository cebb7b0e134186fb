using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.ContentModel.Reference.Letters;
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

    public required IReadOnlyList<Commitment> Commitments { get; init; }

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
            .Concat(Complaints.Versions.Select(version => ($"complaint policy from {version.From:yyyy-MM-dd}", version.Provenance)))
            .Where(record => !record.Provenance.IsConfirmed);

    /// <summary>Reads the data files; what is wrong is added to <paramref name="issues"/> and the result is then not to be used.</summary>
    public static ReferenceData Read(IReadOnlyDictionary<string, string> files, IssueList issues)
    {
        var reader = new ReferenceDataReader(files, issues);
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
            Commitments = reader.ReadList("plan/commitments.yaml", Commitment.Read),
            Synonyms = reader.ReadOptionalList("synonyms.yaml", SynonymGroup.Read),
            BestBets = reader.ReadOptionalList("best-bets.yaml", BestBet.Read),
            Terms = reader.ReadOptionalKeyed(TermChecks.File, AgreedTerm.Read),
            PlainWords = reader.ReadOptionalList("plain-words.yaml", new PlainWordReader().Read),
            Images = reader.ReadOptionalKeyed(DataShape.Images, ImageWords.Read),
            Documents = reader.ReadOptionalKeyed(DocumentRecord.File, DocumentRecord.Read),
            Gone = reader.ReadGone(),
        };
        ReferenceDataChecks.Check(data, issues);
        return data;
    }
}
