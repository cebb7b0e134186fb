using KilkennyInfo.Documents.Requests;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Documents.Requests;

public sealed class SqliteForgottenRequestsTests(SqliteTestDatabase databases) : ForgottenRequestsTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresForgottenRequestsTests(PostgresTestDatabase databases) : ForgottenRequestsTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class ForgottenRequestsTests(TestDatabase databases)
{
    private static readonly DateTime Now = new(2027, 6, 15, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Forget_SixMonthsAfterTheEnd_TakesThePersonAndLeavesTheRest()
    {
        var database = await databases.NewAsync();
        var over = await SomeRequests.AddAsync(database, change: request => request.Finish("Sent by post.", Now.AddMonths(-6).AddMinutes(-1)));
        var recent = await SomeRequests.AddAsync(database, change: request => request.Finish("Sent by post.", Now.AddMonths(-6).AddMinutes(1)));
        var open = await SomeRequests.AddAsync(database);
        await new ForgottenRequests(database).ForgetAsync(Now, CancellationToken.None);
        await new ForgottenRequests(database).ForgetAsync(Now, CancellationToken.None);

        await using var db = database.OpenForReading();
        var all = await db.Set<FormatRequest>().ToDictionaryAsync(request => request.Id);
        Assert.False(all[over.Id].TellsWho());
        Assert.Equal((RequestState.Done, "Sent by post.", WantedFormat.Audio), (all[over.Id].State, all[over.Id].Outcome, all[over.Id].Format));
        Assert.All(new[] { all[recent.Id], all[open.Id] }, request => Assert.Equal(("Una", "una@example.ie", "louder"), (request.Name, request.Email, request.Detail)));
    }
}
