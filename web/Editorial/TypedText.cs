using System.Globalization;
using System.Text;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Markup;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Editorial;

/// <summary>One text as the fields of a form hold it.</summary>
public sealed record TypedText(string Title, string Menu, string Slug, string Summary, string Description, string Change, string Body)
{
    /// <summary>A longer body is refused, kindly.</summary>
    public const int BodyMaxLength = MarkdownText.MaxLength;

    /// <summary>What is kept of a body that is typed: a browser sends two characters for each end of a line, and who typed too much can cut it down.</summary>
    public const int KeptBodyMaxLength = 2 * BodyMaxLength;

    public const int KeptFieldMaxLength = 10_000;

    public static TypedText Empty { get; } = new("", "", "", "", "", "", "");

    public static TypedText Of(PageText text) =>
        new(text.Title, text.Menu ?? "", text.Slug, text.Summary, text.Description ?? "", text.Change ?? "", text.Body);

    /// <summary>The fields as they are kept: letters composed, no characters that nobody can see, fields on one line without space around them.</summary>
    public TypedText Cleaned() => new(Line(Title), Line(Menu), Line(Slug), Line(Summary), Line(Description), Line(Change), Lines(Body));

    /// <summary>
    /// The text with these fields. What was not changed keeps its very bytes: a form gives every line end back as two characters,
    /// and an unchanged body must not come out changed.
    /// </summary>
    public PageSource ApplyTo(PageText text)
    {
        var before = Of(text);
        var frontMatter = FrontMatter.Split(text.FrontMatterSource) ?? throw new InvalidDataException("A stored text has no front matter.");
        var yaml = frontMatter.Yaml;
        foreach (var (key, was, now) in Fields(before))
        {
            if (Line(was) != now)
            {
                yaml = YamlEdit.Set(yaml, key, now.Length == 0 && key != "slug" ? null : now);
            }
        }

        var source = yaml == frontMatter.Yaml ? frontMatter.Source : frontMatter.Source.Replace(frontMatter.Yaml, yaml, StringComparison.Ordinal);
        return new PageSource(source, Lines(text.Body) == Body ? text.Body : Body);
    }

    /// <summary>The text as a new file has it, with no line for what is empty; only its address always has one.</summary>
    public PageSource Written()
    {
        var yaml = Fields(Empty).Where(field => field.Now.Length > 0 || field.Key == "slug").Aggregate("", (written, field) => YamlEdit.Set(written, field.Key, field.Now));
        return new PageSource($"---\n{yaml}---\n", Body);
    }

    /// <param name="mayBeUnfinished">The page has never been live: what is not written yet may be missing.</param>
    public IReadOnlyList<Issue> Check(Language language, bool isHome, bool mayBeUnfinished = false)
    {
        var issues = new List<Issue>();
        void Require(string field, string value, int maxLength, bool required)
        {
            if (required && value.Length == 0)
            {
                issues.Add(new Issue(FieldName(language, field), $"desk.text.{field}.missing"));
            }
            else if (value.Length > maxLength)
            {
                issues.Add(Issue.TooLong(FieldName(language, field), value, maxLength));
            }
        }

        Require("title", Title, PageText.TitleMaxLength, required: !mayBeUnfinished);
        Require("menu", Menu, PageText.TitleMaxLength, required: false);
        Require("summary", Summary, PageText.SummaryMaxLength, required: !mayBeUnfinished);
        Require("description", Description, PageText.DescriptionMaxLength, required: false);
        Require("change", Change, PageText.SummaryMaxLength, required: false);
        var mayBeEmpty = mayBeUnfinished && Slug.Length == 0;
        if (!mayBeEmpty && (isHome ? Slug.Length > 0 : !Languages.Slug.IsValid(Slug)))
        {
            issues.Add(new Issue(FieldName(language, "slug"), isHome ? "desk.text.slug.home" : "desk.text.slug.invalid", ("example", Languages.Slug.From(Title))));
        }
        else if (ReservedWords.Slugs.Contains(Slug))
        {
            issues.Add(new Issue(FieldName(language, "slug"), "desk.text.slug.reserved"));
        }

        return issues;
    }

    /// <summary>What stands against the body, without a look at what it says. Takes a moment: it is asked before the gate of writing.</summary>
    public IEnumerable<Issue> CheckBody(Language language)
    {
        var field = FieldName(language, "body");
        if (Body.Length > BodyMaxLength)
        {
            yield return Issue.TooLong(field, Body, BodyMaxLength);
        }
        else if (MarkdownText.Parse(Body).Flaw is { } flaw)
        {
            yield return new Issue(field, flaw.Key());
        }
    }

    /// <summary>The fields as a draft keeps them: as they were typed, up to a length that nobody types.</summary>
    public TypedText Kept() => new(Kept(Title), Kept(Menu), Kept(Slug), Kept(Summary), Kept(Description), Kept(Change), Kept(Body, KeptBodyMaxLength));

    private static string Kept(string value, int most = KeptFieldMaxLength) =>
        value.Length <= most ? value : value[..(char.IsHighSurrogate(value[most - 1]) ? most - 1 : most)];

    /// <summary>The name of a field of the pair's form: <c>ga-title</c>.</summary>
    public static string FieldName(Language language, string field) => $"{language.Code()}-{field}";

    private IEnumerable<(string Key, string Was, string Now)> Fields(TypedText before) =>
    [
        ("title", before.Title, Title), ("menu", before.Menu, Menu), ("slug", before.Slug, Slug),
        ("summary", before.Summary, Summary), ("description", before.Description, Description), ("change", before.Change, Change),
    ];

    private static string Line(string value) => string.Join(' ', Words(value).Split((char[])['\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A body ends with the end of a line, as every text file does.</summary>
    private static string Lines(string value) => Words(value) is var words && (words.Length == 0 || words.EndsWith('\n')) ? words : words + "\n";

    private static string Words(string value)
    {
        var words = new StringBuilder(value.Length);
        foreach (var letter in value.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
        {
            if (letter.Value is '\n' or '\t' || !(Rune.IsControl(letter) || (letter.Value & 0xFFFE) == 0xFFFE || letter.Value is >= 0xFDD0 and <= 0xFDEF))
            {
                words.Append(letter);
            }
        }

        return words.ToString().Normalize(NormalizationForm.FormC);
    }
}

/// <summary>A text as it is stored: its front matter with the fences, and its body.</summary>
public sealed record PageSource(string FrontMatter, string Body);

/// <summary>What of the page's settings is changed at the desk.</summary>
public sealed record TypedSettings(string ParentKey, int Position, string Owner, DateOnly ReviewBy)
{
    public static TypedSettings Of(Revision revision) => new(revision.ParentKey ?? "", revision.Position, revision.Owner, revision.ReviewBy);

    /// <summary>The revision’s <c>page.yaml</c> with these settings; every other byte of it stays.</summary>
    public string ApplyTo(Revision revision)
    {
        var before = Of(revision);
        var yaml = revision.SettingsSource;
        yaml = ParentKey == before.ParentKey ? yaml : YamlEdit.Set(yaml, "parent", ParentKey.Length == 0 ? null : ParentKey);
        yaml = Position == before.Position ? yaml : YamlEdit.SetBare(yaml, "order", Position.ToString(CultureInfo.InvariantCulture));
        yaml = Owner == before.Owner ? yaml : YamlEdit.Set(yaml, "owner", Owner);
        return ReviewBy == before.ReviewBy ? yaml : YamlEdit.SetBare(yaml, "review-by", ReviewBy.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>The files of a revision, with these settings and its own words.</summary>
    public PageFiles In(string key, Revision revision)
    {
        var sources = PageRevisions.SourcesOf(key, revision);
        sources[PageFiles.FolderOf(key) + "page.yaml"] = ApplyTo(revision);
        return PageRevisions.FilesOf(key, sources);
    }

    /// <summary>
    /// What an open edition with the settings <paramref name="open"/> has after the live ones went from <paramref name="before"/> to these:
    /// what changed, changes there too. A number that counts among other pages than those it is planned to stand with is left out.
    /// </summary>
    public TypedSettings CarriedInto(TypedSettings open, TypedSettings before)
    {
        var hasMoved = ParentKey != before.ParentKey;
        var standsThere = hasMoved || (open.ParentKey == ParentKey && Position != before.Position);
        return new TypedSettings(
            hasMoved ? ParentKey : open.ParentKey,
            standsThere ? Position : open.Position,
            Owner == before.Owner ? open.Owner : Owner,
            ReviewBy == before.ReviewBy ? open.ReviewBy : ReviewBy);
    }
}

/// <summary>Both texts as typed; none where a person may not change that side, or did not.</summary>
public sealed record TypedPair(TypedText? Irish, TypedText? English, TypedSettings? Settings = null)
{
    public TypedText? this[Language language] => language == Language.Irish ? Irish : English;

    public TypedPair Cleaned() => this with { Irish = Irish?.Cleaned(), English = English?.Cleaned() };

    public TypedPair Kept() => this with { Irish = Irish?.Kept(), English = English?.Kept() };

    /// <summary>What stands against the bodies (<see cref="TypedText.CheckBody"/>).</summary>
    public IReadOnlyList<Issue> CheckBodies() => [.. LanguageExtensions.Both.SelectMany(language => this[language]?.CheckBody(language) ?? [])];

    public static TypedPair Of(Revision revision) =>
        new(TypedText.Of(revision.Text(Language.Irish)), TypedText.Of(revision.Text(Language.English)), TypedSettings.Of(revision));
}
