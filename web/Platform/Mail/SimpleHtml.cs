using System.Net;
using System.Text;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Platform.Mail;

/// <summary>The words of a mail as plain HTML: paragraphs and lines, links that can be pressed, letters of the reader's own size. Nothing is loaded from anywhere.</summary>
public static class SimpleHtml
{
    /// <param name="paragraphs">Plain text; a line that is an address becomes a link.</param>
    public static string Of(Language language, IEnumerable<string> paragraphs)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html><html lang=\"").Append(language.Code()).Append("\"><head><meta charset=\"utf-8\"></head><body>");
        foreach (var paragraph in paragraphs)
        {
            html.Append("<p>").AppendJoin("<br>", paragraph.Split('\n').Select(LineOf)).Append("</p>");
        }

        return html.Append("</body></html>").ToString();
    }

    private static string LineOf(string line)
    {
        var encoded = WebUtility.HtmlEncode(line);
        return line.StartsWith("https://", StringComparison.Ordinal) || line.StartsWith("http://", StringComparison.Ordinal)
            ? $"<a href=\"{encoded}\">{encoded}</a>" : encoded;
    }
}
