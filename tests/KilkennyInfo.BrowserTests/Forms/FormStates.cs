using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Public.Comments;

namespace KilkennyInfo.BrowserTests.Forms;

/// <summary>Leads through every state that the pages of complaints and comments can be in; each stops at a state and says its name.</summary>
internal static class FormStates
{
    private static readonly string[] Routes = [Ask.AboutAccess, Ask.AboutIrish, Ask.AboutDecision, Ask.AboutInformation, Ask.AboutData, Ask.AboutCouncillor];

    public static async IAsyncEnumerable<string> OfTheFormAsync(FormWalk walk)
    {
        foreach (var about in Routes)
        {
            await walk.StartAsync();
            await walk.NextAsync(("about", about));
            yield return $"route {about}";
        }

        await walk.StartAsync();
        foreach (var (name, answers) in Steps)
        {
            await walk.NextAsync(answers);
            yield return name;
        }

        await walk.AttachAsync(FormWalk.File("a-long-name-of-a-file-with-notes-of-what-happened-on-the-day.txt", "Nótaí"), FormWalk.File("empty.txt", ""));
        await walk.PressAsync("attach");
        yield return "check, one file refused";
        await walk.PressAsync("change-reach");
        yield return "reach, again";
        await walk.NextAsync();
        await walk.PressAsync("send");
        yield return "receipt, permission awaited";
    }

    public static async IAsyncEnumerable<string> OfOtherReceiptsAsync(FormWalk walk)
    {
        await AnswerAsync(walk, [("about", "service")], [("service", "unknown")], [("who", "anonymous")], [("told", "no-answer")], [("story", new string('x', 300))], [("wanted", "A\nB")]);
        yield return "check, without a name";
        await walk.PressAsync("send");
        yield return "receipt, without a name";
        await AnswerAsync(walk, [("about", "access")], [], [("who", "myself")], [("story", "Níl rampa ann.")], [], [("name", "Úna"), ("way", "email"), ("email", "una@example.ie")], [("format", "braille")]);
        await walk.AttachAsync(FormWalk.File("notes.txt", "Nótaí"));
        await walk.PressAsync("send");
        yield return "receipt, access";
    }

    public static async IAsyncEnumerable<string> OfWhatIsLeftForLaterAsync(FormWalk walk)
    {
        await AnswerAsync(walk, [("about", "service")]);
        await walk.PressAsync("save");
        yield return "saved";
        var link = await walk.Main.Locator(".receipt a").GetAttributeAsync("href");
        var code = await walk.Main.Locator(".receipt strong.together").InnerTextAsync();
        await walk.GoAsync(link!);
        yield return "continue";
        await walk.PressAsync("", ("code", "wrong"));
        yield return "continue, wrong";
        await walk.PressAsync("", ("code", code));
        yield return "continued";
        await walk.PressAsync("drop");
        yield return "dropped";
    }

    public static async IAsyncEnumerable<string> OfACaseAsync(FormWalk walk, FormCases cases)
    {
        var language = walk.Language;
        await walk.FollowAsync("KCC", "?");
        yield return "track, wrong";
        await OpenAsync(walk, await cases.NewAsync(language));
        yield return "case, new";
        await walk.PressAsync("add");
        yield return "case, nothing to add";
        await walk.PressAsync("add", ("words", "It happened again.\n\nAnd again."));
        yield return "case, added";
        await walk.PressAsync("withdraw");
        yield return "withdraw?";
        await walk.PressAsync("withdraw-yes");
        yield return "case, withdrawn";
        await OpenAsync(walk, await cases.InHandAsync(language));
        yield return "case, in hand";
        await walk.PressAsync("ombudsman");
        yield return "pack, early";
        await OpenAsync(walk, await cases.LateAsync(language));
        yield return "case, late";
        await walk.PressAsync("next", ("words", new string('x', 10_001)));
        yield return "case, too long for the next stage";
        await OpenAsync(walk, await cases.AnsweredAsync(language));
        yield return "case, answered";
        await walk.PressAsync("next");
        yield return "case, gone further";
        await walk.Page.EvaluateAsync("document.querySelectorAll('[name=ticket]').forEach(ticket => ticket.value = 'old')");
        await walk.PressAsync("show");
        yield return "case, time is over";
    }

    public static async IAsyncEnumerable<string> OfOtherCasesAsync(FormWalk walk, FormCases cases)
    {
        var language = walk.Language;
        await OpenAsync(walk, await cases.FinalAsync(language));
        yield return "case, final answer";
        await walk.PressAsync("ombudsman");
        yield return "pack";
        await OpenAsync(walk, await cases.AwaitingPermissionAsync(language.Other()));
        yield return "case, permission awaited";
        await walk.PressAsync("permit");
        yield return "case, no permission";
        await OpenAsync(walk, await cases.NamelessAsync(language));
        yield return "case, without a name";
        await OpenAsync(walk, await cases.AccessAsync(language));
        yield return "case, access";
        await OpenAsync(walk, await cases.ClosedAsync(language));
        yield return "case, closed";
        await OpenAsync(walk, await cases.ErasedAsync(language));
        yield return "case, erased";
    }

    public static async IAsyncEnumerable<string> OfACommentAsync(FormWalk walk)
    {
        await walk.GoAsync(CommentAddresses.Of(walk.Language));
        await walk.PressAsync("");
        yield return "comment, empty";
        await walk.PressAsync("", ("kind", "problem"), ("message", "Níl an leathanach soiléir."), ("reply", "yes"), ("email", "una@"));
        yield return "comment, wrong address";
        await walk.PressAsync("", ("email", "una@example.ie"));
        yield return "comment, receipt";
    }

    /// <summary>What is answered, and what then comes: every step empty, and with what has to be mended.</summary>
    private static readonly (string State, (string, string)[] Answers)[] Steps =
    [
        ("about, nothing chosen", []),
        ("service", [("about", "service")]),
        ("service, nothing chosen", []),
        ("who", [("service", "housing")]),
        ("who, nothing chosen", []),
        ("other", [("who", "other")]),
        ("other, nothing typed", []),
        ("told", [("other", "Máire Ní Shé"), ("relation", "Iníon"), ("permission", "later")]),
        ("told, nothing chosen", []),
        ("story", [("told", "answered"), ("earlier", "KCC/12345/2026")]),
        ("story, nothing typed", []),
        ("wanted", [("story", "Tá poll sa bhóthar.\n\nGlaoigh mé trí huaire."), ("where", "Sráid Eoin")]),
        ("wanted, too long", [("wanted", new string('x', 1001))]),
        ("reach", [("wanted", "Líon é.")]),
        ("reach, nothing typed", []),
        ("reach, no address", [("name", "Úna Ní Bhriain"), ("way", "post")]),
        ("reach, wrong phone", [("way", "phone"), ("phone", "none")]),
        ("reach, wrong e-mail", [("way", "email"), ("email", "una@")]),
        ("answer", [("email", "una@example.ie")]),
        ("check", [("format", "large-print"), ("isl", "yes")]),
    ];

    private static async Task AnswerAsync(FormWalk walk, params (string, string)[][] steps)
    {
        await walk.StartAsync();
        foreach (var answers in steps)
        {
            await walk.NextAsync(answers);
        }
    }

    private static Task OpenAsync(FormWalk walk, ComplaintReceipt receipt) => walk.FollowAsync(receipt.Reference, receipt.AccessCode);
}
