namespace KilkennyInfo.Verbs;

/// <summary>What every verb tells the shell (design section 5).</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>The verb ran and found something wrong with what it was given.</summary>
    public const int Failed = 1;

    /// <summary>The verb could not run: wrong arguments, a missing folder, a site that is running.</summary>
    public const int CannotRun = 2;
}
