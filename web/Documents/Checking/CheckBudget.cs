using System.Diagnostics;

namespace KilkennyInfo.Documents.Checking;

/// <summary>Ends a check with a named reason; never leaves the checker.</summary>
internal sealed class RefusedException(RefusalReason reason, string detail) : Exception(detail)
{
    public RefusalReason Reason { get; } = reason;
}

/// <summary>What one check has used so far. Every loop over something that the file decides asks it.</summary>
internal sealed class CheckBudget(CheckLimits limits, CancellationToken cancellation)
{
    private const int StepsPerLook = 256;
    private readonly long _started = Stopwatch.GetTimestamp();
    private long _inflated;
    private int _values;
    private int _steps;

    public CheckLimits Limits => limits;

    /// <exception cref="RefusedException">The time is over.</exception>
    public void Step()
    {
        if (++_steps % StepsPerLook == 0)
        {
            LookAtTheClock();
        }
    }

    public void LookAtTheClock()
    {
        cancellation.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(_started) > limits.Time)
        {
            throw new RefusedException(RefusalReason.TookTooLong, $"not done after {limits.Time.TotalSeconds:0.#} seconds");
        }
    }

    /// <param name="soFar">What this stream has given so far, these bytes included.</param>
    public void Inflate(int bytes, long soFar, long packed)
    {
        Pass(bytes, soFar, packed);
        if (soFar > limits.StreamBytes)
        {
            throw new RefusedException(RefusalReason.InflatesTooMuch, $"{packed} packed bytes gave {soFar} or more");
        }
    }

    /// <summary>The same for bytes that are counted but not kept: a film may be large as long as it is not packed.</summary>
    public void Pass(int bytes, long soFar, long packed)
    {
        LookAtTheClock();
        _inflated += bytes;
        if (_inflated > limits.InflatedBytes)
        {
            throw new RefusedException(RefusalReason.InflatesTooMuch, $"all streams together gave {_inflated} bytes or more");
        }

        if (soFar > CheckLimits.RatioFreeBytes && soFar / Math.Max(packed, 1) > limits.Ratio)
        {
            throw new RefusedException(RefusalReason.InflatesTooMuch, $"{packed} packed bytes gave {soFar} or more");
        }
    }

    public void Keep(int values)
    {
        Step();
        _values += values;
        if (_values > limits.Values)
        {
            throw new RefusedException(RefusalReason.TooManyObjects, $"more than {limits.Values} values");
        }
    }

    public static void AtMost(int count, int limit, string what)
    {
        if (count > limit)
        {
            throw new RefusedException(RefusalReason.TooManyObjects, $"more than {limit} {what}");
        }
    }

    public static void NotDeeper(int depth, int limit)
    {
        if (depth > limit)
        {
            throw new RefusedException(RefusalReason.TooDeep, $"more than {limit} levels");
        }
    }
}
