using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Requests;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Public.Documents;

/// <summary>The form that asks for a document in another format, with what was typed and what has to be mended.</summary>
public sealed class RequestView(PublicSite publicSite, LiveSite site, Language language) : SiteView(publicSite, site, language)
{
    /// <summary>A field that people do not see: whatever is in it was put there by a program.</summary>
    public const string Trap = "website";

    public required LiveDocument Document { get; init; }

    public required RequestForm Form { get; init; }

    public IReadOnlyList<Issue> Issues { get; init; } = [];

    /// <summary>What stands in the field that is to stay empty.</summary>
    public string Trapped { get; init; } = "";

    public LiveVersionText Text => Document.Newest.Texts[Language];

    public string Address => DocumentAddresses.OfRequest(Language, Text.Slug);

    public string? Within => Data.Facts.GetValueOrDefault(FormatRequests.WithinFactKey)?.Words[Language];

    public override string SwitchAddress => DocumentAddresses.OfRequest(Language.Other(), Document.Newest.Texts[Language.Other()].Slug);

    public string SentenceOf(Issue issue) => Words.Format(issue.Key, issue.Values);

    public FormField Field(string name, string value) => new(name, Words[$"request.{name}"], Words[$"request.{name}.hint"], value, ErrorOf(name)) { View = this };

    public FormChoices Formats() => Choices("format", RequestForm.CodeOf, wanted => Words[$"request.format.{RequestForm.CodeOf(wanted)}"], Form.WantedFormat);

    public FormChoices Ways() => Choices("way", RequestForm.CodeOf, way => Words[$"request.way.{RequestForm.CodeOf(way)}"], Form.SendingWay);

    public FormChoices InLanguages() => new(
        "language", Words["request.language"], ErrorOf("language"),
        [.. new[] { Language, Language.Other() }.Select(one => new FormChoice(one.Code(), Words[$"documents.language.{one.Code()}"], one.Code() == Form.Language))])
    {
        View = this,
    };

    private FormChoices Choices<T>(string name, Func<T, string> codeOf, Func<T, string> wordsOf, T? chosen)
        where T : struct, Enum => new(
            name, Words[$"request.{name}"], ErrorOf(name), [.. Enum.GetValues<T>().Select(value => new FormChoice(codeOf(value), wordsOf(value), value.Equals(chosen)))])
        {
            View = this,
        };

    private string? ErrorOf(string field) => Issues.FirstOrDefault(issue => issue.Field == field) is { } issue ? SentenceOf(issue) : null;
}

/// <summary>One field of a form with its label, its hint and, when something is wrong with it, what to do.</summary>
public sealed record FormField(string Name, string Label, string Hint, string Value, string? Error)
{
    public required SiteView View { get; init; }

    public string Id => "f-" + Name;

    /// <summary>An input's type; <c>area</c> for several lines.</summary>
    public string Kind { get; init; } = "text";

    public string? Autocomplete { get; init; }

    public bool IsOptional { get; init; }

    /// <summary>Belongs to one choice only: shown when that is chosen, and always by browsers that cannot tell.</summary>
    public string? Class { get; init; }

    public string DescribedBy => $"{Id}-hint" + (Error is null ? "" : $" {Id}-error");
}

/// <summary>Several buttons of which one can be chosen.</summary>
public sealed record FormChoices(string Name, string Label, string? Error, IReadOnlyList<FormChoice> Options)
{
    public required SiteView View { get; init; }

    /// <summary>A link to the question leads to its first button.</summary>
    public string PlaceOf(FormChoice option) => Name + (option == Options[0] ? "" : $"-{option.Value}");
}

public sealed record FormChoice(string Value, string Words, bool IsChosen);

/// <summary>What somebody sees who has the reference of a request: how it stands, and nothing about the person.</summary>
public sealed class ReceiptView(PublicSite publicSite, LiveSite site, Language language) : SiteView(publicSite, site, language)
{
    public required LiveDocument Document { get; init; }

    public required RequestReceipt Receipt { get; init; }

    public LiveVersionText Text => Document.Newest.Texts[Language];

    public string Wanted => $"{Words[$"request.name.{RequestForm.CodeOf(Receipt.Format)}"]}, {Words[$"documents.in.{Receipt.Language.Code()}"]}";

    public string State => Words[$"request.state.{RequestForm.CodeOf(Receipt.State)}"];

    public override string SwitchAddress => DocumentAddresses.OfReceipt(Language.Other(), Document.Newest.Texts[Language.Other()].Slug, Receipt.Reference);
}
