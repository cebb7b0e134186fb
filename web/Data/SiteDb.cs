using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KilkennyInfo.Data;

/// <summary>
/// The site's database. Entities and their mappings stand in the capability folders; two thin subclasses choose the provider
/// and carry its migrations. Instants are stored in UTC and come back as UTC.
/// </summary>
public abstract class SiteDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>Held around each save of a context that saves by itself, outside <see cref="SiteDatabase.WriteAsync"/>.</summary>
    internal Func<CancellationToken, Task<IDisposable?>>? SaveGate { get; init; }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        using var held = SaveGate is null ? null : await SaveGate(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(SiteDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        instant => instant.Kind == DateTimeKind.Utc ? instant : instant.ToUniversalTime(),
        stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
}

public sealed class SqliteSiteDb(DbContextOptions<SqliteSiteDb> options) : SiteDb(options)
{
    /// <summary>Known without looking through the whole program at every start; a test holds it to the files.</summary>
    public const string NewestMigration = "20261127102548_Reviews";
}

public sealed class PostgresSiteDb(DbContextOptions<PostgresSiteDb> options) : SiteDb(options)
{
    /// <inheritdoc cref="SqliteSiteDb.NewestMigration" />
    public const string NewestMigration = "20261127102549_Reviews";
}
