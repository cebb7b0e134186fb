using KilkennyInfo.ActionPlan.Public;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.Data;
using KilkennyInfo.Pages.Public;
using Microsoft.Extensions.DependencyInjection;

namespace KilkennyInfo.Testing;

/// <summary>What a plan in its third year has to show: results for every commitment, figures, meetings, a review half done.</summary>
public static class SomePlan
{
    private static readonly DateTime Made = new(2026, 10, 5, 9, 0, 0, DateTimeKind.Utc);

    private static readonly string[] Irish =
        ["d’fhreastail an fhoireann", "bhí moill", "osclaíodh oifig nua", "cuireadh oiliúint", "foilsíodh foirm", "socraíodh córas", "méadaíodh líon", "tugadh freagra", "rinneadh scrúdú", "athraíodh an t-am"];

    private static readonly string[] English =
        ["staff attended", "there was a delay", "a new office opened", "training was given", "a form was published", "a system was set up", "numbers rose", "an answer was given", "a check was made", "the hours changed"];

    private static readonly string[] Where = ["Callan", "Castlecomer", "Ferrybank", "Graiguenamanagh", "Thomastown", "Urlingford", "Ballyragget", "Freshford", "Inistioge", "Mooncoin", "Piltown", "Gowran"];

    /// <summary>Two results for each of the commitments: one of the year before, and one of the first half of this with words, figure and evidence.</summary>
    public static PublicResults Results { get; } = new([.. Enumerable.Range(1, 92).Select(Newest).Concat(Enumerable.Range(1, 92).Select(Before)).OrderByDescending(result => result.To)]);

    public static PublicPlanFigures Figures { get; } = new(new DateOnly(2026, 9, 30),
    [
        new("complaints-answered-in-time", "percent",
        [
            new(new(2026, 7, 1), new(2026, 9, 30), 88.2m, 45, 51, null, null),
            new(new(2026, 4, 1), new(2026, 6, 30), null, null, null, "fewer-than-5", null),
            new(new(2026, 1, 1), new(2026, 3, 31), null, null, null, null, null),
            new(new(2025, 1, 1), new(2025, 12, 31), 100, 30, 30, null, null),
        ], false),
        new("letters-with-missing-field", "count", [new(new(2026, 7, 1), new(2026, 9, 30), 0, null, null, null, null), new(new(2026, 4, 1), new(2026, 6, 30), 3, null, null, null, null)], true),
        new("comments-by-principle", "count",
        [
            new(new(2026, 1, 1), new(2026, 9, 30), 31, null, null, null, [new("1", 12, null), new("2", null, "fewer-than-5"), new("3", null, "not-shown"), new("12", 0, null)]),
        ], false),
        new("searches-in-irish", "percent", [], false),
    ]);

    public static PublicMeetings Meetings { get; } = new(
    [
        new(new Guid("6f2b1c9e-0000-4000-8000-000000000002"), new(2026, 9, 10), [new("chair", 1), new("department", 6), new("library", 1)],
            new("## Plé\n\nFéachadh ar [an gcairt](page:customer-charter).\n\n- Mír amháin\n\n### Torthaí\n\nGlacadh leo.\n", "## Discussion\n\nWe looked at [the charter](page:customer-charter).\n\n- One item\n\n### Results\n\nThey were accepted.\n"),
            [
                new(1, new("Scríobh chuig na rannóga.", "Write to the departments."), "corporate-services", new(2026, 12, 1), null),
                new(2, new("Foilsigh an clár.", "Publish the register."), "customer-services", new(2026, 10, 1), new(2026, 9, 20)),
            ]),
        new(new Guid("6f2b1c9e-0000-4000-8000-000000000001"), new(2026, 2, 12), [new("chair", 1)], null, []),
    ],
    [new(2026, 4, false, false), new(2026, 3, true, true), new(2026, 2, false, true), new(2026, 1, true, true)]);

    public static PublicReview Review { get; } = new(2026, ReviewStep.Committees, new(2026, 8, 1), new(2027, 1, 31),
    [
        new(ReviewStep.Feedback, new(2026, 9, 1), ReviewStepState.Done, new(2026, 8, 28), null),
        new(ReviewStep.Results, new(2026, 9, 20), ReviewStepState.Done, new(2026, 9, 19), null),
        new(ReviewStep.WorkingGroup, new(2026, 10, 1), ReviewStepState.Skipped, new(2026, 10, 2), new("Ní raibh go leor daoine ann.", "Too few people came.")),
        new(ReviewStep.Committees, new(2026, 10, 4), ReviewStepState.Late, null, null),
        new(ReviewStep.Draft, new(2026, 12, 1), ReviewStepState.UnderWay, null, null),
        new(ReviewStep.Approvals, new(2027, 1, 10), ReviewStepState.ToCome, null, null),
        new(ReviewStep.Publication, new(2027, 1, 31), ReviewStepState.ToCome, null, null),
    ]);

    /// <summary>Puts all of it before the public.</summary>
    public static async Task PublishAsync(TestSite site)
    {
        await PutAsync(site, PlanParts.Results, PlanJson.Write(Results));
        await PutAsync(site, PlanParts.Figures, PlanJson.Write(Figures));
        await PutAsync(site, PlanParts.Meetings, PlanJson.Write(Meetings));
        await PutAsync(site, PlanParts.Review, PlanJson.Write(Review));
    }

    public static async Task PutAsync(TestSite site, string name, string? json)
    {
        await site.Services.GetRequiredService<SiteDatabase>().WriteAsync(db => PlanParts.PutAsync(db, name, json, Made, CancellationToken.None), CancellationToken.None);
        await site.Services.GetRequiredService<PublicSite>().ReloadAsync(CancellationToken.None);
    }

    private static PublicResult Newest(int commitment) => new(
        IdOf(commitment, 2), commitment, new(2026, 1, 1), new(2026, 6, 30), (Progress)(commitment % 5), commitment % 4 == 0 ? 12.5m : null, commitment % 4 == 0 ? "percent" : null,
        new(NoteOf(commitment, Irish), NoteOf(commitment, English)), EvidenceOf(commitment), new(2026, 7, 14));

    private static PublicResult Before(int commitment) => new(
        IdOf(commitment, 1), commitment, new(2025, 1, 1), new(2025, 12, 31), Progress.UnderWay, null, null, null, new(EvidenceKind.Note, ""), new(2026, 1, 20));

    private static PublicEvidence EvidenceOf(int commitment) => (commitment % 4) switch
    {
        0 => new(EvidenceKind.Figure, "complaints-answered-in-time"),
        1 => new(EvidenceKind.Document, "customer-charter"),
        2 => new(EvidenceKind.Page, "customer-charter"),
        _ => new(EvidenceKind.Note, ""),
    };

    /// <summary>Like a person’s, no two notes say the same.</summary>
    private static string NoteOf(int commitment, string[] phrases)
    {
        var random = new Random(commitment);
        var parts = Enumerable.Range(0, 4).Select(_ => $"{phrases[random.Next(phrases.Length)]} {Where[random.Next(Where.Length)]} ({random.Next(2, 400)})");
        return string.Join("; ", parts) + ".";
    }

    private static Guid IdOf(int commitment, byte half) => new(commitment, 0, 0, [0, 0, 0, 0, 0, 0, 0, half]);
}
