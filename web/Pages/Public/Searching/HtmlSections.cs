using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KilkennyInfo.Search;

namespace KilkennyInfo.Pages.Public.Searching;

/// <summary>Takes the words out of a rendered body, cut at its headings.</summary>
internal static partial class HtmlSections
{
    private static readonly HashSet<string> Headings = ["H2", "H3", "H4", "H5", "H6"];

    private static readonly HashSet<string> Blocks =
        ["P", "LI", "UL", "OL", "DL", "DT", "DD", "DIV", "TABLE", "TR", "TD", "TH", "CAPTION", "BLOCKQUOTE", "SECTION", "ASIDE", "FIGURE", "FIGCAPTION", "BR", "HR", "FORM", "FIELDSET", "LEGEND", "LABEL"];

    private static readonly HashSet<string> Unread = ["SCRIPT", "STYLE", "TEMPLATE", "SVG", "svg"];

    /// <summary>The first section has what stands before the first heading and no anchor.</summary>
    public static IReadOnlyList<SearchSection> Of(string html)
    {
        var reading = new Reading();
        reading.Read(new HtmlParser().ParseDocument($"<body>{html}</body>").Body!);
        return reading.Finish();
    }

    [GeneratedRegex(@"[ \t\u00A0]*\n\s*")]
    private static partial Regex Breaks();

    [GeneratedRegex(@"[ \t\u00A0]+")]
    private static partial Regex Spaces();

    private sealed class Reading
    {
        private readonly List<SearchSection> _sections = [];
        private readonly StringBuilder _words = new();
        private string _anchor = "";
        private string _heading = "";

        public void Read(INode node)
        {
            foreach (var child in node.ChildNodes)
            {
                switch (child)
                {
                    case IText text:
                        _words.Append(text.Data.ReplaceLineEndings(" "));
                        break;
                    case IElement element when Headings.Contains(element.TagName) && !string.IsNullOrEmpty(element.Id):
                        Cut();
                        (_anchor, _heading) = (element.Id, Tidy(element.TextContent));
                        break;
                    case IElement element when !Unread.Contains(element.TagName):
                        ReadElement(element);
                        break;
                }
            }
        }

        public List<SearchSection> Finish()
        {
            Cut();
            return _sections;
        }

        private void ReadElement(IElement element)
        {
            var breaks = Blocks.Contains(element.TagName);
            _words.Append(breaks ? "\n" : "");
            if (element.TagName == "IMG")
            {
                _words.Append(' ').Append(element.GetAttribute("alt")).Append(' ');
            }

            Read(element);
            _words.Append(breaks ? "\n" : "");
        }

        private void Cut()
        {
            _sections.Add(new SearchSection(_anchor, _heading, Tidy(_words.ToString())));
            _words.Clear();
        }

        private static string Tidy(string words) => Spaces().Replace(Breaks().Replace(words, "\n"), " ").Trim();
    }
}
