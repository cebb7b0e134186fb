using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KilkennyInfo.Tests.Support;

/// <summary>
/// Keeps every line that a site writes into its log, with what stands around it (“scopes”): of its own parts the finest ones too, of the
/// framework’s as much as the delivered settings let through.
/// </summary>
internal sealed class KeptLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public void Watch(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ILoggerProvider>(this);
        builder.Logging.AddFilter<KeptLog>(null, LogLevel.Information).AddFilter<KeptLog>("Microsoft", LogLevel.Warning)
            .AddFilter<KeptLog>("Microsoft.Hosting.Lifetime", LogLevel.Information).AddFilter<KeptLog>("KilkennyInfo", LogLevel.Trace);
        foreach (var level in builder.Configuration.GetSection("Logging:LogLevel").GetChildren().Where(level => level.Value == nameof(LogLevel.None)))
        {
            builder.Logging.AddFilter<KeptLog>(level.Key, LogLevel.None);
        }
    }

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _lines);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue($"{category}: {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{category}: {formatter(state, exception)} {exception}".TrimEnd());
    }
}
