using KilkennyInfo.Languages.Words.Irish;

namespace KilkennyInfo.IrishEndingRules;

internal static class RuleTable
{
    public static void Write(Dictionary<string, string[]> rules, TextWriter output)
    {
        output.NewLine = "\n";
        output.WriteLine("# Made by tools/IrishEndings; do not edit. An ending (^ is the start of the word), then what may stand in its place, - for nothing.");
        foreach (var (ending, replacements) in rules.OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{ending} {string.Join(' ', replacements.Select(OrNothing))}");
        }
    }

    private static string OrNothing(string replacement) => replacement.Length > 0 ? replacement : IrishEndings.Nothing;
}
