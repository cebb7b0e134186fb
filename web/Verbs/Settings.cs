namespace KilkennyInfo.Verbs;

/// <summary>
/// The command line in two heaps: settings (<c>--Site:Theme plain</c>, <c>--urls=http://…</c>), which may stand anywhere and go to the
/// configuration, and words, which say what to do. Sorted here because the configuration would take a word such as <c>/srv/content</c>
/// for a setting too.
/// </summary>
internal sealed record Settings(string[] Configuration, string[] Words, string? Fault)
{
    private const string Mark = "--";

    private static readonly string[] Names = ["urls", "http_ports", "https_ports", "environment", "AllowedHosts"];
    private static readonly string[] Sections = ["Site:", "Logging:", "Kestrel:"];

    public static Settings Sort(IReadOnlyList<string> args)
    {
        var (configuration, words) = (new List<string>(), new List<string>());
        for (var index = 0; index < args.Count; index++)
        {
            var text = args[index].StartsWith(Mark, StringComparison.Ordinal) ? args[index][Mark.Length..] : args[index];
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals >= 0 && IsSetting(text[..equals]))
            {
                configuration.Add(Mark + text);
            }
            else if (text.Length == args[index].Length || !IsSetting(text))
            {
                words.Add(args[index]);
            }
            else if (index + 1 < args.Count && !args[index + 1].StartsWith(Mark, StringComparison.Ordinal))
            {
                configuration.Add($"{Mark}{text}={args[++index]}");
            }
            else
            {
                return new Settings([], [], $"{args[index]} takes a value: {args[index]} VALUE.");
            }
        }

        return new Settings([.. configuration], [.. words], null);
    }

    private static bool IsSetting(string name) =>
        Names.Contains(name, StringComparer.OrdinalIgnoreCase) || Sections.Any(section => name.StartsWith(section, StringComparison.OrdinalIgnoreCase));
}
