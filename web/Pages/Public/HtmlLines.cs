using System.Text;

namespace KilkennyInfo.Pages.Public;

/// <summary>Views are written to be read, with indents and empty lines; what is sent has neither. Nothing inside a line changes.</summary>
public static class HtmlLines
{
    public static string Tidy(string html)
    {
        var tidy = new StringBuilder(html.Length);
        foreach (var line in html.AsSpan().EnumerateLines())
        {
            var words = line.Trim();
            if (words.Length > 0)
            {
                tidy.Append(words).Append('\n');
            }
        }

        return tidy.ToString();
    }
}
