namespace KilkennyInfo.Platform;

/// <summary>Says in the log, when the server starts and not at other verbs, how many connections it will take: the machine has a word in it.</summary>
internal sealed partial class ConnectionNotice(long connections, ILogger<ConnectionNotice> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        SayLimit(log, connections);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(1, LogLevel.Information, "Up to {Connections} connections at once.")]
    private static partial void SayLimit(ILogger log, long connections);
}
