using System.Text;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.Platform;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.ActionPlan.Results;

public sealed class SqliteResultImportTests(SqliteTestDatabase databases) : ResultImportTests(databases), IClassFixture<SqliteTestDatabase>;

public sealed class PostgresResultImportTests(PostgresTestDatabase databases) : ResultImportTests(databases), IClassFixture<PostgresTestDatabase>;

public abstract class ResultImportTests(TestDatabase databases) : PlanFixture(databases)
{
    private const string Heads = "number,period_from,period_to,progress,figure,unit,note_ga,note_en,evidence_kind,evidence";

    [Fact]
    public async Task Export_TakenInAgain_ChangesNothing()
    {
        await PublishedAsync(Whole with { Note = new("-10 faoin gcéad,\n“agus” =1+1", "'tis so") });
        await RecordAsync(Whole with { Note = new("'=x", "\"quoted\"") }, 2);
        var before = await TestDatabase.DumpAsync(Database);
        var outcome = await Import.ImportAsync(Member, await ExportAsync(), CancellationToken.None);
        Assert.Equal((0, 2), (outcome.Added, outcome.Same));
        Assert.Empty(outcome.Slips.Concat(outcome.Told));
        Assert.Equal(before, await TestDatabase.DumpAsync(Database));
    }

    [Fact]
    public async Task Export_TakenInElsewhere_GivesTheSameResultsNotPublic()
    {
        var typed = Whole with { Note = new("-10 faoin gcéad,\n“agus” =1+1", "'=x"), Evidence = "note", Reference = "" };
        await Results.DiscardAsync(Member, await RecordAsync(typed), CancellationToken.None);
        var id = await PublishedAsync(typed);
        var file = await ExportAsync();
        Assert.StartsWith("version,number,principle,text_ga,text_en,owner,status,standard_target_ga,standard_target_en,period_from,period_to,progress,figure,unit,note_ga,note_en,evidence_kind,evidence", Encoding.UTF8.GetString(file)[1..], StringComparison.Ordinal);
        await Results.TakeBackAsync(Publisher, id, "x", CancellationToken.None);
        await Results.DiscardAsync(Member, id, CancellationToken.None);

        Assert.Equal(1, (await Import.ImportAsync(Member, file, CancellationToken.None)).Added);
        var result = Assert.Single(await List.AllAsync(CancellationToken.None));
        Assert.Equal(TypedResult.Of(result), typed with { Figure = "98.5" });
        Assert.False(result.IsPublished);
    }

    [Fact]
    public async Task Import_DayAsASpreadsheetWritesIt_IsRead()
    {
        Assert.Equal(1, (await TakeAsync("1,01/01/2026,31/3/2026,kept,,,,,page,alpha")).Added);
        Assert.Equal(new DateOnly(2026, 3, 31), Assert.Single(await List.AllAsync(CancellationToken.None)).To);
    }

    [Fact]
    public async Task Import_SameRowTwice_IsOneResult()
    {
        var outcome = await TakeAsync("1,2026-01-01,2026-03-31,kept,98.50,percent,,,page,alpha", "1,2026-01-01,2026-03-31,kept,98.5,percent,,,page,alpha", "2,,,,,,,,,");
        Assert.Equal((1, 1), (outcome.Added, outcome.Same));
    }

    [Theory]
    [InlineData("9,2026-01-01,2026-03-31,kept,,,,,page,alpha", "number", "desk.plan.results.import.number")]
    [InlineData("x,2026-01-01,2026-03-31,kept,,,,,page,alpha", "number", "desk.plan.results.import.number")]
    [InlineData("1,yesterday,2026-03-31,kept,,,,,page,alpha", "period_from", "desk.plan.results.day.missing")]
    [InlineData("1,2026-01-01,2027-03-31,kept,,,,,page,alpha", "period_to", "desk.plan.results.to.future")]
    [InlineData("1,2026-01-01,2026-03-31,good,,,,,page,alpha", "progress", "desk.plan.results.progress.missing")]
    [InlineData("1,2026-01-01,2026-03-31,kept,many,percent,,,page,alpha", "figure", "desk.plan.results.figure.wrong")]
    [InlineData("1,2026-01-01,2026-03-31,kept,3,,,,page,alpha", "unit", "desk.plan.results.unit.missing")]
    [InlineData("1,2026-01-01,2026-03-31,kept,,,,,note,", "note_ga", "desk.plan.results.note.missing")]
    [InlineData("1,2026-01-01,2026-03-31,kept,,,,,hearsay,", "evidence_kind", "desk.plan.results.evidence.missing")]
    [InlineData("1,2026-01-01,2026-03-31,kept,,,,,page,gamma", "evidence", "desk.plan.results.reference.page")]
    public async Task Import_Slip_IsToldWithLineAndColumnAndNothingIsTaken(string row, string column, string problem)
    {
        var outcome = await TakeAsync("1,2026-01-01,2026-03-31,kept,,,\"two\nlines\",two,page,alpha", row);
        var slip = Assert.Single(outcome.Slips);
        Assert.Equal(("file", "desk.plan.results.import.slip", problem), (slip.Field, slip.Key, slip.Inner!.Key));
        Assert.Equal([("line", "4"), ("column", column)], slip.Values);
        Assert.Empty(await List.AllAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Import_NoTable_SaysWhy()
    {
        async Task<string> KeyAsync(byte[] bytes) => (await Import.ImportAsync(Member, bytes, CancellationToken.None)).Slips[0].Key;
        Assert.Equal("desk.plan.results.import.missing", await KeyAsync([]));
        Assert.Equal("desk.plan.results.import.not-text", await KeyAsync([0xC3, 0x28]));
        Assert.Equal("desk.plan.results.import.empty", await KeyAsync("\n"u8.ToArray()));
        Assert.Equal("desk.plan.results.import.column.missing", await KeyAsync("number,progress\n"u8.ToArray()));
        Assert.Equal("desk.plan.results.import.column.twice", await KeyAsync(Encoding.UTF8.GetBytes(Heads + ",progress\n")));
        Assert.Equal("desk.plan.results.import.quotes", await KeyAsync(Encoding.UTF8.GetBytes($"{Heads}\n1,2026-01-01,2026-03-31,kept,,,a\"b,c,page,alpha\n")));
        Assert.Equal("desk.plan.results.import.long", await KeyAsync(Encoding.UTF8.GetBytes(Heads + "\n" + string.Concat(Enumerable.Repeat("1,,,,,,,,,\n", ResultFile.MostRows + 1)))));
    }

    [Fact]
    public async Task Import_ManySlips_SaysHowManyMore() =>
        Assert.Equal("desk.plan.results.import.more", (await TakeAsync([.. Enumerable.Repeat("9,x,x,x,,,,,x,x", 40)])).Slips[ResultImport.MostSlips].Key);

    [Fact]
    public async Task Import_TextOtherThanThePlans_IsToldAndNotRead()
    {
        var outcome = await Import.ImportAsync(Member, Encoding.UTF8.GetBytes($"text_en,{Heads}\nOther words.,1,2026-01-01,2026-03-31,kept,,,,,page,alpha\n"), CancellationToken.None);
        Assert.Equal(1, outcome.Added);
        Assert.Equal("desk.plan.results.import.text-other", Assert.Single(outcome.Told).Inner!.Key);
        Assert.Equal("Words.", Live.Data.Commitments[0].Sentence.English);
    }

    private Task<ResultImported> TakeAsync(params string[] rows) => Import.ImportAsync(Member, Encoding.UTF8.GetBytes($"{Heads}\n{string.Join('\n', rows)}\n"), CancellationToken.None);

    private async Task<byte[]> ExportAsync() => CsvTable.Of(ResultColumns.All, ResultTable.RowsOf(Live, await List.AllAsync(CancellationToken.None), await List.ToPublicAsync(CancellationToken.None)));
}
