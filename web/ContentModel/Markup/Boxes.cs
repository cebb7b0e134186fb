using KilkennyInfo.ContentModel.Reference;
using Markdig.Extensions.CustomContainers;

namespace KilkennyInfo.ContentModel.Markup;

/// <summary>The boxes (<c>::: name</c>) a text may hold: those with words of the writer inside, and parts that are made from data.</summary>
public static class Boxes
{
    public const string Note = "note";
    public const string Steps = "steps";
    public const string Table = "table";

    /// <summary>What the words after a part's name are keys of.</summary>
    public enum Arguments
    {
        None,
        OneUnit,
        OneOffice,
        Pages,
    }

    /// <summary>Parts made from data, each with what its name is followed by. A theme has one view for each.</summary>
    public static IReadOnlyDictionary<string, Arguments> Parts { get; } = new Dictionary<string, Arguments>
    {
        ["contact"] = Arguments.OneUnit,
        ["contacts"] = Arguments.None,
        ["office"] = Arguments.OneOffice,
        ["documents"] = Arguments.Pages,
        ["comment-card"] = Arguments.None,
        ["complaint-start"] = Arguments.None,
        ["ombudsman"] = Arguments.None,
        ["plan-standing"] = Arguments.None,
        ["pages"] = Arguments.Pages,
        ["appeals"] = Arguments.None,
        ["holidays"] = Arguments.None,
        ["awaited-texts"] = Arguments.None,
        ["site-map"] = Arguments.None,
    };

    /// <summary>Parts with ids in their views: the same one a second time would put these ids twice on the page.</summary>
    public static IReadOnlySet<string> WithIds { get; } = new HashSet<string> { "contacts", "office", "appeals", "holidays", "comment-card" };

    /// <summary>Does a part have the number of keys that it takes, and are they keys of things that are there?</summary>
    public static bool Fits(PartSegment part, ReferenceData data, Func<string, bool> pageExists) =>
        Parts.TryGetValue(part.Name, out var arguments) && CountFits(arguments, part.Keys.Count)
        && (arguments is Arguments.None || part.Keys.All(Exists(arguments, data, pageExists)));

    public static bool CountFits(Arguments arguments, int count) => arguments switch
    {
        Arguments.None => count == 0,
        Arguments.Pages => count > 0,
        _ => count == 1,
    };

    /// <summary>Whether a key names something of the kind that a part takes.</summary>
    public static Func<string, bool> Exists(Arguments arguments, ReferenceData data, Func<string, bool> pageExists) => arguments switch
    {
        Arguments.OneUnit => key => data.Unit(key) is not null,
        Arguments.OneOffice => data.Offices.ContainsKey,
        _ => pageExists,
    };

    public static bool HoldsWords(string name) => name is Note or Steps or Table;

    public static string NameOf(CustomContainer box) => box.Info?.Trim() ?? "";

    public static string CaptionOf(CustomContainer box) => box.Arguments?.Trim() ?? "";

    public static IReadOnlyList<string> KeysOf(CustomContainer box) =>
        (box.Arguments ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
