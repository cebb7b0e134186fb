namespace KilkennyInfo.Pages.Public.Complaints;

/// <summary>One question of a form: its words, what was answered, why it is asked, and what has to be mended.</summary>
/// <param name="Kind">An input's type; <c>area</c> for several lines, <c>choices</c> for one of several, <c>box</c> for a box to tick.</param>
public sealed record Question(string Name, string Kind, string Label, string Value)
{
    public required SiteView View { get; init; }

    public string? Hint { get; init; }

    /// <summary>Why it is asked and how long the answer is kept.</summary>
    public string? Why { get; init; }

    public string? Error { get; init; }

    public string? Autocomplete { get; init; }

    public bool IsOptional { get; init; }

    public int Rows { get; init; } = 4;

    /// <summary>Belongs to one choice only: shown when that is chosen, and always by browsers that cannot tell.</summary>
    public string? Class { get; init; }

    public IReadOnlyList<QuestionOption> Options { get; init; } = [];

    /// <summary>Where a page asks the same in several forms.</summary>
    public string Prefix { get; init; } = "";

    public string Id => $"f-{Prefix}{Name}";

    public string? DescribedBy => (Hint is null ? "" : $"{Id}-hint ") + (Error is null ? "" : $"{Id}-error") is { Length: > 0 } ids ? ids.Trim() : null;

    /// <summary>A link to the question leads to its first button.</summary>
    public string PlaceOf(QuestionOption option) => option == Options[0] ? Id : $"{Id}-{option.Value}";
}

public sealed record QuestionOption(string Value, string Words, string? Hint, bool IsChosen);
