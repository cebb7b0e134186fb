namespace KilkennyInfo.Documents.Html;

/// <summary>Ids of our own. They begin with a sign that no anchor has, so that the two never meet.</summary>
internal static class Ids
{
    public static string Footnote(int number) => $"_fn{number}";

    public static string Mark(int number) => $"_mark{number}";

    public static string Label(int count) => $"_label{count}";

    public static string Passage(string passage) => "_" + passage;

    public const string Footnotes = "_footnotes";

    public const string Contents = "_contents";
}
