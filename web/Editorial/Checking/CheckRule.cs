using System.Collections.Frozen;
using KilkennyInfo.Languages.PlainLanguage;

namespace KilkennyInfo.Editorial.Checking;

/// <summary>One rule of the checks: how grave breaking it is, and which WCAG 2.2 success criterion stands behind it.</summary>
/// <param name="IsWaivable">A person may say, with a reason, that it does not apply here.</param>
public sealed record CheckRule(string Key, FindingSeverity Severity, string? Criterion = null, bool IsWaivable = false);

/// <summary>All rules. What an import refuses, the desk blocks: both ask the same checks (<see cref="ContentModel.Markup.TextChecks"/>).</summary>
public static class CheckRules
{
    public const string LinkVague = "link-vague";
    public const string LinkSameWords = "link-same-words";
    public const string ImageFileName = "image-file-name";
    public const string ImageLong = "image-long";
    public const string ImageLook = "image-look";
    public const string ImageOneSided = "image-one-sided";
    public const string IrishUnmarked = "irish-unmarked";
    public const string TermMissing = "term-missing";
    public const string TermInstead = "term-instead";

    private const string PlainPrefix = "plain-";
    private const string ParityPrefix = "parity-";

    private static readonly FrozenDictionary<string, CheckRule> ByKey = new CheckRule[]
    {
        // Structure and language, as an import checks them.
        Blocker("heading-first-level", "1.3.1"), Blocker("heading-skips", "1.3.1"), Blocker("heading-deep", "1.3.1"), Blocker("heading-empty", "2.4.6"),
        Blocker("anchor-invalid"), Blocker("anchor-reserved"), Blocker("anchor-twice"), Blocker("anchor-place"), Blocker("anchor-missing", "2.4.4"),
        Blocker("table-bare", "1.3.1"), Blocker("table-caption", "1.3.1"), Blocker("table-shape", "1.3.1"), Blocker("table-heads", "1.3.1"), Blocker("indented"),
        Blocker("part-twice"), Blocker("part-holds"), Blocker("part-none"), Blocker("part-pages"), Blocker("part-one"), Blocker("part-key"),
        Blocker("box-open"), Blocker("box-inside"), Blocker("box-unknown"), Blocker("steps-shape", "1.3.1"),
        Blocker("link-bare", "2.4.4"), Blocker("link-words", "2.4.4"), Blocker("link-other-language", "3.1.2"), Blocker("link-inside"), Blocker("link-outside"),
        Blocker("image-words", "1.1.1"), Blocker("image-missing", "1.1.1"), Blocker("language-same", "3.1.2"), Blocker("reference"), Blocker("brace"),
        Blocker("html"), Blocker("unreadable"), Blocker("email-typed"), Blocker("phone-typed"), Blocker("grave", "3.1.2"),

        // Both texts say the same; where they rightly differ, somebody says why.
        Waivable("parity-structure"), Waivable("parity-figure"), Waivable("parity-link"), Waivable("parity-image"), Waivable("parity-reference"),

        // The page may be on its way too: publishing looks again, and refuses.
        Warning("page-missing", "2.4.4"),

        // What only the desk looks at.
        Warning(LinkVague, "2.4.4"), Advice(LinkSameWords, "2.4.9"), Warning(ImageFileName, "1.1.1"), Advice(ImageLong, "1.1.1"), Advice(ImageLook, "1.4.5"), Warning(ImageOneSided, "1.1.1"),
        Warning(IrishUnmarked, "3.1.2"), Warning(TermMissing), Warning(TermInstead),
    }.Concat(PlainRules.All.Select(Plain)).ToFrozenDictionary(rule => rule.Key);

    public static IEnumerable<CheckRule> All => ByKey.Values;

    public static CheckRule Find(string key) => ByKey[key];

    public static CheckRule OfPlain(string rule) => ByKey[PlainPrefix + rule];

    public static bool IsParity(string key) => key.StartsWith(ParityPrefix, StringComparison.Ordinal);

    public static bool IsPlainLanguage(string key) => key.StartsWith(PlainPrefix, StringComparison.Ordinal);

    private static CheckRule Plain(PlainRule rule) => new(
        PlainPrefix + rule.Key,
        rule.Severity is PlainSeverity.Warning ? FindingSeverity.Warning : FindingSeverity.Advice,
        rule.Key is PlainRules.EnglishLeft ? "3.1.2" : "3.1.5",
        IsWaivable: true);

    private static CheckRule Blocker(string key, string? criterion = null) => new(key, FindingSeverity.Blocker, criterion);

    private static CheckRule Waivable(string key) => new(key, FindingSeverity.Blocker, IsWaivable: true);

    private static CheckRule Warning(string key, string? criterion = null) => new(key, FindingSeverity.Warning, criterion, IsWaivable: true);

    private static CheckRule Advice(string key, string? criterion = null) => new(key, FindingSeverity.Advice, criterion, IsWaivable: true);
}
