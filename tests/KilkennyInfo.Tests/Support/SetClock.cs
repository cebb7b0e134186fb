using System.Globalization;

namespace KilkennyInfo.Tests.Support;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class SetClock(string instant) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public override DateTimeOffset GetUtcNow() => Now;
}
