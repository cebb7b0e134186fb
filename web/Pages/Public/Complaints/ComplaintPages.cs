using KilkennyInfo.Complaints;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public.Complaints;

/// <summary>
/// The complaint form, step by step. It needs no script, no cookie and no account; the answers go along in the form itself and nothing is
/// kept before it is sent. However long somebody takes, it still works. Whatever is wrong, what was typed comes back.
/// </summary>
public sealed class ComplaintPages(
    ComplaintWriting writing, ComplaintFormPage formPage, ComplaintSending sending, ComplaintDrafts drafts, SentFiles files, Tickets tickets, ComplaintLimit limit, PublicAddress address)
{
    /// <summary>The button that was pressed.</summary>
    private const string Go = "go";

    private const string TooOften = "complaint.form.too-often";

    private LiveSite Site => writing.PublicSite.Current.Site;

    private FormChecks Checks => new(Site.Data.Categories);

    public Task ShowAsync(HttpContext context, Language language) => formPage.WriteAsync(context, new ShownForm(language, ComplaintForm.Blank(), ComplaintSteps.First));

    public async Task SendAsync(HttpContext context, Language language)
    {
        if (!SameSite.Sent(context.Request, address))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var (taken, issues) = (default(List<PreparedFile>), new List<Issue>());
        var post = await SentPost.ReadAsync(context, async (fields, file) =>
        {
            taken ??= [.. files.Open(fields[Ask.Files])];
            await TakeFileAsync(context, fields, file, taken, issues);
        });
        if (post is null)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var form = new ComplaintForm(name => post[name]);
        taken ??= [.. files.Open(form[Ask.Files])];
        if (files.AreOver(form[Ask.Files]))
        {
            issues.Add(new Issue(CaseFileReading.Field, "complaint.files.over"));
        }

        // A ticket that has become too old goes along until the person can be told.
        var kept = taken.Count > 0 ? files.Seal(taken) : form[Ask.Files];
        var shown = new ShownForm(language, form.With(Ask.Files, kept), ComplaintSteps.Find(post["step"]) ?? ComplaintSteps.First) { Files = taken, Issues = issues, Trapped = post[ComplaintView.Trap] };
        await GoAsync(context, shown, post[Go]);
    }

    /// <summary>Only where files are asked for, and only from somebody who is at the end of the form: nobody fills the disk with half a form.</summary>
    private async Task TakeFileAsync(HttpContext context, SentPost fields, OfferedFile file, List<PreparedFile> taken, List<Issue> issues)
    {
        if (fields["step"] != ComplaintSteps.Check || issues.Any(issue => issue.Field.Length == 0) || Checks.FirstUnsound(new ComplaintForm(name => fields[name])) is not null)
        {
            return;
        }

        if (limit.Allows(context))
        {
            await files.TakeAsync(file, taken, issues, context.RequestAborted);
        }
        else
        {
            issues.Add(Issue.Whole(TooOften));
        }
    }

    private Task GoAsync(HttpContext context, ShownForm shown, string go)
    {
        var form = shown.Form;
        return go switch
        {
            "stay" => formPage.WriteAsync(context, shown with { Form = InOtherWords(form, shown) }),
            "back" => formPage.WriteAsync(context, shown with { Step = ComplaintSteps.Before(shown.Step, form) ?? ComplaintSteps.First, Issues = [] }),
            "save" when drafts.KeptUntil() is not null => SaveAsync(context, shown),
            "drop" => DropAsync(context, shown),
            "send" or "attach" => FinishAsync(context, shown, isSent: go == "send"),
            _ when go.StartsWith("change-", StringComparison.Ordinal) && ComplaintSteps.Find(go["change-".Length..]) is { } step => formPage.WriteAsync(context, shown with { Step = step, Issues = [] }),
            _ when go.StartsWith("without-", StringComparison.Ordinal) => WithoutFileAsync(context, shown, go["without-".Length..]),
            _ => NextAsync(context, shown),
        };
    }

    private Task NextAsync(HttpContext context, ShownForm shown)
    {
        List<Issue> issues = [.. Checks.Check(shown.Step, shown.Form), .. TrapOf(shown)];
        if (issues.Count > 0)
        {
            return formPage.WriteAsync(context, shown with { Issues = issues }, StatusCodes.Status400BadRequest);
        }

        // Whoever changes one answer goes back to where they check everything, unless the change has opened a new question.
        var after = ComplaintSteps.After(shown.Step, shown.Form);
        var isReturning = shown.Form.Is(Ask.Reached, Ask.Yes) && shown.Step.Key != "about";
        return formPage.WriteAsync(context, shown with { Step = isReturning ? Checks.FirstUnsound(shown.Form) ?? ComplaintSteps.All[^1] : after });
    }

    private async Task FinishAsync(HttpContext context, ShownForm shown, bool isSent)
    {
        if (Checks.FirstUnsound(shown.Form) is { } unsound)
        {
            await formPage.WriteAsync(context, shown with { Step = unsound, Issues = [.. Checks.Check(unsound, shown.Form)] }, StatusCodes.Status400BadRequest);
            return;
        }

        var at = shown with { Step = ComplaintSteps.All[^1], Form = shown.Form.With(Ask.Files, files.Seal(shown.Files)), Issues = [.. shown.Issues, .. TrapOf(shown)] };
        var tooOften = at.Issues.Any(issue => issue.Key == TooOften) || (isSent && at.Issues.Count == 0 && !limit.Allows(context));
        if (tooOften)
        {
            await formPage.WriteAsync(context, at with { Issues = [Issue.Whole(TooOften)] }, StatusCodes.Status429TooManyRequests);
        }
        else if (at.Issues.Count > 0 || !isSent)
        {
            await formPage.WriteAsync(context, at, at.Issues.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
        }
        else
        {
            await StoreAsync(context, at);
        }
    }

    private async Task StoreAsync(HttpContext context, ShownForm shown)
    {
        var complaint = shown.Form.Complete(shown.Language, CaseChannel.Site, shown.Files.Count > 0);

        // Somebody who loses the line now has still complained; sending it again finds it.
        var receipt = await sending.SendAsync(complaint, shown.Files, shown.Form[Ask.Draft], CancellationToken.None);
        var told = new Received(
            receipt.Reference, receipt.AccessCode, receipt.Language, receipt.Type, receipt.ReceivedOn, receipt.AcknowledgeBy, receipt.ReplyBy,
            complaint.IsAnonymous, complaint.AwaitsPermission, complaint.SectionHasAnswered, !complaint.IsAnonymous && shown.Form.Way is ContactWay.Email, shown.Files.Count);
        ComplaintWriting.Lead(context, $"{CaseAddresses.Received(shown.Language)}?t={tickets.Seal(Received.Kind, told, Tickets.Brief)}");
    }

    private async Task SaveAsync(HttpContext context, ShownForm shown)
    {
        if (!limit.Allows(context))
        {
            await formPage.WriteAsync(context, shown with { Issues = [Issue.Whole(TooOften)] }, StatusCodes.Status429TooManyRequests);
            return;
        }

        var saved = await drafts.SaveAsync(shown.Form, shown.Step.Key, shown.Language, CancellationToken.None);
        ComplaintWriting.Lead(context, $"{CaseAddresses.Saved(shown.Language)}?t={tickets.Seal(Saved.Kind, new Saved(saved.Id, saved.Code, saved.Until), Tickets.Brief)}");
    }

    private async Task DropAsync(HttpContext context, ShownForm shown)
    {
        await drafts.ForgetAsync(shown.Form[Ask.Draft], CancellationToken.None);
        await formPage.WriteAsync(context, shown with { Form = shown.Form.With(Ask.Draft, ""), IsDropped = true });
    }

    private Task WithoutFileAsync(HttpContext context, ShownForm shown, string hash)
    {
        List<PreparedFile> left = [.. shown.Files.Where(file => file.Sha256 != hash)];
        return formPage.WriteAsync(context, shown with { Files = left, Form = shown.Form.With(Ask.Files, files.Seal(left)) });
    }

    /// <summary>Whoever goes over to the other language before they were asked in which they want the answer, most likely wants it in that one.</summary>
    private static ComplaintForm InOtherWords(ComplaintForm form, ShownForm shown) =>
        form.Is(Ask.Reply, shown.Language.Other().Code()) && !form.Is(Ask.Reached, Ask.Yes) ? form.With(Ask.Reply, "") : form;

    private static IEnumerable<Issue> TrapOf(ShownForm shown) => shown.Trapped.Length > 0 ? [new Issue(ComplaintView.Trap, "request.website.filled")] : [];
}
