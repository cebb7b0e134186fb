using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>
/// The entries of a YAML text, each found by its key: those of a mapping, or the items of a list that name themselves. One is put in,
/// changed or taken away as whole lines, and every other byte stays as a person wrote it. The text of an entry has plain line ends and
/// begins at the first column, wherever it stands.
/// </summary>
public sealed class YamlEntries
{
    private readonly List<Part> _parts;
    private readonly int _column;
    private readonly Reading _reading;

    private YamlEntries(string text, List<Part> parts, int column, Reading reading)
    {
        Text = text;
        _parts = parts;
        _column = column;
        _reading = reading;
    }

    public string Text { get; }

    public IEnumerable<string> Keys => _parts.Select(part => part.Key);

    public bool IsEmpty => _parts.Count == 0;

    private string LineEnd => Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>The entries of a mapping; none when the text is no mapping, or no YAML.</summary>
    public static YamlEntries? OfMapping(string yaml) => new Reading(null, IsInside: false).Read(yaml);

    /// <param name="nameOf">The name of an item; none for an item without one, which is left alone.</param>
    public static YamlEntries? OfList(string yaml, Func<YamlNode, string?> nameOf) => new Reading(nameOf, IsInside: false).Read(yaml);

    /// <summary>What an entry holds under its key, or an item in itself, as entries of their own; none when that is no mapping.</summary>
    public static YamlEntries? Inside(string entry) => new Reading(null, IsInside: true).Read(entry);

    /// <summary>The lines of an entry; none when there is none of this key.</summary>
    public string? Find(string key) => PartOf(key) is { } part ? Outdented(Text[part.Start..part.End]) : null;

    public YamlNode? Node(string key) => PartOf(key)?.Node;

    /// <summary>These entries with one in the place of the one with its key, or after the others.</summary>
    /// <param name="written">The lines of the entry; none takes it away.</param>
    /// <param name="order">Keys in the order in which they should stand; a new entry comes after the last of those before it.</param>
    /// <returns>None when the text does not let it be done without touching other entries.</returns>
    public YamlEntries? With(string key, string? written, IReadOnlyList<string>? order = null)
    {
        var changed = (PartOf(key), written) switch
        {
            (null, null) => Text,
            ({ } part, null) => Without(part),
            ({ } part, _) => Text[..part.Start] + Indented(written) + Text[part.End..],
            (null, _) => Added(written, Before(key, order ?? [])),
        };
        return _reading.Read(changed) is { } after && IsOnlyChange(after, key, written) ? after : null;
    }

    private Part? PartOf(string key) => _parts.FirstOrDefault(part => part.Key == key);

    private Part? Before(string key, IReadOnlyList<string> order)
    {
        var earlier = order.TakeWhile(name => name != key).ToHashSet();
        return order.Contains(key) ? _parts.LastOrDefault(part => earlier.Contains(part.Key)) : _parts.LastOrDefault();
    }

    private string Added(string written, Part? before)
    {
        if (before is not null)
        {
            return Text[..before.End] + LineEnd + (AreApart ? LineEnd : "") + new string(' ', _column) + Indented(written) + Text[before.End..];
        }

        if (_parts is [var first, ..])
        {
            return Text[..first.Start] + Indented(written) + LineEnd + new string(' ', _column) + Text[first.Start..];
        }

        return (Text.Length == 0 || Text.EndsWith('\n') ? Text : Text + LineEnd) + Indented(written) + LineEnd;
    }

    /// <summary>An empty line stands between the last two entries, so one belongs before the next.</summary>
    private bool AreApart => _parts is [.., var one, var other] && Text.AsSpan(one.End, other.Start - one.End).Count('\n') > 1;

    private string Without(Part part)
    {
        var line = Text.LastIndexOf('\n', Math.Max(0, part.Start - 1)) + 1;
        if (Text.AsSpan(line, Math.Max(0, part.Start - line)).IsWhiteSpace())
        {
            var newline = Text.IndexOf('\n', part.End);
            return newline < 0 ? Text[..Math.Max(0, line - 1)] : Text[..line] + Text[(newline + 1)..];
        }

        // The first entry of an item, which stands after its hyphen: the next one takes its place.
        var next = _parts[(_parts.IndexOf(part) + 1)..].FirstOrDefault();
        return Text[..part.Start] + (next is null ? "{}" + Text[part.End..] : Text[next.Start..]);
    }

    /// <summary>Every other entry is still what it was: a text may be written in a way that this class does not foresee.</summary>
    private bool IsOnlyChange(YamlEntries after, string key, string? written)
    {
        var others = after._parts.Where(part => part.Key != key).ToList();
        var before = _parts.Where(part => part.Key != key).ToList();
        var meant = written is null ? null : (_reading with { IsInside = false }).Read(written)?.Node(key);
        return YamlSame.Are(after.Node(key), meant) && (written is null) == (meant is null)
            && others.Count == before.Count && others.Zip(before).All(pair => pair.First.Key == pair.Second.Key && YamlSame.Are(pair.First.Node, pair.Second.Node));
    }

    private string Indented(string written) => written.Replace("\n", LineEnd + new string(' ', _column), StringComparison.Ordinal);

    private string Outdented(string lines) => lines.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n" + new string(' ', _column), "\n", StringComparison.Ordinal);

    /// <param name="Start">Of its key, or of the hyphen before it.</param>
    /// <param name="End">The end of its last line.</param>
    private sealed record Part(string Key, YamlNode Node, int Start, int End);

    /// <summary>How a text is read: as a mapping, as a list, or as the mapping within one entry.</summary>
    private sealed record Reading(Func<YamlNode, string?>? NameOf, bool IsInside)
    {
        public YamlEntries? Read(string yaml)
        {
            try
            {
                return (IsInside, Root(yaml), YamlSpan.Read(yaml)) switch
                {
                    (false, null, _) => new YamlEntries(yaml, [], 0, this),
                    (false, YamlMappingNode map, { } span) when NameOf is null => OfMapping(yaml, map, span, map => YamlText.Entries(map), whole: false),
                    (false, YamlSequenceNode list, { } span) when NameOf is not null => OfList(yaml, list, span, NameOf),
                    (true, YamlMappingNode { Children: [{ Value: YamlMappingNode inner } only] }, { Children: [_, var span] }) =>
                        OfMapping(yaml, inner, span, map => [YamlText.Entry(NameOfKey(only.Key), map)], whole: true),
                    (true, YamlSequenceNode { Children: [YamlMappingNode inner] }, { Children: [var span] }) => OfMapping(yaml, inner, span, map => [YamlText.Item(YamlText.Entries(map))], whole: true),
                    _ => null,
                };
            }
            catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException or InvalidCastException)
            {
                return null; // YamlDotNet throws all of these on what is no YAML, or not of ours.
            }
        }

        /// <summary>None when there is nothing but comments.</summary>
        private static YamlNode? Root(string yaml)
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml.EndsWith('\n') ? yaml : yaml + "\n")); // The end of a line belongs to the words of some values.
            return stream.Documents.Select(document => document.RootNode).ToList() switch
            {
                [] or [YamlScalarNode { Value: null or "" }] => null,
                [var only] => only,
                _ => throw new InvalidOperationException("There is more than one document."),
            };
        }

        /// <param name="unfold">The same mapping with each entry on lines of its own, for one that stands between braces.</param>
        /// <param name="whole">These lines take the place of the whole text.</param>
        private YamlEntries? OfMapping(string text, YamlMappingNode map, YamlSpan span, Func<YamlMappingNode, IEnumerable<string>> unfold, bool whole)
        {
            if (span.IsFlow)
            {
                return map.Children.Count == 0 && whole ? null : Read(Unfolded(text, span, unfold(map), whole));
            }

            var parts = map.Children.Select((entry, index) =>
                new Part(NameOfKey(entry.Key), entry.Value, span.Children[2 * index].Start, EndOfLine(text, Math.Max(span.Children[2 * index].End, span.Children[(2 * index) + 1].End)))).ToList();
            return new YamlEntries(text, parts, parts is [var first, ..] ? ColumnOf(text, first.Start) : 0, this);
        }

        private YamlEntries? OfList(string text, YamlSequenceNode list, YamlSpan span, Func<YamlNode, string?> nameOf)
        {
            if (span.IsFlow)
            {
                return Read(Unfolded(text, span, list.Children.Cast<YamlMappingNode>().Select(item => YamlText.Item(YamlText.Entries(item))), whole: false));
            }

            var parts = list.Children.Select((item, index) =>
                new Part(nameOf(item) ?? "", item, text.LastIndexOf('-', Math.Max(0, span.Children[index].Start - 1)), EndOfLine(text, span.Children[index].End))).ToList();
            return new YamlEntries(text, parts, parts is [var first, ..] ? ColumnOf(text, first.Start) : 0, this);
        }

        private static string Unfolded(string text, YamlSpan span, IEnumerable<string> entries, bool whole)
        {
            var lines = string.Join('\n', entries);
            return whole ? lines : text[..span.Start] + lines + text[span.End..];
        }

        private static int ColumnOf(string text, int position) => position - (text.LastIndexOf('\n', Math.Max(0, position - 1)) + 1);

        private static string NameOfKey(YamlNode key) => ((YamlScalarNode)key).Value ?? "";

        /// <summary>A comment at the end of the last line belongs to the entry, empty lines after it do not.</summary>
        private static int EndOfLine(string text, int end)
        {
            var last = text.AsSpan(0, Math.Min(end, text.Length)).TrimEnd().Length;
            var newline = text.IndexOf('\n', last);
            return newline < 0 ? text.Length : newline > last && text[newline - 1] == '\r' ? newline - 1 : newline;
        }
    }
}
