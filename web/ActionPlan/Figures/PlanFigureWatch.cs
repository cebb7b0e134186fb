using KilkennyInfo.Data;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ActionPlan.Figures;

/// <summary>Makes the figures of the plan anew when the day has changed, or what they are counted from.</summary>
public sealed class PlanFigureWatch(PlanFigureStore store, SiteDatabase database, TimeProvider clock, ILogger<PlanFigureWatch> log) : BackgroundService
{
    /// <summary>A start has better things to do, and the figures of complaints come first.</summary>
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(45);

    private static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    /// <summary>Asked every ten minutes, so in plain SQL (docs/decisions/0011). Searches are counted by the day and need no look.</summary>
    private const string Marks = """
        SELECT 'cases', COUNT(*) FROM "CaseEvent"
        UNION ALL SELECT 'letters', COUNT(*) FROM "CaseLetter" WHERE "Content" IS NOT NULL
        UNION ALL SELECT 'comments ' || "Language" || ' ' || "PrincipleTags", COUNT(*) FROM "Comment" WHERE "State" <> 'Held' GROUP BY "Language", "PrincipleTags"
        UNION ALL SELECT 'requests ' || "State", COUNT(*) FROM "FormatRequest" GROUP BY "State"
        UNION ALL SELECT 'published', COALESCE(MAX("Id"), 0) FROM "PublishEvent" WHERE "DataPath" IS NULL OR "DataPath" <> 'plan:figures'
        """;

    private string? _seen;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = AfterStart; ; wait = Between)
        {
            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            try
            {
                await LookAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The public goes on seeing what it saw; let through, it would stop the site.
                PlanFigureLog.Failed(log, exception);
            }
        }
    }

    /// <summary>Costs one query when nothing has changed.</summary>
    /// <returns>Whether the figures were made anew.</returns>
    internal async Task<bool> LookAsync(CancellationToken cancellation)
    {
        var marks = await database.QueryAsync(Marks, row => $"{row.GetString(0)}={row.GetInt64(1)}", cancellation);
        var now = string.Join('\n', [$"{DublinTime.Today(clock):O} {SearchesInIrish.LastDay(clock):O}", .. marks.Order(StringComparer.Ordinal)]);
        if (now == _seen)
        {
            return false;
        }

        await store.RefreshAsync(cancellation);
        _seen = now;
        return true;
    }
}

internal static partial class PlanFigureLog
{
    [LoggerMessage(1, LogLevel.Error, "The figures of the Customer Action Plan could not be made; those from before stay, and it is tried again in ten minutes.")]
    public static partial void Failed(ILogger log, Exception exception);
}
