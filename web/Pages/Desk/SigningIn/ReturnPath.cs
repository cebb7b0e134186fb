namespace KilkennyInfo.Pages.Desk.SigningIn;

/// <summary>Where a person wanted to go before they had to sign in: a page of the desk, or its front page.</summary>
internal static class ReturnPath
{
    public static string Of(string? wanted) => IsDeskPath(wanted) ? wanted! : DeskSetup.Root;

    public static string With(string path, string? wanted) => IsDeskPath(wanted) ? $"{path}?return={Uri.EscapeDataString(wanted!)}" : path;

    /// <summary>An address that begins with two slashes, or with a slash and a backslash, leads to another site.</summary>
    private static bool IsDeskPath(string? wanted) =>
        wanted is not null && (wanted == DeskSetup.Root || wanted.StartsWith(DeskSetup.Root + "/", StringComparison.Ordinal)) && !wanted.Any(letter => letter is '\\' || char.IsControl(letter));
}
