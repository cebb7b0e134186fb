using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Editorial.Checking;

/// <summary>
/// One thing that the checks say about one revision: which rule, where, how grave. Derived from the words and the rules: it can be thrown
/// away and made again at any time.
/// </summary>
public sealed class Finding
{
    public const int RuleMaxLength = 60;
    public const int CriterionMaxLength = 20;
    public const int ExcerptMaxLength = 300;

    public long Id { get; private set; }

    public required long RevisionId { get; init; }

    /// <summary>None when it is about both texts.</summary>
    public Language? Language { get; init; }

    /// <summary>Has the sentence <c>desk.rule.(rule)</c> in the desk’s strings.</summary>
    public required string Rule { get; init; }

    public required FindingSeverity Severity { get; init; }

    /// <summary>The WCAG 2.2 success criterion that it touches, such as <c>1.1.1</c>.</summary>
    public string? Criterion { get; init; }

    /// <summary>The mark of the block it is about; none for the whole text.</summary>
    public string? BlockHash { get; init; }

    public required string Excerpt { get; init; }

    /// <summary>What fills the sentence’s places, as JSON.</summary>
    public required string Values { get; init; }

    /// <summary>The mark of this very finding: the same words in the same place have the same one in the next revision, so that a waiver lasts.</summary>
    public required string Place { get; init; }

    public IReadOnlyList<(string Name, string Value)> ReadValues() => [.. JsonSerializer.Deserialize<Dictionary<string, string>>(Values)!.Select(value => (value.Key, value.Value))];

    public static Finding Of(long revisionId, Language? language, CheckRule rule, string? blockHash, string excerpt, IReadOnlyList<(string Name, string Value)> values)
    {
        var json = JsonSerializer.Serialize(values.ToDictionary(value => value.Name, value => value.Value));
        return new Finding
        {
            RevisionId = revisionId,
            Language = language,
            Rule = rule.Key,
            Severity = rule.Severity,
            Criterion = rule.Criterion,
            BlockHash = blockHash,
            Excerpt = excerpt.Length > ExcerptMaxLength ? excerpt[..ExcerptMaxLength] : excerpt,
            Values = json,
            Place = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', language?.Code(), rule.Key, blockHash, json)))),
        };
    }
}

public enum FindingSeverity
{
    /// <summary>Nothing can be signed or published while it stands.</summary>
    Blocker,

    /// <summary>Nearly always wrong: mended, or waived with a reason.</summary>
    Warning,

    /// <summary>Worth a thought.</summary>
    Advice,
}

/// <summary>Says by which rules, with which data, a revision was last checked.</summary>
public sealed class CheckRun
{
    public const int VersionMaxLength = 100;

    public required long RevisionId { get; init; }

    public required string Version { get; set; }
}

internal sealed class FindingMapping : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.HasOne<Revision>().WithMany().HasForeignKey(finding => finding.RevisionId);
        builder.Property(finding => finding.Language).HasConversion(LanguageColumn.Converter).HasMaxLength(2);
        builder.Property(finding => finding.Rule).HasMaxLength(Finding.RuleMaxLength);
        builder.Property(finding => finding.Severity).HasConversion<string>().HasMaxLength(20);
        builder.Property(finding => finding.Criterion).HasMaxLength(Finding.CriterionMaxLength);
        builder.Property(finding => finding.BlockHash).HasMaxLength(PageText.HashLength);
        builder.Property(finding => finding.Excerpt).HasMaxLength(Finding.ExcerptMaxLength);
        builder.Property(finding => finding.Place).HasMaxLength(PageText.HashLength);
    }
}

internal sealed class CheckRunMapping : IEntityTypeConfiguration<CheckRun>
{
    public void Configure(EntityTypeBuilder<CheckRun> builder)
    {
        builder.HasKey(run => run.RevisionId);
        builder.HasOne<Revision>().WithOne().HasForeignKey<CheckRun>(run => run.RevisionId);
        builder.Property(run => run.Version).HasMaxLength(CheckRun.VersionMaxLength);
    }
}
