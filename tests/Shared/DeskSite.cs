using KilkennyInfo.Accounts;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KilkennyInfo.Testing;

/// <summary>The whole site with a desk that people can sign in to: reached where it says it is, with a clock that a test may move.</summary>
public sealed class DeskSite : IAsyncDisposable
{
    public const string Password = "seven quiet otters swim upstream";

    private DeskSite(TestSite site, MovableClock clock)
    {
        Site = site;
        Clock = clock;
    }

    public TestSite Site { get; }

    public MovableClock Clock { get; }

    /// <param name="settings">Settings by name, such as <c>Site:RequireSecondFactor</c>, which is off unless said.</param>
    public static async Task<DeskSite> StartAsync(IReadOnlyDictionary<string, string>? settings = null, Action<WebApplicationBuilder>? adjust = null)
    {
        // Passkeys need a name and not a number, so the site is reached as localhost.
        var address = $"http://localhost:{FreePort.Next()}";
        var clock = new MovableClock();
        var all = new Dictionary<string, string> { ["urls"] = address, ["Site:PublicUrl"] = address, ["Site:RequireSecondFactor"] = "false", ["Site:SignInTries"] = "100000" };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            all[name] = value;
        }

        var site = await TestSite.StartAsync(all, builder =>
        {
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            adjust?.Invoke(builder);
        });
        return new DeskSite(site, clock);
    }

    public T Get<T>()
        where T : notnull => Site.Services.GetRequiredService<T>();

    /// <summary>Somebody with an account and these roles, who can sign in with <see cref="Password"/>.</summary>
    public async Task<Person> AddAsync(string name, params Role[] roles)
    {
        var email = EmailOf(name);
        var administrator = new Person(Guid.Empty, "Test", new HashSet<Role> { Role.Administrator });
        var (token, issues) = await Get<People>().InviteAsync(administrator, new NewPerson(name, email), Language.English, roles.ToHashSet(), byMail: false, CancellationToken.None);
        var (id, more) = await Get<Joining>().TakeUpAsync(token ?? "", LinkPurpose.Invitation, Password, CancellationToken.None);
        return issues.Count + more.Count == 0 ? new Person(id!.Value, name, roles.ToHashSet()) : throw new InvalidOperationException(string.Join(", ", issues.Concat(more).Select(issue => issue.Key)));
    }

    public static string EmailOf(string name) => Slug.From(name).Replace('-', '.') + "@example.ie";

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

/// <summary>Runs like any clock, and can be put forward.</summary>
public sealed class MovableClock : TimeProvider
{
    private long _ahead;

    public TimeSpan Ahead
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _ahead));
        set => Interlocked.Exchange(ref _ahead, value.Ticks);
    }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
