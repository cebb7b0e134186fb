using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>Where a node of a YAML text stands: from its first sign to the one after its last, and the same of what it holds.</summary>
/// <param name="Children">Of a mapping its keys and values in turn, of a list its items.</param>
/// <param name="IsFlow">It stands between brackets or braces.</param>
internal sealed record YamlSpan(int Start, int End, IReadOnlyList<YamlSpan> Children, bool IsFlow)
{
    /// <summary>The only document’s; none when it is empty.</summary>
    public static YamlSpan? Read(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        parser.Consume<StreamStart>();
        return parser.Accept<DocumentStart>(out _) && parser.Consume<DocumentStart>() is not null ? Read(parser) : null;
    }

    private static YamlSpan Read(Parser parser)
    {
        if (parser.TryConsume<MappingStart>(out var map))
        {
            return Read<MappingEnd>(parser, map.Start, map.Style is MappingStyle.Flow);
        }

        if (parser.TryConsume<SequenceStart>(out var list))
        {
            return Read<SequenceEnd>(parser, list.Start, list.Style is SequenceStyle.Flow);
        }

        ParsingEvent leaf = parser.TryConsume<AnchorAlias>(out var alias) ? alias : parser.Consume<Scalar>();
        return new YamlSpan((int)leaf.Start.Index, (int)leaf.End.Index, [], false);
    }

    /// <summary>Of what lies on several lines the parser gives the start of the next thing as its end, so its last child says where it ends.</summary>
    private static YamlSpan Read<TEnd>(Parser parser, Mark start, bool isFlow)
        where TEnd : ParsingEvent
    {
        var children = new List<YamlSpan>();
        while (!parser.Accept<TEnd>(out _))
        {
            children.Add(Read(parser));
        }

        var end = parser.Consume<TEnd>();
        return new YamlSpan((int)start.Index, isFlow ? (int)end.Start.Index + 1 : children.Select(child => child.End).DefaultIfEmpty((int)end.Start.Index).Max(), children, isFlow);
    }
}
