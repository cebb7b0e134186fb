using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace KilkennyInfo.Editorial.Pasting;

/// <summary>
/// Makes a tree of the tokens of pasted HTML. A browser's rules for broken HTML take time and memory that grow with the square of a
/// hostile text; these are the few of them that whole clipboards need, each token is looked at once, and the depth has a limit.
/// </summary>
internal sealed class SourceTree : IDisposable
{
    public const int MaxDepth = 200;

    private static readonly HashSet<string> Attributes =
    [
        "alt", "aria-level", "class", "colspan", "data-aria-level", "height", "hidden", "href", "id", "lang", "name", "role", "rowspan", "start", "style", "value", "width",
    ];

    private readonly HtmlTokenizer _tokenizer;
    private readonly OpenElements _open = new(new SourceElement("body", SourceElement.NoAttributes));
    private readonly StringBuilder _words = new();
    private readonly List<SourceText> _texts = [];
    private bool _isInMarker;
    private bool _hasStarted;
    private bool _hasEnded;

    private SourceTree(string html)
    {
        _tokenizer = new HtmlTokenizer(new TextSource(html), HtmlEntityProvider.Resolver);
    }

    public static SourceElement Read(string html)
    {
        using var tree = new SourceTree(html);
        for (var token = tree._tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tree._tokenizer.Get())
        {
            tree.Take(token);
        }

        tree.EndWords();
        return tree._open.Root;
    }

    public void Dispose() => _tokenizer.Dispose();

    private void Take(HtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.Character when !_hasEnded && !_open.IsLeavingOut:
                _words.Append(token.Data);
                break;
            case HtmlTokenType.Comment:
                EndWords();
                TakeComment(token.Data);
                break;
            case HtmlTokenType.StartTag:
                EndWords();
                Open((HtmlTagToken)token);
                break;
            case HtmlTokenType.EndTag:
                EndWords();
                Close(token.Name);
                break;
        }
    }

    private void EndWords()
    {
        if (_words.Length > 0)
        {
            var text = new SourceText(_words.ToString(), _isInMarker);
            _words.Clear();
            _open.Add(text);
            if (!_hasStarted)
            {
                _texts.Add(text);
            }
        }
    }

    /// <summary>Where the clipboard's own marks stand, only what is between them was copied. Word's conditions are comments too.</summary>
    private void TakeComment(string comment)
    {
        switch (comment.Trim())
        {
            case "StartFragment" when !_hasStarted:
                _texts.ForEach(text => text.Words = "");
                _texts.Clear();
                _hasStarted = true;
                break;
            case "EndFragment":
                _hasEnded = _hasStarted;
                break;
            case "[if !supportLists]":
                _isInMarker = true;
                break;
            case "[endif]":
                _isInMarker = false;
                break;
        }
    }

    private void Open(HtmlTagToken tag)
    {
        var name = tag.Name == "image" ? "img" : tag.Name;
        if (ElementNames.IsNotKept(name) && name != "body")
        {
            return;
        }

        _isInMarker &= !ElementNames.IsBlock(name);
        name = _open.MakeRoomFor(name);
        if (name == "body" || _hasEnded)
        {
            return;
        }

        var element = new SourceElement(name, KeptOf(tag));
        var staysOpen = !ElementNames.IsVoid(name) && !(tag.IsSelfClosing && (ElementNames.IsForeign(name) || _open.IsLeavingOut || name is "svg" or "math"));
        _open.Add(element);
        if (staysOpen)
        {
            _open.Push(element);
            ReadWordsOf(name);
        }
    }

    private static Dictionary<string, string> KeptOf(HtmlTagToken tag)
    {
        if (tag.Attributes.Count == 0)
        {
            return SourceElement.NoAttributes;
        }

        var kept = new Dictionary<string, string>();
        foreach (var attribute in tag.Attributes.Where(attribute => Attributes.Contains(attribute.Name)))
        {
            kept.TryAdd(attribute.Name, attribute.Value);
        }

        return kept;
    }

    /// <summary>What stands in a script is no markup.</summary>
    private void ReadWordsOf(string name) => _tokenizer.State = name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        _ => HtmlParseMode.PCData,
    };

    private void Close(string name)
    {
        _isInMarker &= !ElementNames.IsBlock(name);
        if (name == "br" && !_hasEnded)
        {
            _open.Add(new SourceElement(name, SourceElement.NoAttributes));
        }
        else
        {
            _open.Close(name);
        }
    }
}
