using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Complaints.Taking;

public sealed class SqliteComplaintDraftsTests(SqliteTestDatabase databases) : ComplaintDraftsTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresComplaintDraftsTests(PostgresTestDatabase databases) : ComplaintDraftsTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class ComplaintDraftsTests(TestDatabase databases)
{
    private static readonly ComplaintForm Form = ComplaintForm.Blank().With(Ask.Story, "Scéal fada.\n\nLíne eile").With(Ask.Name, "Úna");

    private readonly SetClock _clock = new("2026-11-26T12:00:00Z");

    [Fact]
    public async Task Save_Opened_HasEveryAnswerAndTheStep()
    {
        var drafts = new ComplaintDrafts(await databases.NewAsync(), SomeCases.Site, _clock);
        var saved = await drafts.SaveAsync(Form, "story", Language.Irish, CancellationToken.None);
        Assert.Equal(new DateOnly(2026, 12, 10), saved.Until);
        var opened = await drafts.OpenAsync(saved.Id, saved.Code, CancellationToken.None);
        Assert.NotNull(opened);
        Assert.Equal("story", opened.Step.Key);
        Assert.Equal(Form.Answers, opened.Form.With(Ask.Draft, "").Answers);
    }

    [Fact]
    public async Task Open_WrongCode_IsNone()
    {
        var drafts = new ComplaintDrafts(await databases.NewAsync(), SomeCases.Site, _clock);
        var (one, other) = (await drafts.SaveAsync(Form, "story", Language.Irish, CancellationToken.None), await drafts.SaveAsync(Form, "story", Language.Irish, CancellationToken.None));
        Assert.Null(await drafts.OpenAsync(one.Id, other.Code, CancellationToken.None));
        Assert.Null(await drafts.OpenAsync(one.Id, null, CancellationToken.None));
        Assert.Null(await drafts.OpenAsync(null, one.Code, CancellationToken.None));
    }

    /// <summary>PostgreSQL takes no noughts in a text.</summary>
    [Fact]
    public async Task OpenAndForget_WhatCanBeNoId_FindNothing()
    {
        var drafts = new ComplaintDrafts(await databases.NewAsync(), SomeCases.Site, _clock);
        var noughts = new string('\0', ComplaintDraft.IdLength);
        Assert.Null(await drafts.OpenAsync(noughts, "x", CancellationToken.None));
        Assert.Null(await drafts.OpenAsync("\0", "x", CancellationToken.None));
        await drafts.ForgetAsync($"{noughts}.x", CancellationToken.None);
    }

    [Fact]
    public async Task Forget_OnlyWithWhatTheOpenedFormCarries_Deletes()
    {
        var database = await databases.NewAsync();
        var drafts = new ComplaintDrafts(database, SomeCases.Site, _clock);
        var saved = await drafts.SaveAsync(Form, "story", Language.Irish, CancellationToken.None);
        foreach (var pass in new[] { "", saved.Id, $"{saved.Id}.", $"{saved.Id}.{new string('0', 64)}", "a.b.c" })
        {
            await drafts.ForgetAsync(pass, CancellationToken.None);
            Assert.Equal(1, await CountAsync(database));
        }

        await drafts.ForgetAsync((await drafts.OpenAsync(saved.Id, saved.Code, CancellationToken.None))!.Form[Ask.Draft], CancellationToken.None);
        Assert.Equal(0, await CountAsync(database));
    }

    [Fact]
    public async Task Forgetting_TimeOver_DeletesAndKeepsTheOthers()
    {
        var database = await databases.NewAsync();
        var drafts = new ComplaintDrafts(database, SomeCases.Site, _clock);
        await drafts.SaveAsync(Form, "story", Language.Irish, CancellationToken.None);
        _clock.Now = _clock.Now.AddDays(5);
        await drafts.SaveAsync(Form, "story", Language.Irish, CancellationToken.None);
        await new ForgottenDrafts(database).ForgetAsync(new DateTime(2026, 12, 10, 23, 0, 0, DateTimeKind.Utc), CancellationToken.None);
        Assert.Equal(2, await CountAsync(database));
        await new ForgottenDrafts(database).ForgetAsync(new DateTime(2026, 12, 11, 0, 0, 0, DateTimeKind.Utc), CancellationToken.None);
        Assert.Equal(1, await CountAsync(database));
    }

    private static async Task<int> CountAsync(SiteDatabase database)
    {
        await using var db = database.OpenForReading();
        return await db.Set<ComplaintDraft>().CountAsync();
    }
}
