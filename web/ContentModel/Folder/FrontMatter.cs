namespace KilkennyInfo.ContentModel.Folder;

/// <summary>Cuts a text file into its front matter and its body without changing a byte of either.</summary>
public sealed record FrontMatter(string Source, string Yaml, string Body)
{
    private const string Fence = "---";

    /// <summary>Lines that stand before the body.</summary>
    public int Lines => Source.Count(letter => letter == '\n');

    /// <summary>None when the file does not open with a line of three hyphens that is closed by another.</summary>
    public static FrontMatter? Split(string file)
    {
        if (LineEnd(file, 0) is not { } afterFirst || file[..afterFirst].TrimEnd('\r', '\n') != Fence)
        {
            return null;
        }

        for (var start = afterFirst; LineEnd(file, start) is { } end; start = end)
        {
            if (file[start..end].TrimEnd('\r', '\n') == Fence)
            {
                return new FrontMatter(file[..end], file[afterFirst..start], file[end..]);
            }
        }

        return null;
    }

    private static int? LineEnd(string text, int start)
    {
        if (start >= text.Length)
        {
            return null;
        }

        var newline = text.IndexOf('\n', start);
        return newline < 0 ? text.Length : newline + 1;
    }
}
