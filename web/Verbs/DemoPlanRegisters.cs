namespace KilkennyInfo.Verbs;

/// <summary>An entry or two in each register of the plan.</summary>
internal sealed class DemoPlanRegisters(DemoPlanActs acts, DemoPlanCast cast)
{
    public void Tell(DemoStory story, DemoPlanDays days, CancellationToken cancellation)
    {
        string Before(int count) => DemoPlan.Iso(days.Today.AddDays(-count));
        (int DaysAgo, string Register, Dictionary<string, string> Typed)[] entries =
        [
            (300, "initiatives", new()
            {
                ["title-ga"] = "An chairt i ngach oifig", ["title-en"] = "The charter in every office", ["state"] = "under-way", ["started"] = Before(310), ["commitments"] = "5",
            }),
            (90, "initiatives", new()
            {
                ["title-ga"] = "Scuaine ar na línte gnóthacha", ["title-en"] = "A queue on the busy phone lines", ["state"] = "done", ["started"] = Before(200), ["ended"] = Before(95), ["commitments"] = "3, 48",
                ["result-ga"] = "Cailltear níos lú glaonna anois.", ["result-en"] = "Fewer calls are lost now.",
            }),
            (60, "training", new()
            {
                ["title-ga"] = "Cúrsaí i seirbhís do chustaiméirí", ["title-en"] = "Courses in customer service", ["from"] = Before(320), ["to"] = Before(61), ["courses"] = "6", ["places"] = "84", ["hours"] = "18",
                ["commitments"] = "35, 79",
            }),
            (180, "consultations", new()
            {
                ["title-ga"] = "Uaireanta oscailte na n-oifigí", ["title-en"] = "When our offices are open", ["from"] = Before(240), ["to"] = Before(212), ["commitments"] = "24, 85",
                ["heard-ga"] = "Ní féidir le daoine a bhíonn ag obair teacht i lár an lae.", ["heard-en"] = "People who are at work cannot come in the middle of the day.",
                ["changed-ga"] = "Féachfaimid cad is féidir a dhéanamh ag am lóin.", ["changed-en"] = "We will see what can be done at lunch time.",
            }),
            (150, "simplification", new()
            {
                ["kind"] = "form", ["title-ga"] = "Foirm iarratais ar thithíocht", ["title-en"] = "Housing application form", ["before"] = "48", ["after"] = "66", ["done"] = Before(151), ["commitments"] = "19, 64",
            }),
            (100, "office-access", new()
            {
                ["office"] = "county-hall", ["on"] = Before(101), ["deed"] = "improved", ["next"] = DemoPlan.Iso(days.Today.AddDays(260)), ["commitments"] = "10, 13, 55",
                ["facts-ga"] = "Cuireadh deasc íseal isteach ag an bhfáiltiú.", ["facts-en"] = "A low desk was put in at reception.",
            }),
        ];
        foreach (var (daysAgo, register, typed) in entries)
        {
            story.On(days.Today.AddDays(-daysAgo), async () => DemoPlanActs.Whole((await acts.Registers.Get(register).AddAsync(cast.Member, typed, cancellation)).Issues));
        }
    }
}
