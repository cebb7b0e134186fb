using System.Globalization;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Desk.Cases;

/// <summary>A page of the desk that is about complaints: it knows what the parts of a case are called, and what day it is.</summary>
public abstract class CasesPage : DeskPage
{
    public const string List = "/desk/cases";

    private const string DayFormat = "yyyy-MM-dd";

    public DateOnly Today => DublinTime.Today(HttpContext.RequestServices.GetRequiredService<TimeProvider>());

    /// <summary>The form is about nothing but files.</summary>
    public virtual bool NeedsFiles => false;

    public static string RootOf(Guid id) => $"{List}/{id}";

    public string ServiceName(string? key) => Data.Categories.Service(key)?.Name[Language] ?? key ?? Words["desk.cases.service.none"];

    public string StageName(string key, DateOnly receivedOn) => Data.Complaints.VersionFor(receivedOn).Stage(key)?.Name[Language] ?? key;

    public string OutcomeName(string key) => Data.Categories.Outcome(key)?.Name[Language] ?? key;

    public string BodyName(string key) => Data.Unit(key)?.Name[Language] ?? key;

    public string StatusName(CaseStatus status) => Words[$"desk.cases.status.{CaseCode.Of(status)}"];

    public string ChannelName(CaseChannel channel) => Words[$"desk.cases.channel.{CaseCode.Of(channel)}"];

    public string WayName(ContactWay way) => Words[$"desk.cases.way.{CaseCode.Of(way)}"];

    public string FormatName(AnswerFormat format) => Words[$"desk.cases.format.{CaseCode.Of(format)}"];

    public string TypeName(CaseType type) => Words[$"desk.cases.type.{CaseCode.Of(type)}"];

    public string DeadlineName(Deadline which) => Words[$"desk.cases.deadline.{CaseCode.Of(which)}"];

    /// <summary>“3 days late”, “due today”, “5 days left”.</summary>
    public string DueWords(CaseDue due) => due.DaysLeft switch
    {
        0 => Words["desk.cases.due.today"],
        < 0 => Words.Count("desk.cases.due.late", -due.DaysLeft),
        _ => Words.Count("desk.cases.due.left", due.DaysLeft),
    };

    public static string Iso(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture) ?? "";

    /// <summary>None when it is no day.</summary>
    protected static DateOnly? DayOf(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
