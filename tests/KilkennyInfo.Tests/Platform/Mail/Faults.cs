using System.Data.Common;
using KilkennyInfo.Platform.Mail;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MimeKit;

namespace KilkennyInfo.Tests.Platform.Mail;

/// <summary>A database that refuses the next so many changes of rows.</summary>
internal sealed class FaultyWrites : DbCommandInterceptor
{
    public int Remaining { get; set; }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (Remaining > 0 && command.CommandText.Contains("UPDATE", StringComparison.Ordinal))
        {
            Remaining--;
            throw new InvalidOperationException("The database is away.");
        }

        return new(result);
    }
}

/// <summary>Falls over as only a fault in the program would, and says too much.</summary>
internal sealed class FaultyTransport(string words, Func<Task> before) : IMailTransport
{
    public async Task<DeliveryFailure?> DeliverAsync(MimeMessage message, CancellationToken cancellation)
    {
        await before();
        throw new InvalidOperationException(words);
    }
}
