using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Content;

/// <summary>
/// Looks up Irish words in hunspell's and aspell's dictionaries: a word is unknown when both reject it and it is not in
/// <c>content/irish-words.txt</c>. Prefixed letters (d’, t-, gC) are taken off first, since the dictionaries do not know them all.
/// </summary>
internal static partial class IrishSpelling
{
    public static IEnumerable<string> WordsOf(string text) => Word().Matches(NotWords().Replace(text.Replace('’', '\''), " "))
        .Select(match => Eclipsis().Replace(CapitalPrefix().Replace(HyphenPrefix().Replace(Elision().Replace(match.Value, ""), ""), ""), ""));

    public static async Task<IReadOnlySet<string>> UnknownAsync(IEnumerable<string> words)
    {
        var allowed = SiteContent.Texts["irish-words.txt"].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var rejectedByOne = await RejectedAsync("hunspell", ["-d", "ga_IE", "-i", "UTF-8", "-l"], words.Distinct().Order(StringComparer.Ordinal));
        var rejectedByBoth = await RejectedAsync("aspell", ["--lang=ga", "--encoding=utf-8", "list"], rejectedByOne);
        return rejectedByBoth.Except(allowed, StringComparer.OrdinalIgnoreCase).ToHashSet();
    }

    private static async Task<IReadOnlyList<string>> RejectedAsync(string program, string[] args, IEnumerable<string> words)
    {
        var start = new ProcessStartInfo(program, args)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = StartOrExplain(start);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(string.Join('\n', words) + "\n");
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} could not check: {await errors} Install the Irish dictionaries: myspell-ga and aspell-ga.");
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static Process StartOrExplain(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException($"{start.FileName} is not installed; on Debian: apt-get install hunspell myspell-ga aspell aspell-ga. ./tests/run does it.");
        }
    }

    [GeneratedRegex(@"\p{L}[\p{L}'-]*\p{L}")]
    private static partial Regex Word();

    [GeneratedRegex(@"\{[^}]*\}|https?://\S+|\S+@\S+|:{3} \w+|\((?:page|media):[^)]*\)")]
    private static partial Regex NotWords();

    [GeneratedRegex("^[dmb]'")]
    private static partial Regex Elision();

    [GeneratedRegex("^[tn]-")]
    private static partial Regex HyphenPrefix();

    [GeneratedRegex("^[tnh](?=[AEIOUÁÉÍÓÚ])")]
    private static partial Regex CapitalPrefix();

    [GeneratedRegex("^(?:m(?=B)|g(?=C)|n(?=[DG])|bh(?=F)|b(?=P)|d(?=T)|t(?=S))")]
    private static partial Regex Eclipsis();
}
