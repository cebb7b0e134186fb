using System.Globalization;
using KilkennyInfo.Accounts;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.Complaints.Working;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Desk.Cases;

/// <summary>A complaint as somebody at the desk types it in for the person who told it or wrote it. Only the person's story and what an answer needs is asked.</summary>
public sealed class TakenForm
{
    public const string Named = "named";
    public const string Anonymous = "anonymous";
    public const string PermissionHere = "here";
    public const string PermissionLater = "later";

    /// <summary>In place of a service.</summary>
    public const string Unknown = "unknown";

    private static readonly DateOnly Earliest = new(2000, 1, 1);

    public string ActKey { get; private init; } = Secret.New();

    public string Received { get; private init; } = "";

    public string Channel { get; private init; } = "";

    public string PersonLanguage { get; private init; } = "";

    public string Type { get; private init; } = CaseCode.Of(CaseType.Complaint);

    public string Service { get; private init; } = "";

    public bool SectionHasAnswered { get; private init; }

    public string Who { get; private init; } = Named;

    public string Name { get; private init; } = "";

    public string Behalf { get; private init; } = "";

    public string Relation { get; private init; } = "";

    public string Permission { get; private init; } = "";

    public bool Child { get; private init; }

    public string Happened { get; private init; } = "";

    public string Where { get; private init; } = "";

    public string Wanted { get; private init; } = "";

    public string Earlier { get; private init; } = "";

    public string Way { get; private init; } = "";

    public string Email { get; private init; } = "";

    public string Phone { get; private init; } = "";

    public string Address { get; private init; } = "";

    public string Format { get; private init; } = CaseCode.Of(AnswerFormat.Standard);

    public bool SignLanguage { get; private init; }

    /// <summary>How a complaint can reach the desk.</summary>
    public static IReadOnlyList<CaseChannel> Channels { get; } = [CaseChannel.Phone, CaseChannel.Counter, CaseChannel.Post, CaseChannel.Email];

    /// <summary>How the person can be answered.</summary>
    public static IReadOnlyList<ContactWay> Ways { get; } = [ContactWay.Email, ContactWay.Post, ContactWay.Phone];

    public static TakenForm Blank(DateOnly today) => new() { Received = CasesPage.Iso(today) };

    public static TakenForm Of(IFormCollection form) => new()
    {
        ActKey = form["act"].ToString() is { Length: >= 32 and <= 100 } key ? key : Secret.New(),
        Received = form["received"].ToString(),
        Channel = form["channel"].ToString(),
        PersonLanguage = form["language"].ToString(),
        Type = form["type"].ToString(),
        Service = form["service"].ToString(),
        SectionHasAnswered = form["answered"] == "true",
        Who = form["who"].ToString(),
        Name = form["name"].ToString(),
        Behalf = form["behalf"].ToString(),
        Relation = form["relation"].ToString(),
        Permission = form["permission"].ToString(),
        Child = form["child"] == "true",
        Happened = form["happened"].ToString(),
        Where = form["where"].ToString(),
        Wanted = form["wanted"].ToString(),
        Earlier = form["earlier"].ToString(),
        Way = form["way"].ToString(),
        Email = form["email"].ToString(),
        Phone = form["phone"].ToString(),
        Address = form["address"].ToString(),
        Format = form["format"].ToString(),
        SignLanguage = form["sign-language"] == "true",
    };

    /// <summary>What has to be mended, in the order of the form.</summary>
    public IReadOnlyList<Issue> Check(DateOnly today, Categories categories) =>
    [
        .. CheckDay(today),
        .. Need("channel", Parsed(Channels, Channel) is not null),
        .. Need("language", LanguageExtensions.FromCode(PersonLanguage) is not null),
        .. Need("type", CaseCode.Parse<CaseType>(Type) is not null),
        .. Need("service", Service == Unknown || categories.Service(Service) is not null),
        .. Need("happened", !IsEmpty(Happened)), .. TooLong("happened", Happened, ComplaintDetails.StoryMaxLength),
        .. TooLong("where", Where, ComplaintDetails.ShortMaxLength),
        .. TooLong("wanted", Wanted, ComplaintDetails.ShortMaxLength),
        .. TooLong("earlier", Earlier, ComplaintDetails.ShortMaxLength),
        .. Who switch
        {
            Named => CheckPerson(),
            Anonymous => CheckNobody(),
            _ => Need("who", false),
        },
        .. Person.CheckFormat(),
    ];

    /// <summary>Call only when <see cref="Check"/> finds nothing.</summary>
    public NewComplaint Complete(Person takenBy, Categories categories) => new()
    {
        ActKey = ActKey,
        Language = LanguageExtensions.FromCode(PersonLanguage)!.Value,
        Type = CaseCode.Parse<CaseType>(Type)!.Value,
        Channel = Parsed(Channels, Channel)!.Value,
        ServiceKey = categories.Service(Service)?.Key,
        SectionHasAnswered = SectionHasAnswered,
        IsAnonymous = Who == Anonymous,
        AwaitsPermission = !IsEmpty(Behalf) && Permission == PermissionLater,
        ReceivedOn = Day,
        TakenBy = takenBy,
        Details = Details,
    };

    private TypedPerson Person => new(Name, Parsed(Ways, Way), Email, Phone, Address, CaseCode.Parse<AnswerFormat>(Format), SignLanguage);

    private DateOnly? Day => DateOnly.TryParseExact(Received.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private ComplaintDetails Details(Guid id) => new()
    {
        ComplaintId = id,
        Name = Kept(Name),
        Email = Kept(Email),
        Phone = Kept(Phone),
        Address = Kept(Address),
        Way = Who == Named ? Parsed(Ways, Way) : null,
        Format = CaseCode.Parse<AnswerFormat>(Format)!.Value,
        NeedsSignLanguage = SignLanguage,
        OnBehalfOf = Kept(Behalf),
        Relation = Kept(Relation),
        ConcernsChild = Child,
        WhatHappened = TypedWords.Tidy(Happened),
        WhereAndWhen = Kept(Where),
        Wanted = Kept(Wanted),
        Earlier = Kept(Earlier),
    };

    private Issue[] CheckDay(DateOnly today) => Day switch
    {
        null => [new Issue("received", "desk.form.date.invalid")],
        { } day when day > today => [new Issue("received", "desk.cases.new.received.future")],
        { } day when day < Earliest => [new Issue("received", "desk.form.date.invalid")],
        _ => [],
    };

    private IReadOnlyList<Issue> CheckPerson() =>
    [
        .. Person.CheckName(),
        .. TooLong("behalf", Behalf, ComplaintDetails.NameMaxLength),
        .. TooLong("relation", Relation, ComplaintDetails.ContactMaxLength),
        .. IsEmpty(Behalf) || Permission is PermissionHere or PermissionLater ? [] : Need("permission", false),
        .. Person.CheckContact(),
    ];

    /// <summary>Whoever gives no name cannot be answered; what tells who they are would be kept for nothing.</summary>
    private IEnumerable<Issue> CheckNobody() =>
        from field in new[] { ("name", Name), ("behalf", Behalf), ("email", Email), ("phone", Phone), ("address", Address) }
        where !IsEmpty(field.Item2)
        select new Issue(field.Item1, "desk.cases.new.anonymous.filled");

    private static T? Parsed<T>(IReadOnlyList<T> allowed, string code)
        where T : struct, Enum => CaseCode.Parse<T>(code) is { } value && allowed.Contains(value) ? value : null;

    private static Issue[] Need(string field, bool isThere) => isThere ? [] : [new Issue(field, $"desk.cases.new.{field}.missing")];

    private static Issue[] TooLong(string field, string words, int max) =>
        TypedWords.Tidy(words) is var tidy && tidy.Length > max ? [Issue.TooLong(field, tidy, max)] : [];

    private static bool IsEmpty(string words) => TypedWords.AreNone(words);

    private static string? Kept(string words) => TypedWords.Kept(words);
}
