namespace KilkennyInfo.Pages.Desk.SigningIn;

/// <summary>Browser and system in two words, as people know them, out of the long line that a browser says about itself.</summary>
internal static class Device
{
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Of(string userAgent)
    {
        var found = new[] { Browsers, Systems }.Select(names => names.FirstOrDefault(name => userAgent.Contains(name.Mark, StringComparison.Ordinal)).Name).OfType<string>().ToList();
        return found.Count == 0 ? "?" : string.Join(", ", found);
    }
}
