using System.Globalization;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Feedback;

/// <summary>Everything that there is to comment on, with its name in a language.</summary>
public sealed class CommentSubjects(IServiceAreas services)
{
    /// <summary>None when the code names nothing that is there.</summary>
    public CommentSubject? Find(LiveSite site, string? code) => code?.Split(':', 2) switch
    {
        null or [""] => CommentSubject.Nothing,
        [CommentSubject.PageKind, var key] when site.Find(key) is not null => new(PageKey: key),
        [CommentSubject.ServiceKind, var key] when ServiceOf(site, key) is not null => new(ServiceKey: key),
        [CommentSubject.OfficeKind, var key] when site.Data.Offices.ContainsKey(key) => new(OfficeKey: key),
        [CommentSubject.PrincipleKind, var number] when NumberOf(number) is >= 1 and <= Comment.LastPrinciple and var principle => new(Principle: principle),
        [CommentSubject.CommitmentKind, var number] => CommitmentOf(site, NumberOf(number)),
        _ => null,
    };

    /// <summary>What is gone since is called by its key.</summary>
    public string? NameOf(LiveSite site, CommentSubject subject, Language language) => subject switch
    {
        { PageKey: { } page } => site.Find(page)?.Texts[language].Title ?? page,
        { ServiceKey: { } service } => ServiceName(site, service, language),
        { OfficeKey: { } office } => site.Data.Offices.GetValueOrDefault(office)?.Name[language] ?? office,
        { Commitment: { } number } => site.Data.Commitments.FirstOrDefault(commitment => commitment.Number == number)?.Sentence[language] ?? Figure(number),
        { Principle: { } principle } => PrincipleName(site, principle, language),
        _ => null,
    };

    public string ServiceName(LiveSite site, string key, Language language) => ServiceOf(site, key)?.Name[language] ?? key;

    public static string PrincipleName(LiveSite site, int principle, Language language) => site.Data.Strings[language][$"principle.{Figure(principle)}"];

    /// <summary>What a person may choose from, in groups that have a name each.</summary>
    public IReadOnlyList<SubjectGroup> All(LiveSite site, Language language)
    {
        SubjectGroup Group(string kind, IEnumerable<CommentSubject> subjects) =>
            new(kind, [.. subjects.Select(subject => new SubjectChoice(subject.Code, NameOf(site, subject, language)!))]);
        return
        [
            Group(CommentSubject.ServiceKind, services.In(site.Data).Select(service => new CommentSubject(ServiceKey: service.Key))),
            Group(CommentSubject.OfficeKind, site.Data.Offices.Keys.Select(key => new CommentSubject(OfficeKey: key))),
            Group(CommentSubject.PageKind, site.Pages.Select(page => new CommentSubject(PageKey: page.Key))),
            Group(CommentSubject.PrincipleKind, Enumerable.Range(1, Comment.LastPrinciple).Select(principle => new CommentSubject(Principle: principle))),
        ];
    }

    public IReadOnlyList<ServiceArea> Services(LiveSite site) => services.In(site.Data);

    private ServiceArea? ServiceOf(LiveSite site, string key) => services.In(site.Data).FirstOrDefault(service => service.Key == key);

    /// <summary>A comment on a commitment is one on its principle as well.</summary>
    private static CommentSubject? CommitmentOf(LiveSite site, int? number) =>
        site.Data.Commitments.FirstOrDefault(commitment => commitment.Number == number) is { } found ? new(Principle: found.Principle, Commitment: found.Number) : null;

    private static int? NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Kind">As in <see cref="CommentSubject.Code"/>.</param>
public sealed record SubjectGroup(string Kind, IReadOnlyList<SubjectChoice> Choices);

public sealed record SubjectChoice(string Code, string Name);
