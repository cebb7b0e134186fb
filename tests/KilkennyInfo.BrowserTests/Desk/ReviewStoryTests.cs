using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Plans;
using KilkennyInfo.Data;
using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>A review of the plan from the day it opens to the day the next version is read, for people whose browser runs no scripts, and for people who use no mouse.</summary>
[Collection(DeskRun.Name)]
public sealed class ReviewStoryTests(DeskBrowser desk)
{
    private const string Room = "/desk/plan/review";

    [Fact]
    public async Task Review_ScriptsOff_LeadsFromOpeningToTheNextVersion() =>
        await WalkAsync(await SitDownAsync("Gan Script Phlean", scripts: false, (page, words) => new MouseHands(page, words)), 57, ("Freagróimid gach ceist i scríbhinn.", "We will answer every question in writing."));

    [Fact]
    public async Task Review_KeyboardOnly_LeadsFromOpeningToTheNextVersionWithFocusAlwaysSeen()
    {
        var people = await SitDownAsync("Gan Luch Phlean", scripts: true, (page, words) => new KeyboardHands(page, words));
        await WalkAsync(people, 58, ("Freagróimid gach glao.", "We will answer every call."));
        people.All.ToList().ForEach(hands => ((KeyboardHands)hands).AssertFocusWasAlwaysSeen());
    }

    private PlanVersion Plan => desk.Desk.Get<CurrentSite>()().Data.PlanInForce!;

    /// <param name="changed">The commitment that gets other words.</param>
    private async Task WalkAsync(Group people, int changed, (string Irish, string English) words)
    {
        var before = Plan.Number;
        await OpenAsync(people.Chair);
        await HearAsync(people.Member);
        foreach (var step in new[] { "results", "working-group" })
        {
            await SkipAsync(people.Chair, step);
        }

        await RecordCommitteeAsync(people.Clerk);
        await DecideAsync(people.Chair, changed, words);
        await DraftAsync(people.Chair);
        await SignAllAsync(before + 1);
        await EndAsync(people.Publisher, "approvals");
        await PublishAsync(people.Publisher);

        Assert.Equal((before + 1, new Bilingual<string>(words.Irish, words.English)), (Plan.Number, Plan.Find(changed)!.Sentence));
        await AssertReadAsync(before, words);
        desk.AssertQuiet();
    }

    private static async Task OpenAsync(Hands chair)
    {
        await chair.GoAsync(Room);
        await chair.PressAsync(chair.Link("desk.plan.review.open.button"));
        await chair.PressAsync(chair.Button("desk.plan.review.open.button"));
        await chair.ReadsAsync(chair.Page.Locator("body"), "desk.plan.review.reason.missing");
        await chair.FillAsync(chair.Field("desk.plan.review.open.reason"), "A new corporate plan.");
        await chair.PressAsync(chair.Button("desk.plan.review.open.button"));
        await chair.ReadsAsync(chair.Page.Locator("body"), "desk.plan.review.open.done");
    }

    /// <summary>Gathers, notes a theme and answers it.</summary>
    private static async Task HearAsync(Hands member)
    {
        await member.GoAsync($"{Room}/feedback");
        await member.PressAsync(member.Button("desk.plan.feedback.gather"));
        await member.ReadsAsync(member.Page.Locator("body"), "desk.plan.feedback.gathered");
        await member.PressAsync(member.Link("desk.plan.theme.new"));
        await member.FillAsync(member.Field("desk.plan.theme.said.ga"), "Ba mhaith le daoine freagra i scríbhinn.");
        await member.FillAsync(member.Field("desk.plan.theme.said.en"), "People want an answer in writing.");
        await member.ChooseAsync(member.Page.Locator("input[name=disposition][value=will-do]"));
        await member.FillAsync(member.Page.Locator("#f-ga-answer"), "Déanfaimid é.");
        await member.FillAsync(member.Page.Locator("#f-en-answer"), "We will do it.");
        await member.PressAsync(member.Button("desk.save"));
        await member.ReadsAsync(member.Page.Locator("body"), "desk.plan.theme.saved");
        await EndAsync(member, "feedback");
    }

    private static async Task SkipAsync(Hands chair, string step)
    {
        await chair.GoAsync($"{Room}/steps/{step}");
        await chair.PressAsync(chair.Link("desk.plan.review.skip"));
        await chair.FillAsync(chair.Field("desk.plan.review.reason.ga"), "Rinneadh é i mí Eanáir.");
        await chair.FillAsync(chair.Field("desk.plan.review.reason.en"), "It was done in January.");
        await chair.PressAsync(chair.Button("desk.plan.review.skip"));
        await chair.ReadsAsync(chair.Page.Locator("body"), "desk.plan.review.skipped");
    }

    private static async Task RecordCommitteeAsync(Hands clerk)
    {
        await clerk.GoAsync($"{Room}/committees");
        await clerk.PressAsync(clerk.Link("desk.plan.committee.new"));
        await clerk.FillAsync(clerk.Field("desk.plan.committee.name.ga"), "An Coiste Tithíochta");
        await clerk.FillAsync(clerk.Field("desk.plan.committee.name.en"), "The Housing Committee");
        await clerk.Page.Locator("#f-met-on").FillAsync("2026-01-05");
        foreach (var (field, said) in new[] { ("ga-view", "Tá sé go maith."), ("en-view", "It is good."), ("ga-response", "Go raibh maith agaibh."), ("en-response", "Thank you.") })
        {
            await clerk.FillAsync(clerk.Page.Locator($"#f-{field}"), said);
        }

        await clerk.PressAsync(clerk.Button("desk.save"));
        await clerk.ReadsAsync(clerk.Page.Locator("body"), "desk.plan.committee.saved");
        await EndAsync(clerk, "committees");
    }

    private static async Task DecideAsync(Hands chair, int changed, (string Irish, string English) words)
    {
        await chair.GoAsync($"{Room}/decisions");
        await chair.PressAsync(chair.Main.Locator($"a[href='{Room}/decisions/{changed}']"));
        await chair.ChooseAsync(chair.Page.Locator("input[name=kind][value=change]"));
        await chair.FillAsync(chair.Page.Locator("#f-ga-sentence"), words.Irish);
        await chair.FillAsync(chair.Page.Locator("#f-en-sentence"), words.English);
        await ReasonAsync(chair);
        await chair.PressAsync(chair.Button("desk.save"));
        await chair.ReadsAsync(chair.Page.Locator("body"), "desk.plan.decision.saved");
        await ReasonAsync(chair);
        await chair.PressAsync(chair.Button("desk.plan.decisions.rest"));
        await chair.ReadsAsync(chair.Page.Locator("body"), "desk.plan.decisions.rest.done");
    }

    private static async Task ReasonAsync(Hands chair)
    {
        await chair.FillAsync(chair.Page.Locator("#f-ga-reason"), "D’iarr daoine é.");
        await chair.FillAsync(chair.Page.Locator("#f-en-reason"), "People asked for it.");
    }

    private static async Task DraftAsync(Hands chair)
    {
        await chair.GoAsync($"{Room}/draft");
        await Assertions.Expect(chair.Main.Locator("table.pair ins")).Not.ToHaveCountAsync(0);
        await chair.PressAsync(chair.Button("desk.plan.draft.make"));
        await chair.ReadsAsync(chair.Page.Locator("body"), "desk.plan.draft.done");
        await EndAsync(chair, "draft");
    }

    private static async Task EndAsync(Hands hands, string step)
    {
        await hands.GoAsync($"{Room}/steps/{step}");
        await hands.PressAsync(hands.Button("desk.plan.review.end"));
        await hands.ReadsAsync(hands.Page.Locator("body"), "desk.plan.review.step-done");
    }

    /// <summary>The gates are other stories’ matter: each is signed here by somebody who has its role.</summary>
    private async Task SignAllAsync(int version)
    {
        foreach (var key in new[] { Plan.PageKey, $"plan-review-{version}", $"plan-you-said-{version}" })
        {
            await using var db = desk.Desk.Get<SiteDatabase>().OpenForReading();
            var newest = await db.Set<KilkennyInfo.ContentModel.Pages.Page>().Where(page => page.Key == key).SelectMany(page => page.Revisions).OrderByDescending(revision => revision.Number).Select(revision => revision.Id).FirstAsync();
            foreach (var gate in Gate.All)
            {
                ScreensWork.Need(await desk.Desk.Get<Reviewing>().SignAsync(key, gate.Key, new Person(Guid.CreateVersion7(), $"Sínitheoir {gate.Key}", new HashSet<Role> { gate.Role }), newest, null, null, default));
            }
        }
    }

    private static async Task PublishAsync(Hands publisher)
    {
        await publisher.GoAsync($"{Room}/draft");
        await publisher.PressAsync(publisher.Link("desk.plan.publish.link"));
        foreach (var (field, day) in new[] { ("adopted", "2026-01-12"), ("from", "2026-02-01"), ("to", "2031-01-31") })
        {
            await publisher.Page.Locator($"#f-{field}").FillAsync(day);
        }

        await publisher.PressAsync(publisher.Button("desk.plan.publish.button"));
        await publisher.ReadsAsync(publisher.Page.Locator("body"), "desk.plan.publish.done");
    }

    /// <summary>Readers of both languages have the new words, the old version that is no longer in force, and what changed.</summary>
    private async Task AssertReadAsync(int before, (string Irish, string English) words)
    {
        var client = desk.Desk.Site.Client;
        Assert.Contains(words.English, await client.GetStringAsync("/en/plan"), StringComparison.Ordinal);
        Assert.Contains(words.Irish, await client.GetStringAsync("/ga/plean"), StringComparison.Ordinal);
        var ended = Bilingual.For(language => desk.Desk.Get<CurrentSite>()().Data.Strings[language]["plan.version.ended"]);
        Assert.Contains(ended.English, await client.GetStringAsync($"/en/plan/versions/{before}"), StringComparison.Ordinal);
        Assert.Contains(ended.Irish, await client.GetStringAsync($"/ga/plean/leaganacha/{before}"), StringComparison.Ordinal);
        Assert.Contains("<ins>", await client.GetStringAsync($"/en/plan/versions/{before}/{before + 1}"), StringComparison.Ordinal);
    }

    private async Task<Group> SitDownAsync(string family, bool scripts, Func<IPage, Strings, Hands> handsOf)
    {
        async Task<Hands> OneAsync(string name, Role role)
        {
            await desk.Desk.AddAsync($"{name} {family}", role);
            var hands = handsOf(await desk.OpenAsync(scripts), desk.Words);
            await hands.SignInAsync($"{name} {family}");
            return hands;
        }

        return new Group(await OneAsync("Máire", Role.WorkingGroupMember), await OneAsync("Cian", Role.WorkingGroupChair), await OneAsync("Sorcha", Role.SpcClerk), await OneAsync("Peig", Role.Publisher));
    }

    private sealed record Group(Hands Member, Hands Chair, Hands Clerk, Hands Publisher)
    {
        public IEnumerable<Hands> All => [Member, Chair, Clerk, Publisher];
    }
}
