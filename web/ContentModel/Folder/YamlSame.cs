using YamlDotNet.RepresentationModel;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>Whether two pieces of YAML say the same, however they are written: quoted or plain, on one line or on several.</summary>
internal static class YamlSame
{
    public static bool Are(YamlNode? one, YamlNode? other) => (one, other) switch
    {
        (null, null) => true,
        (YamlScalarNode left, YamlScalarNode right) => (left.Value ?? "") == (right.Value ?? ""),
        (YamlSequenceNode left, YamlSequenceNode right) => left.Children.Count == right.Children.Count && left.Children.Zip(right.Children).All(pair => Are(pair.First, pair.Second)),
        (YamlMappingNode left, YamlMappingNode right) => left.Children.Count == right.Children.Count
            && left.Children.All(entry => right.Children.TryGetValue(entry.Key, out var value) && Are(entry.Value, value)),
        _ => false,
    };
}
