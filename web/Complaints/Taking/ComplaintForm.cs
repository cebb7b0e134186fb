using System.Security.Cryptography;
using System.Text.Json;
using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Complaints.Taking;

/// <summary>
/// A complaint as somebody has typed it so far, answer by answer under the names of <see cref="Ask"/>. It goes with them from step to step
/// and is kept nowhere until they send it. Nothing in it is believed: what is wrong is found by <see cref="FormChecks"/>.
/// </summary>
public sealed class ComplaintForm
{
    private const int ActKeyLength = 32;

    private readonly Dictionary<string, string> _answers;

    public ComplaintForm(Func<string, string?> answerOf) => _answers = Ask.All.ToDictionary(name => name, name => (answerOf(name) ?? "").ReplaceLineEndings("\n"), StringComparer.Ordinal);

    /// <summary>Nothing typed yet, with a name of its own that nobody can guess.</summary>
    public static ComplaintForm Blank() => new(name => name == Ask.Act ? NewActKey() : "");

    /// <summary>As it was typed, whatever ended its lines on the way; empty when there is no answer.</summary>
    public string this[string name] => _answers[name];

    public IReadOnlyDictionary<string, string> Answers => _answers;

    public bool Is(string name, string value) => _answers[name] == value;

    public bool IsAnonymous => Is(Ask.Who, Ask.WhoAnonymous);

    public bool IsForAnother => Is(Ask.Who, Ask.WhoOther);

    public bool IsAboutAccess => Is(Ask.About, Ask.AboutAccess);

    public ContactWay? Way => this[Ask.Way] switch
    {
        Ask.WayEmail => ContactWay.Email,
        Ask.WayPost => ContactWay.Post,
        Ask.WayPhone => ContactWay.Phone,
        _ => null,
    };

    /// <summary>In which it is answered: as chosen, otherwise the one in which it was written.</summary>
    public Language LanguageOr(Language spoken) => IsAnonymous ? spoken : LanguageExtensions.FromCode(this[Ask.Reply]) ?? spoken;

    public ComplaintForm With(string name, string value) => new(one => one == name ? value : this[one]);

    /// <summary>Call only when <see cref="FormChecks.All"/> finds nothing. What the answers make needless is left out.</summary>
    /// <param name="spoken">The language of the form.</param>
    /// <param name="hasFiles">Something was sent along: if it is the permission, none is waited for.</param>
    public NewComplaint Complete(Language spoken, CaseChannel channel, bool hasFiles = false) => new()
    {
        ActKey = ActKey(spoken),
        Language = LanguageOr(spoken),
        Type = IsAboutAccess ? CaseType.Access : CaseType.Complaint,
        Channel = channel,
        AboutKey = this[Ask.About],
        ServiceKey = IsAboutAccess || Is(Ask.Service, Ask.ServiceUnknown) ? null : this[Ask.Service],
        SectionHasAnswered = !IsAboutAccess && this[Ask.Told] is Ask.ToldAnswered or Ask.ToldInVain,
        IsAnonymous = IsAnonymous,
        AwaitsPermission = IsForAnother && !(Is(Ask.Permission, Ask.PermissionAttached) && hasFiles),
        Details = DetailsOf,
    };

    private ComplaintDetails DetailsOf(Guid id) => new()
    {
        ComplaintId = id,
        Name = IsAnonymous ? null : Line(Ask.Name),
        Email = Way is ContactWay.Email ? ReachedOnLine(Ask.Email) : null,
        Phone = Way is ContactWay.Phone ? ReachedOnLine(Ask.Phone) : null,
        Address = Way is ContactWay.Post ? Reached(Ask.Address) : null,
        Way = IsAnonymous ? null : Way,
        Format = IsAnonymous ? AnswerFormat.Standard : EnumCode.Parse<AnswerFormat>(this[Ask.Format]) ?? AnswerFormat.Standard,
        NeedsSignLanguage = !IsAnonymous && Is(Ask.SignLanguage, Ask.Yes),
        OnBehalfOf = IsForAnother ? Line(Ask.Other) : null,
        Relation = IsForAnother ? Line(Ask.Relation) : null,
        ConcernsChild = Is(Ask.Child, Ask.Yes),
        WhatHappened = TypedWords.Tidy(this[Ask.Story]),
        WhereAndWhen = Kept(Ask.Where),
        Wanted = Kept(Ask.Wanted),
        Earlier = IsAboutAccess ? null : Kept(Ask.Earlier),
    };

    /// <summary>The same words with the same key are the same sending; other words are another complaint, so that nothing is lost by going back.</summary>
    private string ActKey(Language spoken)
    {
        var key = this[Ask.Act] is { Length: > 0 } own ? own : NewActKey();
        string[] words = [spoken.Code(), .. Ask.All.Except(Ask.Carried).Select(name => this[name])];
        return $"{key}:{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(words)))}";
    }

    private static string NewActKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(ActKeyLength / 2));

    private string? Reached(string name) => IsAnonymous ? null : Kept(name);

    private string? ReachedOnLine(string name) => IsAnonymous ? null : Line(name);

    private string? Kept(string name) => TypedWords.Kept(this[name]);

    private string? Line(string name) => TypedWords.KeptLine(this[name]);
}
