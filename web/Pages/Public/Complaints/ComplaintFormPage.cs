using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public.Complaints;

/// <summary>A step of the form as it is to be shown.</summary>
/// <param name="Language">Of the page.</param>
public sealed record ShownForm(Language Language, ComplaintForm Form, ComplaintStep Step)
{
    public IReadOnlyList<Issue> Issues { get; init; } = [];

    public IReadOnlyList<PreparedFile> Files { get; init; } = [];

    /// <summary>What stands in the field that is to stay empty.</summary>
    public string Trapped { get; init; } = "";

    /// <summary>What was left for later has just been taken away.</summary>
    public bool IsDropped { get; init; }
}

/// <summary>Shows a step of the complaint form.</summary>
public sealed class ComplaintFormPage(ComplaintWriting writing, ComplaintDrafts drafts)
{
    public Task WriteAsync(HttpContext context, ShownForm shown, int status = StatusCodes.Status200OK)
    {
        var site = writing.PublicSite.Current.Site;
        return writing.WriteAsync(context, "Complaint", new ComplaintView(writing.PublicSite, site, shown.Language)
        {
            Title = TitleOf(shown, site.Data.Strings[shown.Language]),
            Description = shown.Step == ComplaintSteps.First ? site.Data.Strings[shown.Language]["complaint.form.summary"] : null,
            Form = FormOf(shown),
            Step = shown.Step,
            Issues = shown.Issues,
            Files = shown.Files,
            Trapped = shown.Trapped,
            DraftUntil = drafts.KeptUntil(),
            IsDropped = shown.IsDropped,
        }, status);
    }

    private static string TitleOf(ShownForm shown, ContentModel.Reference.Strings words)
    {
        var title = $"{ComplaintView.TitleOf(shown.Step, shown.Form, words)} – {words["complaint.form.title"]}";
        return shown.Issues.Count > 0 ? $"{words["search.error"]}: {title}" : title;
    }

    /// <summary>The answer comes in the language of the form and as a plain letter, unless the person says otherwise.</summary>
    private static ComplaintForm FormOf(ShownForm shown)
    {
        var form = shown.Step.Key switch
        {
            ComplaintSteps.Check => shown.Form.With(Ask.Reached, Ask.Yes),
            "answer" when shown.Form[Ask.Reply].Length == 0 => shown.Form.With(Ask.Reply, shown.Language.Code()),
            _ => shown.Form,
        };
        return shown.Step.Key == "answer" && form[Ask.Format].Length == 0 ? form.With(Ask.Format, "standard") : form;
    }
}
