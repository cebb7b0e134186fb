using System.Net;
using KilkennyInfo.BrowserTests.Desk;
using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Languages;
using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests.Forms;

/// <summary>Everything that can be wrong in the complaint form: it is said first and by name, a link leads to its place, and nothing that was typed is lost.</summary>
[Collection(FormsRun.Name)]
public sealed class FormErrorsTests(FormsSite site)
{
    private static readonly (string Name, string Value)[] Nothing = [];

    /// <summary>Step by step what is typed, and where the page says that something is wrong: nowhere when the next step comes.</summary>
    private static readonly ((string Name, string Value)[] Typed, string[] Wrong)[] Steps =
    [
        (Nothing, ["about"]),
        ([("about", "service")], []),
        (Nothing, ["service"]),
        ([("service", "housing")], []),
        (Nothing, ["who"]),
        ([("who", "other")], []),
        (Nothing, ["other", "permission"]),
        ([("other", Long(121)), ("relation", Long(201)), ("permission", "attached")], ["other", "relation"]),
        ([("other", "Máire Ní Shé"), ("relation", "Iníon")], []),
        (Nothing, ["told"]),
        ([("told", "no"), ("earlier", Long(1001))], ["earlier"]),
        ([("earlier", "Litir an 3 Márta")], []),
        ([("where", "Sráid Eoin")], ["story"]),
        ([("story", Long(10_001)), ("where", Long(1001))], ["story", "where"]),
        ([("story", "Tá sé\n“briste” <fós>."), ("where", "Sráid Eoin")], []),
        ([("wanted", Long(1001))], ["wanted"]),
        ([("wanted", "Deisigh é.")], []),
        (Nothing, ["name", "way"]),
        ([("name", Long(121)), ("way", "email")], ["name", "email"]),
        ([("name", "Úna Ní Bhriain"), ("email", "una@")], ["email"]),
        ([("way", "phone")], ["phone"]),
        ([("phone", "none")], ["phone"]),
        ([("way", "post")], ["address"]),
        ([("address", Long(401))], ["address"]),
        ([("address", "2 Sráid Eoin\nCill Chainnigh")], []),
    ];

    [Theory]
    [InlineData(Language.Irish, false)]
    [InlineData(Language.English, true)]
    public async Task EveryQuestion_EmptyOrWrong_SaysSoAndKeepsWhatWasTyped(Language language, bool scripts)
    {
        var walk = await StartAsync(language, scripts);
        foreach (var (typed, wrong) in Steps)
        {
            var step = await walk.StepAsync();
            await walk.NextAsync(typed);
            if (wrong.Length == 0)
            {
                Assert.NotEqual((HttpStatusCode.BadRequest, step), (walk.Status, await walk.StepAsync()));
                Assert.Equal(0, await walk.Main.Locator(".fault").CountAsync());
                continue;
            }

            await AssertToldAsync(walk, step, wrong);
            foreach (var (name, value) in typed)
            {
                Assert.Equal(value, await walk.ValueAsync(name));
            }
        }

        await walk.NextAsync();
        foreach (var answer in Steps.Where(step => step.Wrong.Length == 0).SelectMany(step => step.Typed).Where(answer => answer.Value.Contains(' ', StringComparison.Ordinal)))
        {
            Assert.Contains(answer.Value, await walk.Main.InnerTextAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Language.Irish, false)]
    [InlineData(Language.English, true)]
    public async Task Files_TooLargeOrTooMany_AreNamedAndTheRestIsKept(Language language, bool scripts)
    {
        var walk = await ToCheckAsync(language, scripts);
        await walk.AttachAsync(FormWalk.File("nótaí.txt", "Nótaí"), new FilePayload { Name = "scannán.pdf", MimeType = "application/pdf", Buffer = new byte[CaseFileReading.MaxBytes + 1] });
        await walk.PressAsync("send");
        await AssertToldAsync(walk, "check", ["files"]);
        Assert.Contains("scannán.pdf", await walk.Main.Locator(".fault").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await KeptAsync(walk));

        await walk.AttachAsync([.. Enumerable.Range(1, 5).Select(number => FormWalk.File($"{number}.txt", $"Uimhir {number}"))]);
        await walk.PressAsync("attach");
        await AssertToldAsync(walk, "check", ["files"]);
        Assert.Equal(CaseFileReading.MostFiles, await KeptAsync(walk));
        Assert.Contains("Tá poll ann.", await walk.Main.InnerTextAsync(), StringComparison.Ordinal);

        await walk.SendAsync(walk.Main.Locator("button[value^=without-]").First);
        Assert.Equal((HttpStatusCode.OK, CaseFileReading.MostFiles - 1), (walk.Status, await KeptAsync(walk)));
        await walk.PressAsync("send");
        Assert.Contains(site.WordsIn(language).Count("complaint.received.files", CaseFileReading.MostFiles - 1), await walk.Main.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Irish, false)]
    [InlineData(Language.English, false)]
    public async Task Send_OutOfOrderOrDaysLater_KeepsWhatWasTyped(Language language, bool scripts)
    {
        var walk = await ToCheckAsync(language, scripts);
        await walk.AttachAsync(FormWalk.File("nótaí.txt", "Nótaí"));
        await walk.PressAsync("attach");
        await walk.Page.EvaluateAsync("document.querySelector('[name=story]').value = ''");
        await walk.PressAsync("send");
        await AssertToldAsync(walk, "story", ["story"]);
        await walk.NextAsync(("story", "Arís ó thús."));
        Assert.Equal(("check", 1), (await walk.StepAsync(), await KeptAsync(walk)));
        Assert.Contains("Úna Ní Bhriain", await walk.Main.InnerTextAsync(), StringComparison.Ordinal);

        site.Desk.Clock.Ahead += TimeSpan.FromDays(3);
        await walk.PressAsync("send");
        await AssertToldAsync(walk, "check", ["files"]);
        await walk.PressAsync("send");
        Assert.Equal("Arís ó thús.", (await site.Cases.DetailsAsync((await walk.ReceiptAsync()).Reference)).WhatHappened);
    }

    private async Task AssertToldAsync(FormWalk walk, string step, string[] wrong)
    {
        Assert.Equal((HttpStatusCode.BadRequest, step), (walk.Status, await walk.StepAsync()));
        Assert.StartsWith(site.WordsIn(walk.Language)["search.error"] + ": ", await walk.Title, StringComparison.Ordinal);
        var links = walk.Main.Locator(".fault[role=alert] a");
        Assert.Equal(wrong.Select(name => $"#f-{name}"), await links.EvaluateAllAsync<string[]>("all => all.map(link => link.getAttribute('href'))"));
        foreach (var (name, index) in wrong.Select((name, index) => (name, index)))
        {
            await walk.Hands.PressAsync(links.Nth(index));
            Assert.Equal(name, await walk.Page.EvaluateAsync<string>("document.activeElement.name ?? ''"));
            Assert.Equal(1, await walk.Main.Locator($".wrong:has([name={name}]) .error-line").CountAsync());
        }
    }

    private static Task<int> KeptAsync(FormWalk walk) => walk.Main.Locator("button[value^=without-]").CountAsync();

    private async Task<FormWalk> StartAsync(Language language, bool scripts)
    {
        var walk = new FormWalk(new MouseHands(await site.OpenAsync(scripts), site.WordsIn(language)), language);
        await walk.StartAsync();
        return walk;
    }

    private async Task<FormWalk> ToCheckAsync(Language language, bool scripts)
    {
        var walk = await StartAsync(language, scripts);
        (string, string)[][] all = [[("about", "service")], [("service", "roads")], [("who", "myself")], [("told", "no")], [("story", "Tá poll ann.")], [], [("name", "Úna Ní Bhriain"), ("way", "email"), ("email", "una@example.ie")], []];
        foreach (var answers in all)
        {
            await walk.NextAsync(answers);
        }

        Assert.Equal("check", await walk.StepAsync());
        return walk;
    }

    private static string Long(int length) => new('á', length);
}
