using System.Text;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>Words that were typed as words, so that they are read as such in a Markdown text: on one line, no sign with a meaning of its own.</summary>
internal static class PlainMarkdown
{
    private const string Signs = "\\`*_{}[]<>#|";

    public static string Of(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var letter in string.Join(' ', words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            _ = Signs.Contains(letter, StringComparison.Ordinal) ? plain.Append('\\').Append(letter) : plain.Append(letter);
        }

        return plain.ToString();
    }
}
