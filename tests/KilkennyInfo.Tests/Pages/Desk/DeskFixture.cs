using KilkennyInfo.Accounts;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Pages.Desk;

/// <summary>
/// One running desk for the tests of its pages, with a person for each role, each named after it, and a few who hold more than one.
/// Everything that it writes into its log is kept.
/// </summary>
public sealed class DeskPagesFixture : IAsyncLifetime
{
    /// <summary>Writes both texts.</summary>
    public const string Writer = "Both Editor";

    /// <summary>Writes English, and signs for plain language.</summary>
    public const string WritingReviewer = "Writes And Reviews";

    public const string OtherPublisher = "Second Publisher";

    private readonly Dictionary<string, Person> _people = [];
    private readonly Dictionary<string, DeskClient> _clients = [];
    private DeskSite? _desk;

    public DeskSite Desk => _desk!;

    internal KeptLog Log { get; } = new();

    internal Workbench Bench => new(this);

    public async Task InitializeAsync()
    {
        _desk = await DeskSite.StartAsync(adjust: Log.Watch);
        foreach (var role in Enum.GetValues<Role>())
        {
            await AddAsync(NameOf(role), role);
        }

        await AddAsync(Writer, Role.IrishEditor, Role.EnglishEditor);
        await AddAsync(WritingReviewer, Role.EnglishEditor, Role.PlainLanguageReviewer);
        await AddAsync(OtherPublisher, Role.Publisher);
    }

    public static string NameOf(Role role) => $"Only {role}";

    public Person PersonOf(string name) => _people[name];

    public Person PersonOf(Role role) => PersonOf(NameOf(role));

    /// <summary>The browser of one of these people, signed in once for all tests. Nobody signs out of it.</summary>
    internal async Task<DeskClient> ClientAsync(string name)
    {
        if (!_clients.TryGetValue(name, out var client))
        {
            _clients[name] = client = await DeskClient.SignInAsync(Desk, name);
        }

        return client;
    }

    internal Task<DeskClient> ClientAsync(Role role) => ClientAsync(NameOf(role));

    /// <summary>Somebody whom a test needs for itself.</summary>
    public async Task<Person> AddAsync(string name, params Role[] roles) => _people[name] = await Desk.AddAsync(name, roles);

    public async Task DisposeAsync()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }

        await Desk.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class DeskPagesGroup : ICollectionFixture<DeskPagesFixture>
{
    public const string Name = "Desk pages";
}
