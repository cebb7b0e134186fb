using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Verbs;

/// <summary>Says, for someone who has compared them, that both texts of a page say the same.</summary>
public static class ConfirmVerb
{
    public static int Run(SitePaths paths, IReadOnlyList<string> keys)
    {
        var failed = false;
        foreach (var key in keys)
        {
            var issues = PairConfirmation.Confirm(paths.Content, key);
            foreach (var issue in issues)
            {
                Console.Error.WriteLine(issue);
            }

            failed |= issues.Count > 0;
            if (issues.Count == 0)
            {
                Console.WriteLine($"{key}: both texts confirmed as they stand.");
            }
        }

        return failed ? ExitCode.Failed : ExitCode.Done;
    }
}
