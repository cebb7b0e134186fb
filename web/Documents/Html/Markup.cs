using System.Text;

namespace KilkennyInfo.Documents.Html;

/// <summary>Writes elements, attributes and words as HTML or, for e-books, as XML. All words pass through here, so none can become markup.</summary>
internal sealed class Markup(bool asXml)
{
    private readonly StringBuilder _written = new();

    public bool IsXml => asXml;

    /// <summary>Attributes without a value are left out.</summary>
    public Markup Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(element, attributes);
        _written.Append('>');
        return this;
    }

    public Markup Close(string element)
    {
        _written.Append("</").Append(element).Append('>');
        return this;
    }

    /// <summary>An element that never has content, such as <c>br</c>.</summary>
    public Markup Empty(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(element, attributes);
        _written.Append(asXml ? "/>" : ">");
        return this;
    }

    public Markup Text(string words)
    {
        Escape(words);
        return this;
    }

    public Markup Element(string element, string words, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(element, attributes).Text(words).Close(element);

    /// <summary>Breaks the line of the file, where that cannot show on the page.</summary>
    public Markup Line()
    {
        _written.Append('\n');
        return this;
    }

    /// <summary>Written as it is: a style sheet, a doctype.</summary>
    public Markup Raw(string markup)
    {
        _written.Append(markup);
        return this;
    }

    /// <summary>What was written since the last time.</summary>
    public string Take()
    {
        var taken = _written.ToString();
        _written.Clear();
        return taken;
    }

    private void Start(string element, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _written.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                _written.Append(' ').Append(name).Append("=\"");
                Escape(value);
                _written.Append('"');
            }
        }
    }

    private void Escape(string words)
    {
        foreach (var rune in words.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => _written.Append("&amp;"),
                '<' => _written.Append("&lt;"),
                '>' => _written.Append("&gt;"),
                '"' => _written.Append("&quot;"),
                '\t' or '\n' or '\r' => _written.Append(' '),
                < 0x20 or (>= 0x7F and < 0xA0) or 0xFFFE or 0xFFFF => _written,
                _ => _written.Append(rune),
            };
        }
    }
}
