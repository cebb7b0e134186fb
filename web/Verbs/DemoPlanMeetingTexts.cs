using KilkennyInfo.Languages;

namespace KilkennyInfo.Verbs;

/// <summary>What the working group of a demonstration talks of.</summary>
internal static class DemoPlanMeetingTexts
{
    /// <summary>In the order of the meetings, but for the one of the review.</summary>
    public static IReadOnlyList<DemoTalk> All { get; } =
    [
        new(
            new("An plean nua: roinnt na hoibre", "The new plan: who does what"),
            new("Tá rannóg fhreagrach ag gach gealltanas anois.", "Every promise now has a section that answers for it."),
            [new(new("Ainm duine teagmhála a fháil ó gach rannóg", "Get the name of a contact person from each section"), "corporate-services", DemoTask.Done)]),
        new(
            new("An chairt sna hoifigí", "The charter in the offices"),
            new("Cuirfear póstaer sa dá theanga suas i ngach oifig.", "A poster in both languages will be put up in every office."),
            [new(new("Póstaeir den chairt a chlóbhualadh sa dá theanga", "Print posters of the charter in both languages"), "customer-services", DemoTask.Done)]),
        new(
            new("Glaonna nár freagraíodh", "Calls that were not answered"),
            new("Comhairfimid na glaonna sin ar feadh míosa.", "We will count those calls for a month."),
            [new(new("Glaonna nár freagraíodh a chomhaireamh ar feadh míosa", "Count for a month the calls that were not answered"), "customer-services", DemoTask.Done)]),
        new(
            new("Foirmeacha níos simplí", "Simpler forms"),
            new("Tosóimid leis na foirmeacha tithíochta.", "We will begin with the housing forms."),
            [new(new("Na foirmeacha tithíochta a shimpliú", "Make the housing forms simpler"), "housing", DemoTask.Done)]),
        new(
            new("Rochtain ar ár n-oifigí", "Access to our offices"),
            new("Cuirfear lúb éisteachta isteach i ngach oifig.", "A hearing loop will be put into every office."),
            [new(new("Lúb éisteachta a chur isteach sna hoifigí nach bhfuil ceann iontu fós", "Put a hearing loop into the offices that do not have one yet"), "access-officer", DemoTask.Open)]),
        new(
            new("Glaoch ar ais ar dhaoine", "Ringing people back"),
            new("Beidh leabhar glaonna ag gach rannóg.", "Each section will have a book of calls."),
            [
                new(new("Leabhar na nglaonna a sheiceáil gach seachtain", "Check the book of calls every week"), "customer-services", DemoTask.Overdue),
                new(
                    new("A fháil amach an féidir oifig thaistil a thosú i gceantar amháin", "Find out whether a travelling office can be started in one area"), "corporate-services", DemoTask.Open,
                    Commitment: 9),
                new(new("Oiliúint ar an nguthán a thabhairt do bhaill foirne nua", "Train new members of staff in using the phone"), "corporate-services", DemoTask.Open),
            ]),
    ];

    public static DemoTalk OfReview { get; } = new(
        new("Athbhreithniú an phlean", "The review of the plan"),
        new("Molann an grúpa gealltanas 5 a athrú agus na gealltanais eile a choinneáil.", "The group proposes to change promise 5 and to keep the others."),
        [new(new("Dréacht den phlean nua a scríobh", "Write a draft of the new plan"), "corporate-services", DemoTask.Done)]);

    /// <summary>What the next meeting has on its agenda besides what the site puts there.</summary>
    public static Bilingual<string?> Next { get; } = new("Na téamaí san athbhreithniú", "The themes in the review");
}

/// <summary>What one meeting was about, and what it decided.</summary>
internal sealed record DemoTalk(Bilingual<string?> Topic, Bilingual<string?> Decision, IReadOnlyList<DemoAgreed> Agreed);

/// <param name="Unit">The key of the section that does it.</param>
/// <param name="Commitment">What the site had put on the agenda because it was not kept; none when it came out of the topic.</param>
internal sealed record DemoAgreed(Bilingual<string?> Text, string Unit, DemoTask State, int? Commitment = null);

internal enum DemoTask
{
    Done,
    Overdue,
    Open,
}
