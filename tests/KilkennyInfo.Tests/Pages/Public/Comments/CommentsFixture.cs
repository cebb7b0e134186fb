using KilkennyInfo.Feedback;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Feedback;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KilkennyInfo.Tests.Pages.Public.Comments;

/// <summary>One running site that takes comments, with a clock that a test may move.</summary>
public sealed class CommentsFixture : IAsyncLifetime
{
    private TestSite? _site;

    public TestSite Site => _site!;

    public MovableClock Clock { get; } = new();

    public async Task InitializeAsync() =>
        _site = await TestSite.StartAsync(adjust: builder => builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));

    public T Get<T>()
        where T : notnull => Site.Services.GetRequiredService<T>();

    public Task<List<Comment>> AllAsync() => SomeComments.AllAsync(Get<KilkennyInfo.Data.SiteDatabase>());

    public async Task<Comment> FindAsync(string reference) => (await AllAsync()).Single(comment => comment.Reference == reference);

    public async Task DisposeAsync() => await Site.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class CommentsGroup : ICollectionFixture<CommentsFixture>
{
    public const string Name = "Comments";
}
