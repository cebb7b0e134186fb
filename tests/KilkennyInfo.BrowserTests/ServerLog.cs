using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace KilkennyInfo.BrowserTests;

/// <summary>What the site itself complained about: an answer can look right while the server writes down an error.</summary>
public sealed class ServerLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IEnumerable<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            _lines.Enqueue($"{logLevel}: {exception?.Message ?? formatter(state, exception)}");
        }
    }

    public void Dispose()
    {
    }
}
