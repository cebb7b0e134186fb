namespace KilkennyInfo.Pages.Desk.SigningIn;

/// <summary>
/// The pages that let somebody in. Their forms belong to nobody: whoever is signed in on the computer, the person who sends one becomes
/// the one who is.
/// </summary>
internal static class Doors
{
    public const string SignIn = "/desk/sign-in";

    private static readonly PathString[] Paths = [SignIn, "/desk/join", "/desk/set-up"];

    /// <summary>By the path, which is known before the page is.</summary>
    public static bool IsOne(PathString path) => Paths.Any(door => path.StartsWithSegments(door));
}
