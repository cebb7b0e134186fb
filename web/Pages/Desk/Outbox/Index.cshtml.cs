using System.Globalization;
using KilkennyInfo.Accounts;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Outbox;

/// <summary>What becomes of outgoing mail. Its words are not shown: some of them open doors, and the others are their reader's.</summary>
public sealed class OutboxModel(MailOverview mails, MailSettings settings) : DeskPage
{
    private const int SheetLength = 50;

    [BindProperty(SupportsGet = true, Name = "state")]
    public string? ChosenState { get; set; }

    /// <summary>How many of the newest are passed over.</summary>
    [BindProperty(SupportsGet = true)]
    public int Skip { get; set; }

    public IReadOnlyList<MailLine> Mails { get; private set; } = [];

    public IReadOnlyDictionary<MailStanding, MailCount> Standings { get; private set; } = null!;

    public bool HasOlder { get; private set; }

    /// <summary>Where mails go when no server is set; none when one is.</summary>
    public string? Folder => settings.Server is null ? settings.Folder : null;

    public bool MayRetry => Person.Is(Role.Administrator);

    public MailStanding? Standing => Enum.GetValues<MailStanding>().Where(standing => KeyOf(standing) == ChosenState).Select(standing => (MailStanding?)standing).FirstOrDefault();

    /// <summary>A name of several parts as it stands in addresses and keys.</summary>
    public static string KeyOf(Enum name) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name.ToString());

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(Guid retry, CancellationToken cancellation)
    {
        if (await mails.RetryAsync(retry, Person.Id, Person.Name, cancellation))
        {
            return DoneTo(Address(Skip), "desk.outbox.retry.done");
        }

        await LoadAsync(cancellation);
        return PageWith([Issue.Whole("desk.outbox.retry.gone")]);
    }

    public string Address(int skip)
    {
        (string Name, string? Value)[] parts = [("state", ChosenState), ("skip", skip > 0 ? skip.ToString(CultureInfo.InvariantCulture) : null)];
        return "/desk/mail" + QueryString.Create(parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => KeyValuePair.Create(part.Name, part.Value)));
    }

    public string NewerAddress => Address(Math.Max(Skip - SheetLength, 0));

    public string OlderAddress => Address(Skip + SheetLength);

    public string CountOf(MailStanding standing)
    {
        var count = Standings.GetValueOrDefault(standing, MailCount.None);
        var number = Words.Count("desk.outbox.count", count.Number);
        return standing is not MailStanding.Sent && count.OldestUtc is { } oldest ? $"{number} · {Words.Format("desk.outbox.oldest", ("time", Moment(oldest)))}" : number;
    }

    /// <summary>What happens with it when, or what has happened.</summary>
    public string WhenOf(MailLine mail) => mail switch
    {
        { NextTryUtc: { } next } => Words.Format("desk.outbox.next", ("time", Moment(next))),
        { EndedUtc: { } ended } => Moment(ended),
        _ => "",
    };

    /// <summary>Why it did not go out the last time; none when it did, or was not tried.</summary>
    public string? ProblemOf(MailLine mail) => mail.LastProblem is { } problem
        ? Words[$"desk.outbox.problem.{KeyOf(problem)}"] + (mail.LastStatus is { } status ? $" ({status})" : "") : null;

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Title = Words["desk.outbox.title"];
        Skip = Math.Clamp(Skip, 0, int.MaxValue - (2 * SheetLength));
        Standings = await mails.StandingsAsync(cancellation);
        var some = await mails.LatestAsync(SheetLength + 1, Standing, cancellation, Skip);
        (Mails, HasOlder) = ([.. some.Take(SheetLength)], some.Count > SheetLength);
    }
}
