using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Verbs;

/// <summary>What is heard, answered and decided in the two reviews of a demonstration.</summary>
internal static class DemoPlanReviewTexts
{
    private static readonly Bilingual<string> Nothing = new("", "");

    public static IReadOnlyList<TypedTheme> FirstThemes { get; } =
    [
        new(
            ThemeSource.Comments, 1, 5, 2,
            new("Níl an chairt le feiceáil sa dá theanga i ngach oifig.", "The charter cannot be seen in both languages in every office."),
            ThemeDisposition.WillDo,
            new("Athróimid gealltanas 5: beidh an chairt ar taispeáint sa dá theanga.", "We will change promise 5: the charter will be on display in both languages.")),
        new(
            ThemeSource.Comments, 9, null, 1,
            new("Ba mhaith le daoine níos mó rudaí a dhéanamh ar líne.", "People would like to do more things online."),
            ThemeDisposition.PartlyDone,
            new("Tá na chéad fhoirmeacha ar líne. Leanfaimid den obair.", "The first forms are online. We will go on with the work.")),
    ];

    /// <summary>One that is decided, one with nothing decided, and one of which the English is still to be written.</summary>
    public static IReadOnlyList<TypedTheme> SecondThemes { get; } =
    [
        new(
            ThemeSource.Comments, 5, 46, 2,
            new("Ní ghlaoitear ar ais ar gach duine a fhágann uimhir.", "Not everybody who leaves a number is rung back."),
            ThemeDisposition.WillDo,
            new("Tá leabhar glaonna ag gach rannóg anois, agus seiceálfar gach seachtain é.", "Each section now has a book of calls, and it will be checked every week.")),
        new(ThemeSource.Complaints, 6, null, null, new("Ní thugtar fáth i ngach litir dhiúltaithe.", "Not every letter of refusal gives a reason."), null, Nothing),
        new(ThemeSource.Comments, 11, 81, 1, new("Ba mhaith le daoine roinnt rudaí a dhéanamh in aon áit amháin.", ""), null, Nothing),
    ];

    public static TypedDecision CharterInBoth { get; } = new(
        DecisionKind.Change,
        new("Dúirt custaiméirí agus coiste linn go bhfuil an chairt ag teastáil sa dá theanga.", "Customers and a committee told us that the charter is needed in both languages."),
        [],
        new("Taispeánfaimid an chairt go soiléir, sa dá theanga, i ngach áit ina dtugaimid seirbhís.", "We will display the charter clearly, in both languages, in every place where we give a service."),
        null,
        "");

    public static TypedDecision RingBack { get; } = new(
        DecisionKind.Change,
        new("Dúirt custaiméirí linn nár glaodh ar ais orthu.", "Customers told us that they were not rung back."),
        [],
        new(
            "Mura féidir linn freagra a thabhairt láithreach, tógfaimid do shonraí agus glaofaimid ar ais ort laistigh de dhá lá oibre.",
            "If we cannot answer at once, we will take your details and ring you back within two working days."),
        null,
        "");

    public static Bilingual<string> Kept { get; } = new("Tá an gealltanas seo fós i bhfeidhm, agus ní gá é a athrú.", "This promise still holds, and need not change.");

    public static Bilingual<string> Equality { get; } = new(
        "Is minic a iarrann daoine a bhfuil deacracht acu leis an scríobh go líonfaí an fhoirm leo ag an gcuntar.",
        "People who have difficulty with writing often ask that the form be filled in with them at the counter.");

    public static TypedCommitteeView CommitteeOf(DateOnly metOn) => new(
        new("Coiste um Beartas Straitéiseach: Tithíocht", "Strategic Policy Committee: Housing"),
        metOn,
        new("Tá an coiste sásta leis an bplean. Iarrann sé go mbeadh an chairt le feiceáil sa dá theanga i ngach oifig.", "The committee is satisfied with the plan. It asks that the charter can be seen in both languages in every office."),
        new("Athróimid gealltanas 5, agus cuirfimid póstaeir sa dá theanga suas.", "We will change promise 5, and put up posters in both languages."));
}
