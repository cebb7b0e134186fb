using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Search;

/// <summary>
/// How often one thing was searched for in one hour. It says nothing of who searched: no address, no session, no finer time, and no
/// query that looks like a person's own details (see <see cref="QueryLog"/>).
/// </summary>
public sealed class QueryTally
{
    public const int QueryMaxLength = 80;

    public long Id { get; private set; }

    /// <summary>The beginning of the hour.</summary>
    public required DateTime HourUtc { get; init; }

    /// <summary>The language of the page that was searched from.</summary>
    public required Language Language { get; init; }

    public required string Query { get; init; }

    public required int Searches { get; set; }

    /// <summary>How many of them found nothing.</summary>
    public required int WithoutHit { get; set; }
}

internal sealed class QueryTallyMapping : IEntityTypeConfiguration<QueryTally>
{
    public void Configure(EntityTypeBuilder<QueryTally> builder)
    {
        builder.Property(tally => tally.Language).HasConversion(LanguageColumn.Converter).HasMaxLength(2);
        builder.Property(tally => tally.Query).HasMaxLength(QueryTally.QueryMaxLength);
        builder.HasIndex(tally => new { tally.HourUtc, tally.Language, tally.Query }).IsUnique();
    }
}
