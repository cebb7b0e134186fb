using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Figures;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public;
using Microsoft.Extensions.DependencyInjection;

namespace KilkennyInfo.Testing;

/// <summary>What many complaints have to say to the figures, made up at random or one like the other.</summary>
public static class SomeFacts
{
    private static readonly string[] Services = ["housing", "planning", "roads", "water"];
    private static readonly string[] Outcomes = ["upheld", "partly-upheld", "not-upheld"];
    private static readonly string[] Grounds = ["delay", "no-reply", "conduct"];

    public static CaseFacts One(DateOnly received, string service = "roads", string outcome = "upheld", int answeredAfter = 10, Language language = Language.English) => new(
        CaseType.Complaint, CaseChannel.Site, language, service, false, received, received.AddDays(7), received.AddDays(3),
        [new Turn("section", received, received.AddDays(28), received.AddDays(answeredAfter), null, null)], outcome, ["delay"], ["apology"], null, 0, 0, 0, 0, false, null);

    /// <param name="year">All are received in it.</param>
    public static IReadOnlyList<CaseFacts> Many(int number, int seed, int year)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, number).Select(_ => Any(random, new DateOnly(year, 1, 1).AddDays(random.Next(330))))];
    }

    /// <summary>Stores the public figures of these years as if they had been counted, and lets the public see them.</summary>
    public static async Task PublishAsync(TestSite site, params PublicFigures[] years)
    {
        await site.Services.GetRequiredService<SiteDatabase>().WriteAsync(
            async db =>
            {
                db.AddRange(years.Select(figures => new FigureSnapshot { Year = figures.Year, AsOf = figures.AsOf, MadeUtc = new DateTime(2026, 2, 1, 1, 0, 0, DateTimeKind.Utc), Figures = figures.ToJson() }));
                return await db.SaveChangesAsync();
            },
            CancellationToken.None);
        await site.Services.GetRequiredService<PublicSite>().ReloadAsync(CancellationToken.None);
    }

    private static CaseFacts Any(Random random, DateOnly received)
    {
        string Of(string[] list) => list[Math.Min(random.Next(list.Length), random.Next(list.Length))];
        var (isAnonymous, isAccess, isAnswered, isWithdrawn) = (random.Next(12) == 0, random.Next(15) == 0, random.Next(4) > 0, random.Next(15) == 0);
        DateOnly? due = isAnonymous || isAccess ? null : received.AddDays(28);
        var turn = new Turn(isAccess ? "inquiry" : "section", received, due, isAnswered ? received.AddDays(random.Next(40)) : null, !isAnswered && isWithdrawn ? received.AddDays(5) : null, null);
        return new CaseFacts(
            isAccess ? CaseType.Access : CaseType.Complaint, (CaseChannel)random.Next(6), random.Next(6) == 0 ? Language.Irish : Language.English, Of(Services), isAnonymous, received,
            isAnonymous ? null : received.AddDays(7), random.Next(8) == 0 ? null : received.AddDays(random.Next(9)), [turn], isAnswered ? Of(Outcomes) : isWithdrawn ? "withdrawn" : null,
            isAnswered ? [Of(Grounds)] : [], isAnswered && random.Next(2) == 0 ? ["apology"] : [], turn.EndedOn, random.Next(9) == 0 ? 1 : 0, 0, random.Next(5) == 0 ? 1 : 0, 0, isWithdrawn && !isAnswered, null);
    }
}
