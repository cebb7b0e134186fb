using KilkennyInfo.Accounts;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Pages.Desk;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Verbs;

/// <summary>What an administrator does at the desk, from the command line: for the day on which nobody can sign in any more.</summary>
public sealed class UsersVerb(SiteDatabase database, SitePaths paths, People people, PublicAddress address)
{
    /// <summary>Whoever may start the program may do this: the history names the command line.</summary>
    private static readonly Person Operator = new(Guid.Empty, "command line", new HashSet<Role> { Role.Administrator });

    public Task<int> AddAsync(string email, string name, string language, IReadOnlyList<string> roles, CancellationToken cancellation) => WithRolesAsync(roles, async chosen =>
    {
        var (token, issues) = await people.InviteAsync(Operator, NewPerson.Of(name, email), LanguageExtensions.FromCode(language) ?? Language.Irish, chosen, byMail: false, cancellation);
        return token is null ? Refuse(issues) : Say($"Give this link to {name}; it works once, for seven days: {address.Origin}/desk/join?token={token}");
    }, cancellation);

    public Task<int> ListAsync(CancellationToken cancellation) => HeldAsync(async () =>
    {
        foreach (var account in await people.ListAsync(cancellation))
        {
            var state = account switch { { DisabledUtc: not null } => "closed", { PasswordHash: null } => "invited", _ => "open" };
            Console.WriteLine($"{account.Email}\t{account.Name}\t{state}\t{string.Join(' ', account.ToPerson().Roles.Order().Select(DeskPage.RoleKey))}");
        }

        return ExitCode.Done;
    }, cancellation);

    public Task<int> GiveRolesAsync(string email, IReadOnlyList<string> roles, CancellationToken cancellation) => WithRolesAsync(roles, async chosen =>
        await FindAsync(email, cancellation) is { } account ? Answer(await people.GiveRolesAsync(Operator, account.Id, chosen, cancellation), $"{account.Name}: saved.") : NoSuch(email), cancellation);

    public Task<int> DisableAsync(string email, CancellationToken cancellation) => HeldAsync(async () =>
        await FindAsync(email, cancellation) is { } account ? Answer(await people.DisableAsync(Operator, account.Id, cancellation), $"{account.Name}: the account is closed.") : NoSuch(email), cancellation);

    private Task<int> WithRolesAsync(IReadOnlyList<string> names, Func<IReadOnlySet<Role>, Task<int>> act, CancellationToken cancellation)
    {
        var known = Enum.GetValues<Role>().ToDictionary(DeskPage.RoleKey);
        if (names.FirstOrDefault(name => !known.ContainsKey(name)) is { } unknown)
        {
            Console.Error.WriteLine($"There is no role “{unknown}”. Roles are: {string.Join(", ", known.Keys)}.");
            return Task.FromResult(ExitCode.CannotRun);
        }

        return HeldAsync(() => act(names.Select(name => known[name]).ToHashSet()), cancellation);
    }

    private async Task<int> HeldAsync(Func<Task<int>> act, CancellationToken cancellation)
    {
        using var held = database.IsSqlite ? DataFolderLock.Take(paths) : null;
        await database.MigrateAsync(cancellation);
        return await act();
    }

    private async Task<Account?> FindAsync(string email, CancellationToken cancellation) =>
        (await people.ListAsync(cancellation)).FirstOrDefault(account => string.Equals(account.Email, email, StringComparison.OrdinalIgnoreCase));

    private static int Answer(IReadOnlyList<Issue> issues, string done) => issues.Count == 0 ? Say(done) : Refuse(issues);

    private static int Say(string words)
    {
        Console.WriteLine(words);
        return ExitCode.Done;
    }

    private static int Refuse(IReadOnlyList<Issue> issues)
    {
        foreach (var issue in issues)
        {
            Console.Error.WriteLine(issue.Key switch
            {
                "desk.person.email.invalid" => "That is not an e-mail address.",
                "desk.person.email.taken" => "There is an account with this e-mail address already.",
                "desk.person.name.missing" => "Give the person’s name: --name \"Áine Ní Bhriain\".",
                "desk.person.last-administrator" => "This is the last administrator; make somebody else one first.",
                var key => key,
            });
        }

        return ExitCode.Failed;
    }

    private static int NoSuch(string email)
    {
        Console.Error.WriteLine($"There is no account with the address {email}.");
        return ExitCode.Failed;
    }
}
