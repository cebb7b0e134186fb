using KilkennyInfo.Data;
using KilkennyInfo.Feedback;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Feedback;

public sealed class SqliteComplaintAgreementTests(SqliteTestDatabase databases) : ComplaintAgreementTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresComplaintAgreementTests(PostgresTestDatabase databases) : ComplaintAgreementTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class ComplaintAgreementTests(TestDatabase databases)
{
    private readonly SetClock _clock = new("2026-11-26T12:00:00Z");

    [Fact]
    public async Task Agree_WhereComplaintsCanBeOpened_OpensOneAndKeepsItsReference()
    {
        var database = await databases.NewAsync();
        var (opening, stored) = (new Opening("KCC-2026-AAAA-A"), await SomeComments.AddAsync(database));
        var agreement = new ComplaintAgreement(new CommentActs(database, _clock), opening);
        Assert.Empty(await agreement.AgreeAsync(SomeComments.Carer, stored.Id, " By phone on Monday. ", CancellationToken.None));
        var comment = await SomeComments.ReadAsync(database, stored.Id);
        Assert.Equal(("KCC-2026-AAAA-A", "By phone on Monday.", _clock.Now.UtcDateTime), (comment.ConvertedTo, comment.AgreementNote, comment.AgreedUtc!.Value));
        Assert.Equal((stored.Reference, stored.Message, "Una", "una@example.ie"), (opening.Opened!.CommentReference, opening.Opened.Message, opening.Opened.Name, opening.Opened.Email));
        Assert.Equal(["comment-card.complaint-agreed"], await SomeComments.ActsAsync(database, stored.Reference));
        Assert.Equal(["desk.comments.agreement.already"], SomeComments.KeysOf(await agreement.AgreeAsync(SomeComments.Carer, stored.Id, "Again.", CancellationToken.None)));
    }

    [Fact]
    public async Task Agree_WhenTheComplaintCannotBeOpened_KeepsNothing()
    {
        var database = await databases.NewAsync();
        var stored = await SomeComments.AddAsync(database);
        var agreement = new ComplaintAgreement(new CommentActs(database, _clock), new Opening(null));
        await Assert.ThrowsAsync<InvalidOperationException>(() => agreement.AgreeAsync(SomeComments.Carer, stored.Id, "By phone.", CancellationToken.None));
        Assert.Null((await SomeComments.ReadAsync(database, stored.Id)).AgreedUtc);
        Assert.Empty(await SomeComments.ActsAsync(database, stored.Reference));
    }

    [Fact]
    public async Task Agree_WithoutANote_IsRefused()
    {
        var database = await databases.NewAsync();
        var stored = await SomeComments.AddAsync(database);
        var agreement = new ComplaintAgreement(new CommentActs(database, _clock));
        Assert.Equal(["desk.comments.agreement.missing"], SomeComments.KeysOf(await agreement.AgreeAsync(SomeComments.Carer, stored.Id, " ", CancellationToken.None)));
        Assert.Empty(await agreement.AgreeAsync(SomeComments.Carer, stored.Id, "By phone.", CancellationToken.None));
        Assert.Null((await SomeComments.ReadAsync(database, stored.Id)).ConvertedTo);
    }

    private sealed class Opening(string? reference) : IComplaintOpening
    {
        public ComplaintOpening? Opened { get; private set; }

        public Task<string> OpenAsync(SiteDb db, ComplaintOpening opening, CancellationToken cancellation)
        {
            Opened = opening;
            return Task.FromResult(reference ?? throw new InvalidOperationException("No complaint today."));
        }
    }
}
