using KilkennyInfo.Complaints;
using KilkennyInfo.Complaints.Files;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public.Complaints;

/// <summary>One step of the complaint form, with what was typed so far and what has to be mended.</summary>
public sealed class ComplaintView(PublicSite publicSite, LiveSite site, Language language) : SiteView(publicSite, site, language)
{
    /// <summary>A field that people do not see: whatever is in it was put there by a program.</summary>
    public const string Trap = "website";

    private static readonly HashSet<string> Optional = [Ask.Relation, Ask.Earlier, Ask.Where, Ask.Wanted];

    public required ComplaintForm Form { get; init; }

    public required ComplaintStep Step { get; init; }

    public IReadOnlyList<Issue> Issues { get; init; } = [];

    /// <summary>What stands in the field that is to stay empty.</summary>
    public string Trapped { get; init; } = "";

    /// <summary>Those that were taken and go with the form.</summary>
    public IReadOnlyList<PreparedFile> Files { get; init; } = [];

    /// <summary>The last day of a draft; none where none is taken.</summary>
    public DateOnly? DraftUntil { get; init; }

    public string Address => CaseAddresses.Form(Language);

    public override bool AsksForComment => false;

    public override string SwitchAddress => CaseAddresses.Form(Language.Other());

    public override Bilingual<string>? Addresses => Step == ComplaintSteps.First && Issues.Count == 0 ? Bilingual.For(CaseAddresses.Form) : null;

    public bool IsCheck => Step.Key == ComplaintSteps.Check;

    public bool IsRoute => Step.Key == ComplaintSteps.Route;

    public int Number => ComplaintSteps.For(Form).Index().First(one => one.Item == Step).Index + 1;

    public int Count => ComplaintSteps.For(Form).Count;

    public bool HasBefore => ComplaintSteps.Before(Step, Form) is not null;

    /// <summary>What was left for later has just been taken away.</summary>
    public bool IsDropped { get; init; }

    public string StepTitle => TitleOf(Step);

    public string TitleOf(ComplaintStep step) => TitleOf(step, Form, Words);

    public static string TitleOf(ComplaintStep step, ComplaintForm form, Strings words) =>
        words[step.Key == ComplaintSteps.Route ? $"complaint.route.{form[Ask.About]}.title" : $"complaint.step.{step.Key}"];

    /// <summary>What is said before the questions, where something is.</summary>
    public IEnumerable<string> Introduction => new[] { $"complaint.step.{Step.Key}.text", $"complaint.step.{Step.Key}.more" }.Where(Words.Has).Select(key => Words[key]);

    /// <summary>What goes along unseen: every answer that this step does not ask.</summary>
    public IEnumerable<(string Name, string Value)> Carried => Form.Answers.Where(answer => answer.Value.Length > 0 && !Step.Fields.Contains(answer.Key)).Select(answer => (answer.Key, answer.Value));

    public FilesQuestion FilesQuestion => new(this, "", Files, FilesQuestion.ErrorsIn(this, Issues), IsOfForm: true);

    public IEnumerable<Question> Questions => Step.Fields.Select(QuestionOf);

    /// <summary>Where the matter goes, page by page.</summary>
    public IEnumerable<LivePage> RoutePages => Live(ComplaintRoutesTo.PagesOf(Form[Ask.About], Settings));

    public ContactCard? RouteContact => ComplaintRoutesTo.UnitOf(Form[Ask.About]) is { } key && Data.Unit(key) is { } unit ? new ContactCard(this, unit) : null;

    /// <summary>The matter goes elsewhere and not to the complaints procedure.</summary>
    public bool GoesElsewhere => Form[Ask.About] is Ask.AboutDecision or Ask.AboutInformation or Ask.AboutData or Ask.AboutCouncillor;

    /// <summary>The steps whose answers are shown to be checked.</summary>
    public IEnumerable<ComplaintStep> Answered => ComplaintSteps.For(Form).Where(step => step.Fields.Count > 0);

    /// <summary>Questions of a step and what was answered, in words.</summary>
    public IEnumerable<(string Label, string Answer)> AnswersOf(ComplaintStep step) => step.Fields.Where(IsShown).Select(field => (LabelOf(field), AnswerOf(field)));

    public ContactUnit Main => Data.Unit(Settings.MainContactKey)!;

    private bool IsShown(string field) => field switch
    {
        Ask.Email => Form.Is(Ask.Way, Ask.WayEmail),
        Ask.Address => Form.Is(Ask.Way, Ask.WayPost),
        Ask.Phone => Form.Is(Ask.Way, Ask.WayPhone),
        Ask.Child or Ask.SignLanguage => Form.Is(field, Ask.Yes),
        _ => true,
    };

    private string AnswerOf(string field) => field switch
    {
        _ when OptionsOf(field).FirstOrDefault(option => option.IsChosen) is { } chosen => chosen.Words,
        Ask.Child or Ask.SignLanguage => Words[$"complaint.ask.{field}.yes"],
        _ => TypedWords.Kept(Form[field]) ?? Words["complaint.form.nothing"],
    };

    private string LabelOf(string field) => Words[$"complaint.ask.{field}"];

    private Question QuestionOf(string field) => new(field, KindOf(field), LabelOf(field), Form[field])
    {
        View = this,
        Hint = WordsOf($"complaint.ask.{field}.hint"),
        Why = WordsOf($"complaint.ask.{field}.why") is { } why ? $"{why} {KeptSentence}" : null,
        Error = Issues.FirstOrDefault(issue => issue.Field == field) is { } issue ? Words.Format(issue.Key, issue.Values) : null,
        Autocomplete = field switch { Ask.Name => "name", Ask.Email => "email", Ask.Address => "street-address", Ask.Phone => "tel", _ => null },
        IsOptional = Optional.Contains(field),
        Rows = field switch { Ask.Story => 12, Ask.Wanted => 6, _ => 4 },
        Class = field switch { Ask.Email => "for-email", Ask.Address => "for-post", Ask.Phone => "for-phone", _ => null },
        Options = OptionsOf(field),
    };

    private static string KindOf(string field) => field switch
    {
        Ask.Service or Ask.Reply => "choices",
        Ask.Child or Ask.SignLanguage => "box",
        Ask.Story or Ask.Where or Ask.Wanted or Ask.Earlier or Ask.Address => "area",
        Ask.Email => "email",
        Ask.Phone => "tel",
        _ => Ask.Choices.ContainsKey(field) ? "choices" : "text",
    };

    private IReadOnlyList<QuestionOption> OptionsOf(string field) => field switch
    {
        Ask.Service => [.. Data.Categories.Services.Select(service => Option(field, service.Key, service.Name[Language])), Option(field, Ask.ServiceUnknown, Words["complaint.ask.service.unknown"])],
        Ask.Reply => [.. new[] { Language, Language.Other() }.Select(one => Option(field, one.Code(), Words[$"complaint.ask.reply.{one.Code()}"]))],
        _ when Ask.Choices.TryGetValue(field, out var choices) => [.. choices.Select(choice => Option(field, choice, Words[$"complaint.ask.{field}.{choice}"]))],
        _ => [],
    };

    private QuestionOption Option(string field, string value, string words) => new(value, words, WordsOf($"complaint.ask.{field}.{value}.hint"), Form.Is(field, value));

    private string? WordsOf(string key) => Words.Has(key) ? Words[key] : null;

    /// <summary>How long the answers are kept, and whether the Council has confirmed it.</summary>
    private string KeptSentence
    {
        get
        {
            var type = Form.IsAboutAccess ? RetentionRule.Access : Form.IsAnonymous ? RetentionRule.Anonymous : RetentionRule.Complaint;
            return Data.Complaints.VersionFor(Site.Today).RetentionOf(type) is { Months: { } months } rule
                ? Words.Count("complaint.kept.months", months) + (rule.IsConfirmed ? "" : " " + Words["complaint.kept.unconfirmed"])
                : Words["complaint.kept.policy"];
        }
    }
}

/// <summary>Where a matter goes that has a route of its own.</summary>
internal static class ComplaintRoutesTo
{
    public static IEnumerable<string> PagesOf(string about, SiteSettings settings) => about switch
    {
        Ask.AboutDecision or Ask.AboutInformation => ["appeals", settings.OmbudsmanPageKey],
        Ask.AboutData => ["privacy-notice", settings.OmbudsmanPageKey],
        Ask.AboutCouncillor => [settings.OmbudsmanPageKey, settings.ContactsKey],
        Ask.AboutIrish => ["language-rights", settings.OmbudsmanPageKey],
        Ask.AboutAccess => ["accessibility-statement", settings.OmbudsmanPageKey],
        _ => [],
    };

    /// <summary>Whom to turn to; none where the pages say it.</summary>
    public static string? UnitOf(string about) => about switch
    {
        Ask.AboutData => "data-protection-officer",
        Ask.AboutAccess => "access-officer",
        _ => null,
    };
}
