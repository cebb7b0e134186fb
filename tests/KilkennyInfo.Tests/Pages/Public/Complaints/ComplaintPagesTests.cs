using System.Net;
using System.Text;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public.Complaints;
using KilkennyInfo.Tests.Content;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Public.Complaints;

[Collection(ComplaintsGroup.Name)]
public sealed class ComplaintPagesTests(ComplaintsFixture site) : IDisposable
{
    private const string English = "/en/complaint";
    private const string Irish = "/ga/gearan";

    private static readonly byte[] Text = Encoding.UTF8.GetBytes("What I saw on the day.\n");

    private readonly HttpClient _client = OwnNetwork.Client(site.Site.Address);

    public void Dispose() => _client.Dispose();

    /// <summary>Each step, an answer that it does not take and where that is told, and one that it takes.</summary>
    public static TheoryData<string, string, string, string> Steps
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var path in new[] { English, Irish })
            {
                data.Add(path, "about", "", "about=service");
                data.Add(path, "about", "about=nonsense", "about=service");
                data.Add(path, "service", "", "service=housing");
                data.Add(path, "service", "service=no-such-service", "service=unknown");
                data.Add(path, "who", "", "who=myself");
                data.Add(path, "told", "", "told=no");
                data.Add(path, "story", "", "story=The bin was not emptied.");
                data.Add(path, "story", "story=\n", "story=The bin was not emptied.");
                data.Add(path, "reach", "way=email", "name=Úna|way=email|email=una@example.ie");
                data.Add(path, "reach", "name=Úna|way=email|email=una@", "name=Úna|way=post|address=1 Sráid Eoin");
                data.Add(path, "reach", "name=Úna|way=phone|phone=none", "name=Úna|way=phone|phone=056 123 4567");
                data.Add(path, "answer", "reply=fr", "reply=ga|format=braille");
            }

            return data;
        }
    }

    [Theory]
    [InlineData(English, "en")]
    [InlineData(Irish, "ga")]
    public async Task Form_Blank_WorksWithoutScriptAndIsKeptByNobody(string path, string language)
    {
        var walk = await new FormWalk(_client).OpenAsync(path);
        Assert.Equal((HttpStatusCode.OK, "no-store", language), (walk.Status, walk.Last.Header("Cache-Control"), walk.Last.Header("Content-Language")));
        Assert.Empty(walk.Page.QuerySelectorAll("script"));
        Assert.Matches("^[0-9a-f]{32}$", walk.Value("act"));
        Assert.Equal(language, walk.Page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("056 779 4000", walk.Main, StringComparison.Ordinal);
        Assert.Equal(7, walk.Page.QuerySelectorAll("[name=about]").Length);
    }

    [Theory]
    [InlineData("/ga/complaint", Irish)]
    [InlineData("/en/gearan", English)]
    public async Task Form_OtherLanguagesWord_LeadsToTheForm(string path, string target)
    {
        using var response = await _client.GetAsync(path);
        Assert.Equal((HttpStatusCode.MovedPermanently, target), (response.StatusCode, response.Headers.Location!.OriginalString));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Step_WrongAndThenRight_IsToldKeptAndGoesOn(string path, string step, string wrong, string right)
    {
        var walk = await WalkToAsync(path, step);
        await walk.PressAsync("next", Answers(wrong));
        Assert.Equal((HttpStatusCode.BadRequest, step), (walk.Status, walk.Step));
        Assert.StartsWith(path == English ? "Error: " : "Earráid: ", walk.Page.Title, StringComparison.Ordinal);
        Assert.Equal("alert", walk.Page.QuerySelector(".fault")!.GetAttribute("role"));
        Assert.NotEmpty(walk.FaultPlaces);
        Assert.All(walk.FaultPlaces, place => Assert.NotNull(walk.Page.QuerySelector(place)));
        foreach (var (name, value) in Answers(wrong).Where(answer => walk.Page.QuerySelector($"[name={answer.Name}]")?.GetAttribute("type") is not "radio"))
        {
            Assert.Equal(value, walk.Value(name));
        }

        await walk.PressAsync("next", Answers(right));
        Assert.Equal(HttpStatusCode.OK, walk.Status);
        Assert.NotEqual(step, walk.Step);
        Assert.Null(walk.Page.QuerySelector(".fault"));
        foreach (var (name, value) in Answers(right))
        {
            Assert.Equal(value, walk.Page.QuerySelector($"input[type=hidden][name={name}]")!.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task Form_EachQuestion_SaysWhyItIsAskedAndHowLongItIsKept()
    {
        foreach (var step in ComplaintSteps.All.Where(step => step.Fields.Count > 0))
        {
            var walk = await WalkToAsync(English, step.Key);
            Assert.Equal(step.Fields.Count, walk.Page.QuerySelectorAll("details.why").Length);
            Assert.All(walk.Page.QuerySelectorAll("details.why p"), why => Assert.Contains("84 months after the case is closed. The Council has still to confirm that figure.", why.TextContent, StringComparison.Ordinal));
            foreach (var field in walk.Page.QuerySelectorAll("main form input:not([type=hidden]), main form textarea"))
            {
                Assert.NotNull(walk.Page.QuerySelector($"label[for='{field.Id}']"));
            }
        }
    }

    [Fact]
    public async Task Send_ForOneself_IsStoredAndItsReceiptCanBeLoadedAgain()
    {
        var walk = await WalkToAsync(English, "check");
        await walk.PressAsync("send");
        Assert.Equal((HttpStatusCode.OK, "We have your complaint"), (walk.Status, walk.Title));
        var (reference, code) = ReceiptOf(walk);
        Assert.StartsWith("/en/complaint/received?t=", walk.Location, StringComparison.Ordinal);
        Assert.DoesNotContain(reference, walk.Location, StringComparison.Ordinal);
        Assert.DoesNotContain(code, walk.Location, StringComparison.Ordinal);
        var stored = await site.CaseAsync(reference);
        Assert.True(AccessCode.IsRight(code, stored.CodeHash));
        Assert.Equal(
            (CaseType.Complaint, CaseChannel.Site, "housing", CaseStages.Section, Language.English, false),
            (stored.Type, stored.Channel, stored.ServiceKey, stored.StageKey, stored.Language, stored.IsAnonymous));
        var details = await site.DetailsAsync(reference);
        Assert.Equal(
            ("Úna Ní Bhriain", ContactWay.Email, "una@example.ie", AnswerFormat.Standard, "The bin was not emptied.", "In Sráid Eoin"),
            (details.Name, details.Way, details.Email, details.Format, details.WhatHappened, details.WhereAndWhen));
        Assert.Contains(LongDate.WithoutWeekday(stored.ReplyBy!.Value, Language.English), walk.Main, StringComparison.Ordinal);
        Assert.Contains("The last day is", walk.Main, StringComparison.Ordinal);
        Assert.Equal($"We have your complaint: {reference}", (await site.MailsAsync(reference)).Single().Subject);
        var again = await new FormWalk(_client).OpenAsync(walk.Location!);
        Assert.Equal(code, ReceiptOf(again).Code);
        Assert.Equal(("no-store", "noindex", "same-origin"), (again.Last.Header("Cache-Control"), again.Last.Header("X-Robots-Tag"), again.Last.Header("Referrer-Policy")));
        var irish = await new FormWalk(_client).OpenAsync(again.Page.QuerySelector(".switch")!.GetAttribute("href")!);
        Assert.Equal(("Tá do ghearán againn", code), (irish.Title, ReceiptOf(irish).Code));
    }

    [Fact]
    public async Task Receipt_WhenItsTimeIsOver_ShowsNoCode()
    {
        var walk = await WalkToAsync(English, "check");
        await walk.PressAsync("send");
        var (reference, code) = ReceiptOf(walk);
        site.Clock.Ahead += TimeSpan.FromMinutes(31);
        var later = await new FormWalk(_client).OpenAsync(walk.Location!);
        Assert.Equal("This page is closed", later.Title);
        Assert.DoesNotContain(code, later.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(reference, later.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("This page is closed", (await new FormWalk(_client).OpenAsync("/en/complaint/received?t=nonsense")).Title);
        Assert.Equal("Tá an leathanach seo dúnta", (await new FormWalk(_client).OpenAsync("/ga/gearan/faighte")).Title);
    }

    [Fact]
    public async Task Send_Twice_IsOneComplaint()
    {
        var walk = await WalkToAsync(Irish, "check");
        var before = await site.CountAsync<Complaint>();
        var walks = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            var copy = new FormWalk(_client);
            await copy.OpenAsync(Irish);
            await copy.PressAsync("next", [.. walk.Page.QuerySelectorAll("main form input[type=hidden]").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value")!)), ("about", "service")]);
            return copy;
        }));
        Assert.All(walks, copy => Assert.Equal("check", copy.Step));
        await Task.WhenAll(walks.Select(copy => copy.PressAsync("send")));
        Assert.Single(walks.Select(ReceiptOf).Distinct());
        Assert.Equal(before + 1, await site.CountAsync<Complaint>());
    }

    [Fact]
    public async Task Send_AgainWithOtherWords_IsAnotherComplaintSoThatNothingIsLost()
    {
        var walk = await WalkToAsync(English, "check");
        await walk.PressAsync("change-story");
        var changed = await WalkToAsync(English, "check");
        await changed.PressAsync("change-story");
        await changed.PressAsync("next", ("story", "Another story."), ("act", walk.Value("act")));
        await walk.PressAsync("next");
        await walk.PressAsync("send");
        await changed.PressAsync("send");
        Assert.NotEqual(ReceiptOf(walk).Reference, ReceiptOf(changed).Reference);
    }

    [Fact]
    public async Task Send_ForSomebodyElse_AwaitsTheirPermission()
    {
        var walk = await WalkToAsync(Irish, "who");
        await walk.PressAsync("next", ("who", "other"), ("child", "yes"));
        Assert.Equal("other", walk.Step);
        await walk.PressAsync("next", ("permission", "later"));
        Assert.Equal(["#f-other"], walk.FaultPlaces);
        await walk.PressAsync("next", ("other", "Máire Ní Shé"), ("relation", "Iníon"), ("permission", "later"));
        await FinishAsync(walk);
        await walk.PressAsync("send");
        var (reference, _) = ReceiptOf(walk);
        Assert.Contains("Teastaíonn cead i scríbhinn ón duine eile uainn fós.", walk.Main, StringComparison.Ordinal);
        var details = await site.DetailsAsync(reference);
        Assert.Equal(("Máire Ní Shé", "Iníon", true), (details.OnBehalfOf, details.Relation, details.ConcernsChild));
        Assert.True(CaseState.Of(await site.EventsAsync(reference)).AwaitsPermission);
    }

    [Fact]
    public async Task Send_ForSomebodyElseWithTheirPermission_AwaitsNothing()
    {
        var walk = await WalkToAsync(English, "who");
        await walk.PressAsync("next", ("who", "other"));
        await walk.PressAsync("next", ("other", "Máire Ní Shé"), ("permission", "attached"));
        await FinishAsync(walk);
        await walk.PressAsync("send", [("permission.txt", Text)]);
        var (reference, _) = ReceiptOf(walk);
        Assert.Contains("1 file came with it.", walk.Main, StringComparison.Ordinal);
        Assert.False(CaseState.Of(await site.EventsAsync(reference)).AwaitsPermission);
    }

    [Fact]
    public async Task Send_WithoutAName_HasNoDaysAndKeepsNothingThatTellsWho()
    {
        var walk = await WalkToAsync(English, "check");
        await walk.PressAsync("change-who");
        await walk.PressAsync("next", ("who", "anonymous"));
        Assert.Equal("check", walk.Step);
        Assert.DoesNotContain("Úna", walk.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await walk.PressAsync("send");
        var (reference, _) = ReceiptOf(walk);
        Assert.Contains("no days are counted", walk.Main, StringComparison.Ordinal);
        var (stored, details) = (await site.CaseAsync(reference), await site.DetailsAsync(reference));
        Assert.Equal((true, null, null), (stored.IsAnonymous, stored.AcknowledgeBy, stored.ReplyBy));
        Assert.Equal((null, null, null, null), (details.Name, details.Email, details.Way, details.Phone));
        Assert.Empty(await site.MailsAsync(reference));
    }

    [Fact]
    public async Task Send_AboutAccess_GoesToTheInquiryOfficer()
    {
        var walk = await new FormWalk(_client).OpenAsync(English);
        await walk.PressAsync("next", ("about", "access"));
        Assert.Equal(("route", "Access for people with disabilities"), (walk.Step, walk.Title));
        await walk.PressAsync("next");
        Assert.Equal("who", walk.Step);
        await walk.PressAsync("next", ("who", "myself"));
        Assert.Equal("story", walk.Step);
        await FinishAsync(walk);
        await walk.PressAsync("send");
        var stored = await site.CaseAsync(ReceiptOf(walk).Reference);
        Assert.Equal((CaseType.Access, CaseStages.Inquiry, null), (stored.Type, stored.StageKey, stored.ReplyBy));
    }

    [Theory]
    [InlineData("decision", "/en/appeals")]
    [InlineData("foi", "/en/appeals")]
    [InlineData("data", "/en/privacy-notice")]
    [InlineData("councillor", "/en/contact-us")]
    public async Task Route_OfItsOwn_IsShownBeforeTheStoryAndLeavesTheChoice(string about, string page)
    {
        var walk = await new FormWalk(_client).OpenAsync(English);
        await walk.PressAsync("next", ("about", about));
        Assert.Equal("route", walk.Step);
        Assert.Contains(page, walk.Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        Assert.Equal("I want to complain to the Council all the same", walk.Page.QuerySelector("main form button")!.TextContent);
        await walk.PressAsync("next");
        Assert.Equal("service", walk.Step);
    }

    [Fact]
    public async Task Send_AfterTheSectionHasAnswered_StartsWithTheComplaintsOfficerAndKeepsWhatItIsAbout()
    {
        var walk = await new FormWalk(_client).OpenAsync(English);
        await walk.PressAsync("next", ("about", "irish"));
        await walk.PressAsync("next");
        await walk.PressAsync("next", ("service", "unknown"));
        await walk.PressAsync("next", ("who", "myself"));
        await walk.PressAsync("next", ("told", "answered"), ("earlier", "Letter of 3 March"));
        await FinishAsync(walk);
        await walk.PressAsync("send");
        var (reference, _) = ReceiptOf(walk);
        var stored = await site.CaseAsync(reference);
        Assert.Equal((CaseStages.Officer, null), (stored.StageKey, stored.ServiceKey));
        Assert.Equal("irish", Assert.IsType<KilkennyInfo.Complaints.Cases.Received>((await site.EventsAsync(reference))[0].Act).AboutKey);
        Assert.Equal("Letter of 3 March", (await site.DetailsAsync(reference)).Earlier);
    }

    [Fact]
    public async Task Language_Changed_KeepsEverythingAndTheCaseGoesByTheChoice()
    {
        var walk = await WalkToAsync(English, "story");
        await walk.PressAsync("stay", ("story", "Bhí sé briste.\n\nDara líne"));
        Assert.Equal(("ga", "story", "Bhí sé briste.\n\nDara líne"), (walk.Page.DocumentElement.GetAttribute("lang"), walk.Step, walk.Value("story")));
        Assert.Null(walk.Page.QuerySelector(".fault"));
        await walk.PressAsync("next");
        await FinishAsync(walk, reply: "en");
        await walk.PressAsync("send");
        Assert.Equal("Tá do ghearán againn", walk.Title);
        Assert.Equal(Language.English, (await site.CaseAsync(ReceiptOf(walk).Reference)).Language);
    }

    [Fact]
    public async Task Back_FromAnyStep_LosesNothing()
    {
        var walk = await WalkToAsync(Irish, "check");
        await walk.PressAsync("change-reach");
        await walk.PressAsync("back", ("name", "Ainm Nua"), ("email", ""));
        Assert.Equal("wanted", walk.Step);
        Assert.Null(walk.Page.QuerySelector(".fault"));
        await walk.PressAsync("next");
        Assert.Equal(("reach", "Ainm Nua"), (walk.Step, walk.Value("name")));
        await walk.PressAsync("next", ("email", "nua@example.ie"));
        Assert.Equal("check", walk.Step);
        Assert.Contains("The bin was not emptied.", walk.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_FormOfDaysAgo_StillWorks()
    {
        var walk = await WalkToAsync(English, "check");
        site.Clock.Ahead += TimeSpan.FromDays(3);
        await walk.PressAsync("send");
        Assert.Equal("We have your complaint", walk.Title);
    }

    [Fact]
    public async Task Send_HalfAForm_ShowsTheFirstStepThatIsMissing()
    {
        var before = await site.CountAsync<Complaint>();
        var walk = await WalkToAsync(English, "check");
        await walk.PressAsync("send", ("story", ""));
        Assert.Equal((HttpStatusCode.BadRequest, "story"), (walk.Status, walk.Step));
        Assert.Equal(before, await site.CountAsync<Complaint>());
    }

    [Fact]
    public async Task Send_WithFilesOfWhichOneIsTooLarge_SaysWhichAndKeepsTheRest()
    {
        var walk = await WalkToAsync(English, "check");
        await walk.PressAsync("send", [("notes.txt", Text), ("film.pdf", new byte[CaseFileReading.MaxBytes + 1]), ("more.txt", "Something else."u8.ToArray())]);
        Assert.Equal((HttpStatusCode.BadRequest, "check"), (walk.Status, walk.Step));
        Assert.Equal(["#f-files"], walk.FaultPlaces);
        Assert.Contains("film.pdf", walk.Page.QuerySelector(".fault")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The bin was not emptied.", walk.Main, StringComparison.Ordinal);
        var kept = walk.Page.QuerySelectorAll("main form li").Select(line => ReadableText.Squeeze(line.TextContent)).ToList();
        Assert.Equal(2, kept.Count);
        Assert.StartsWith("notes.txt", kept[0], StringComparison.Ordinal);
        await walk.PressAsync(walk.Page.QuerySelector("button[value^=without-]")!.GetAttribute("value")!);
        Assert.Equal("check", walk.Step);
        await walk.PressAsync("send");
        var (reference, _) = ReceiptOf(walk);
        var added = Assert.IsType<InformationAdded>((await site.EventsAsync(reference))[1].Act);
        Assert.Single(added.FileIds);
        Assert.Equal("more.txt", (await site.Get<CaseAttachments>().ListAsync((await site.CaseAsync(reference)).Id, CancellationToken.None)).Single().Name);
    }

    [Fact]
    public async Task Send_SixFiles_KeepsFiveAndSaysSo()
    {
        var walk = await WalkToAsync(Irish, "check");
        await walk.PressAsync("attach", [.. Enumerable.Range(1, 6).Select(number => ($"n{number}.txt", Encoding.UTF8.GetBytes($"Number {number}")))]);
        Assert.Equal(HttpStatusCode.BadRequest, walk.Status);
        Assert.Equal(5, walk.Page.QuerySelectorAll("main form li").Length);
        await walk.PressAsync("send");
        Assert.Contains("Tháinig 5 chomhad leis.", walk.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_FilesOfTheDayBefore_SaysThatTheyAreGoneAndThenGoesWithoutThem()
    {
        var walk = await WalkToAsync(English, "check");
        await walk.PressAsync("attach", [("notes.txt", Text)]);
        await walk.PressAsync("change-story");
        site.Clock.Ahead += TimeSpan.FromHours(21);
        await walk.PressAsync("next", ("story", "Later."));
        Assert.Equal("check", walk.Step);
        await walk.PressAsync("send");
        Assert.Equal((HttpStatusCode.BadRequest, "check"), (walk.Status, walk.Step));
        Assert.Equal(["#f-files"], walk.FaultPlaces);
        await walk.PressAsync("send");
        Assert.Equal("We have your complaint", walk.Title);
    }

    [Fact]
    public async Task Send_FilesToAHalfForm_AreNotTaken()
    {
        var walk = await WalkToAsync(English, "check");
        await walk.PressAsync("attach", [("notes.txt", Text)], ("story", ""));
        Assert.Equal((HttpStatusCode.BadRequest, "story", ""), (walk.Status, walk.Step, walk.Value("kept")));
    }

    [Fact]
    public async Task Post_FieldThatNobodySees_IsNotTakenForAPersons()
    {
        var before = await site.CountAsync<Complaint>();
        var walk = await WalkToAsync(English, "check");
        await walk.PressAsync("send", ("website", "https://spam.example"));
        Assert.Equal((HttpStatusCode.BadRequest, before), (walk.Status, await site.CountAsync<Complaint>()));
        Assert.Equal(["#f-website"], walk.FaultPlaces);
        Assert.Null(walk.Page.QuerySelector(".trap"));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    public async Task Post_FromAnotherSite_IsRefused(string header, string value)
    {
        foreach (var path in new[] { English, "/en/complaint/track", "/ga/gearan/lean-ar-aghaidh" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([]) };
            request.Headers.Add(header, value);
            using var response = await _client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task Post_NoFormOfOurs_IsRefused()
    {
        using var json = await _client.PostAsync(English, new StringContent("{}", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, json.StatusCode);
        using var large = await _client.PostAsync(English, new FormUrlEncodedContent([KeyValuePair.Create("story", new string('x', 128 * 1024))]));
        Assert.Equal(HttpStatusCode.BadRequest, large.StatusCode);
        using var many = await _client.PostAsync(English, new FormUrlEncodedContent(Enumerable.Range(0, 200).Select(number => KeyValuePair.Create($"f{number}", "x"))));
        Assert.Equal(HttpStatusCode.BadRequest, many.StatusCode);
        var nonsense = new StringContent("--x\r\nnonsense", Encoding.UTF8);
        nonsense.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        using var broken = await _client.PostAsync(English, nonsense);
        Assert.Equal(HttpStatusCode.BadRequest, broken.StatusCode);
    }

    [Fact]
    public async Task Send_TooOften_IsToldSoAndKeepsWhatWasTyped()
    {
        for (var count = 0; count < ComplaintLimit.Most; count++)
        {
            using var sent = await _client.PostAsync(English, new FormUrlEncodedContent([KeyValuePair.Create("step", "about"), KeyValuePair.Create("go", "save")]));
            Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        }

        var walk = await WalkToAsync(English, "check");
        await walk.PressAsync("send");
        Assert.Equal((HttpStatusCode.TooManyRequests, "600"), (walk.Status, walk.Last.Header("Retry-After")));
        Assert.Contains("What you typed is still here.", walk.Main, StringComparison.Ordinal);
        Assert.Contains("The bin was not emptied.", walk.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AnswersWithMarkup_AreShownAsTyped()
    {
        var walk = await WalkToAsync(English, "check");
        await walk.PressAsync("change-story");
        await walk.PressAsync("next", ("story", "</textarea><script>alert(1)</script>"));
        Assert.Empty(walk.Page.QuerySelectorAll("script"));
        Assert.Contains("</textarea><script>alert(1)</script>", walk.Main, StringComparison.Ordinal);
    }

    /// <summary>Answers as they stand until a step is reached.</summary>
    private async Task<FormWalk> WalkToAsync(string path, string step)
    {
        var walk = await new FormWalk(_client).OpenAsync(path);
        while (walk.Step != step)
        {
            await walk.PressAsync("next", walk.Step switch
            {
                "about" => [("about", "service")],
                "service" => [("service", "housing")],
                "who" => [("who", step == "other" ? "other" : "myself")],
                "told" => [("told", "no")],
                "story" => [("story", "The bin was not emptied."), ("where", "In Sráid Eoin")],
                "reach" => [("name", "Úna Ní Bhriain"), ("way", "email"), ("email", "una@example.ie")],
                _ => [],
            });
            Assert.Equal(HttpStatusCode.OK, walk.Status);
        }

        return walk;
    }

    /// <summary>From wherever somebody stands to the page where everything is checked.</summary>
    private static async Task FinishAsync(FormWalk walk, string? reply = null)
    {
        while (walk.Step != "check")
        {
            await walk.PressAsync("next", walk.Step switch
            {
                "told" => [("told", "no")],
                "story" => [("story", "The bin was not emptied.")],
                "reach" => [("name", "Úna Ní Bhriain"), ("way", "email"), ("email", "una@example.ie")],
                "answer" when reply is not null => [("reply", reply)],
                _ => [],
            });
            Assert.Equal(HttpStatusCode.OK, walk.Status);
        }
    }

    private static (string Name, string Value)[] Answers(string written) =>
        [.. written.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(answer => answer.Split('=', 2)).Select(answer => (answer[0], answer[1]))];

    private static (string Reference, string Code) ReceiptOf(FormWalk walk)
    {
        var told = walk.Page.QuerySelectorAll(".receipt dd").Select(value => value.TextContent.Trim()).ToList();
        return (told[0], told[1]);
    }
}
