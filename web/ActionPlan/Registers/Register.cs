using KilkennyInfo.Accounts;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Data;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Wording;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ActionPlan.Registers;

/// <summary>One of the registers, whatever its entries are made of.</summary>
public interface IRegister
{
    /// <summary>As it stands in addresses and in keys of wordings: <c>initiatives</c>.</summary>
    string Key { get; }

    /// <summary>The fields of an entry in the order of its form: also the columns of its file.</summary>
    IReadOnlyList<string> Fields { get; }

    /// <summary>What a new entry’s form has in it.</summary>
    IReadOnlyDictionary<string, string> Blank { get; }

    /// <summary>The newest first; removed ones too when they are asked for.</summary>
    Task<IReadOnlyList<RegisterLine>> ListAsync(bool withRemoved, CancellationToken cancellation);

    /// <exception cref="NotThereException">There is no such entry.</exception>
    Task<RegisterLine> GetAsync(Guid id, CancellationToken cancellation);

    /// <summary>Those that bear on a commitment, the newest first.</summary>
    Task<IReadOnlyList<RegisterLine>> OfAsync(SiteDb db, int commitment, CancellationToken cancellation);

    Task<(Guid? Id, IReadOnlyList<Issue> Issues)> AddAsync(Person by, IReadOnlyDictionary<string, string> typed, CancellationToken cancellation);

    /// <param name="mark">Of the entry as the person saw it.</param>
    Task<IReadOnlyList<Issue>> ChangeAsync(Person by, Guid id, IReadOnlyDictionary<string, string> typed, string mark, CancellationToken cancellation);

    Task<IReadOnlyList<Issue>> RemoveAsync(Person by, Guid id, string reason, CancellationToken cancellation);
}

/// <param name="Title">What the entry is called; in the other language where one is missing.</param>
/// <param name="Fields">By name, as a form shows them.</param>
public sealed record RegisterLine(RegisterEntry Entry, Bilingual<string> Title, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Changes with anything that stands in it.</summary>
    public string Mark => EntryMark.Of(Fields.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}={one.Value}"));
}

/// <summary>What people do with the entries of a register. What one entry is made of, its own class says.</summary>
public abstract class Register<T>(SiteDatabase database, CurrentSite site, TimeProvider clock) : IRegister
    where T : RegisterEntry
{
    public const string ReasonField = "reason";

    public abstract string Key { get; }

    public abstract IReadOnlyList<string> Fields { get; }

    public virtual IReadOnlyDictionary<string, string> Blank { get; } = new Dictionary<string, string>();

    public async Task<IReadOnlyList<RegisterLine>> ListAsync(bool withRemoved, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return Lines(await db.Set<T>().Where(entry => withRemoved || entry.RemovedUtc == null).ToListAsync(cancellation));
    }

    public async Task<RegisterLine> GetAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = database.OpenForReading();
        return LineOf(await db.Set<T>().SingleOrDefaultAsync(entry => entry.Id == id, cancellation) ?? throw NotThere(id));
    }

    public async Task<IReadOnlyList<RegisterLine>> OfAsync(SiteDb db, int commitment, CancellationToken cancellation)
    {
        var tag = RegisterEntry.TagOf(commitment);
        return Lines(await db.Set<T>().Where(entry => entry.RemovedUtc == null && entry.CommitmentTags.Contains(tag)).ToListAsync(cancellation));
    }

    public async Task<(Guid? Id, IReadOnlyList<Issue> Issues)> AddAsync(Person by, IReadOnlyDictionary<string, string> typed, CancellationToken cancellation)
    {
        RequireMember(by);
        return await database.WriteAsync<(Guid?, IReadOnlyList<Issue>)>(
            async db =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                var entry = New(Guid.CreateVersion7(now), now, by.Name);
                if (Put(entry, typed) is { Count: > 0 } issues)
                {
                    return (null, issues);
                }

                db.Add(entry);
                await WriteAuditAsync(db, by, "plan.entry-added", entry, null, cancellation);
                return (entry.Id, []);
            },
            cancellation);
    }

    public Task<IReadOnlyList<Issue>> ChangeAsync(Person by, Guid id, IReadOnlyDictionary<string, string> typed, string mark, CancellationToken cancellation)
    {
        RequireMember(by);
        return database.WriteAsync(
            async db =>
            {
                var entry = await FindAsync(db, id, cancellation);
                if (Refusal(entry, mark) is { } refusal)
                {
                    return [refusal];
                }

                if (Put(entry, typed) is { Count: > 0 } issues)
                {
                    db.ChangeTracker.Clear();
                    return issues;
                }

                await WriteAuditAsync(db, by, "plan.entry-changed", entry, null, cancellation);
                return [];
            },
            cancellation);
    }

    public async Task<IReadOnlyList<Issue>> RemoveAsync(Person by, Guid id, string reason, CancellationToken cancellation)
    {
        RequireMember(by);
        if (TypedWords.Kept(reason) is not { } words)
        {
            return [new Issue(ReasonField, "desk.plan.registers.remove.reason.missing")];
        }

        if (words.Length > RegisterEntry.ReasonMaxLength)
        {
            return [Issue.TooLong(ReasonField, words, RegisterEntry.ReasonMaxLength)];
        }

        return await database.WriteAsync<IReadOnlyList<Issue>>(
            async db =>
            {
                var entry = await FindAsync(db, id, cancellation);
                if (Refusal(entry, null) is { } refusal)
                {
                    return [refusal];
                }

                entry.Remove(by.Name, words, clock.GetUtcNow().UtcDateTime);
                await WriteAuditAsync(db, by, "plan.entry-removed", entry, words, cancellation);
                return [];
            },
            cancellation);
    }

    protected abstract T New(Guid id, DateTime recordedUtc, string recordedBy);

    /// <summary>Reads what was typed into the entry; what is wrong is gathered in the fields.</summary>
    protected abstract void Read(EntryFields typed, T entry);

    /// <summary>The fields besides the commitments, in the order of <see cref="Fields"/>.</summary>
    protected abstract IEnumerable<string?> Write(T entry);

    protected abstract string TitleOf(T entry, LiveSite site, Language language);

    protected static string? Figure(decimal? figure) => figure is { } number ? ResultWords.Of(number) : null;

    protected static string? Day(DateOnly? day) => day is { } known ? ResultWords.Of(known) : null;

    private IReadOnlyList<Issue> Put(T entry, IReadOnlyDictionary<string, string> typed)
    {
        var fields = new EntryFields(typed, site(), DublinTime.Today(clock));
        Read(fields, entry);
        entry.Bear(fields.RequireCommitments());
        return fields.Issues;
    }

    private IReadOnlyList<RegisterLine> Lines(IEnumerable<T> entries) => [.. entries.OrderByDescending(entry => entry.Day).ThenByDescending(entry => entry.RecordedUtc).Select(LineOf)];

    private RegisterLine LineOf(T entry) => new(
        entry,
        Bilingual.For(language => TitleOf(entry, site(), language)),
        Fields.Zip(Write(entry).Append(string.Join(", ", entry.Commitments))).ToDictionary(field => field.First, field => field.Second ?? ""));

    private Issue? Refusal(T entry, string? mark) => entry.IsRemoved ? Issue.Whole("desk.plan.registers.removed-already")
        : mark is not null && mark != LineOf(entry).Mark ? Issue.Whole("desk.plan.registers.moved") : null;

    private static async Task<T> FindAsync(SiteDb db, Guid id, CancellationToken cancellation) => await db.Set<T>().AsTracking().SingleOrDefaultAsync(entry => entry.Id == id, cancellation) ?? throw NotThere(id);

    private static NotThereException NotThere(Guid id) => new($"There is no entry {id} in this register.");

    private static void RequireMember(Person by) => PlanRights.Require(PlanRights.MayRecord(by), by, "write in the registers");

    private Task WriteAuditAsync(SiteDb db, Person by, string act, T entry, string? reason, CancellationToken cancellation)
    {
        var line = LineOf(entry);
        var details = line.Fields.ToDictionary(field => field.Key, field => (string?)field.Value);
        (details["register"], details["title"], details["reason"]) = (Key, line.Title.English, reason);
        return AuditLog.WriteAsync(db, clock.GetUtcNow().UtcDateTime, by.Id, by.Name, act, RegisterEntry.SubjectOf(entry.Id), details, cancellation);
    }
}
