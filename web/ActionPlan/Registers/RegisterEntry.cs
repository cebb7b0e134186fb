using System.Globalization;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.ActionPlan.Registers;

/// <summary>
/// One line of a register: something that the Council did for the commitments it names. Members of the working group write it. It is never
/// deleted: one that should not be there is marked as removed, with the reason.
/// </summary>
public abstract class RegisterEntry
{
    public const int TitleMaxLength = 200;
    public const int WordsMaxLength = 4_000;
    public const int ReasonMaxLength = 1_000;
    public const int NameMaxLength = 200;
    public const int CommitmentsMaxLength = 400;

    private const char Between = '|';

    public Guid Id { get; init; }

    /// <summary>As the database keeps the numbers, so that it can look for one: <c>|10|13|</c>.</summary>
    public string CommitmentTags { get; private set; } = "";

    public DateTime RecordedUtc { get; init; }

    public string RecordedBy { get; init; } = "";

    public DateTime? RemovedUtc { get; private set; }

    public string? RemovedBy { get; private set; }

    public string? RemovalReason { get; private set; }

    public bool IsRemoved => RemovedUtc is not null;

    /// <summary>The numbers of the commitments that it was done for, which mean the same in every version of the plan.</summary>
    public IReadOnlyList<int> Commitments => [.. CommitmentTags.Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(tag => int.Parse(tag, CultureInfo.InvariantCulture))];

    /// <summary>The day by which entries are put in order.</summary>
    public abstract DateOnly Day { get; }

    /// <summary>Every pair in it is there in both languages, or in neither.</summary>
    public bool IsWhole => Pairs.All(pair => string.IsNullOrEmpty(pair.Irish) == string.IsNullOrEmpty(pair.English));

    protected abstract IEnumerable<(string? Irish, string? English)> Pairs { get; }

    /// <summary>As the audit log calls an entry.</summary>
    public static string SubjectOf(Guid id) => $"register:{id}";

    /// <summary>As the database looks for one commitment among the tags.</summary>
    public static string TagOf(int commitment) => string.Create(CultureInfo.InvariantCulture, $"{Between}{commitment}{Between}");

    public void Bear(IReadOnlyCollection<int> commitments) =>
        CommitmentTags = commitments.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Between}{string.Join(Between, commitments.Distinct().Order())}{Between}");

    public void Remove(string by, string reason, DateTime now) => (RemovedUtc, RemovedBy, RemovalReason) = (now, by, reason);
}

/// <summary>An entry with a title of its own: what an initiative or a thing made simpler is called, what courses were about, who was asked.</summary>
public abstract class TitledEntry : RegisterEntry
{
    public string? IrishTitle { get; set; }

    public string? EnglishTitle { get; set; }

    /// <summary>In the other language where one is still missing.</summary>
    public string TitleIn(Language language) => (language is Language.Irish ? IrishTitle ?? EnglishTitle : EnglishTitle ?? IrishTitle) ?? "";
}

/// <summary>What the tables of all registers have in common.</summary>
internal static class RegisterColumns
{
    public static void Map<T>(EntityTypeBuilder<T> builder)
        where T : RegisterEntry
    {
        builder.Property(entry => entry.CommitmentTags).HasMaxLength(RegisterEntry.CommitmentsMaxLength);
        builder.Property(entry => entry.RecordedBy).HasMaxLength(RegisterEntry.NameMaxLength);
        builder.Property(entry => entry.RemovedBy).HasMaxLength(RegisterEntry.NameMaxLength);
        builder.Property(entry => entry.RemovalReason).HasMaxLength(RegisterEntry.ReasonMaxLength);
        builder.Ignore(entry => entry.Day);
    }

    public static void MapTitled<T>(EntityTypeBuilder<T> builder)
        where T : TitledEntry
    {
        Map(builder);
        builder.Property(entry => entry.IrishTitle).HasMaxLength(RegisterEntry.TitleMaxLength);
        builder.Property(entry => entry.EnglishTitle).HasMaxLength(RegisterEntry.TitleMaxLength);
    }
}
