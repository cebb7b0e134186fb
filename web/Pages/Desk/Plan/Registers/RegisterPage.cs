using KilkennyInfo.ActionPlan.Registers;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;

namespace KilkennyInfo.Pages.Desk.Plan.Registers;

/// <summary>A page about one register: the words for its fields and for what they hold.</summary>
public abstract class RegisterPage(PlanRegisters registers) : PlanPage
{
    private IRegister? _register;

    [FromRoute(Name = "register")]
    public string? RegisterKey { get; set; }

    public IRegister Register => _register ??= registers.Get(RegisterKey);

    /// <summary>What stands in the fields of the form.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; protected set; } = new Dictionary<string, string>();

    public string Address => $"{RegistersAddress}/{Register.Key}";

    public string RegisterName => Words[$"desk.plan.registers.{Register.Key}"];

    public IEnumerable<EntryField> FormFields => Register.Fields.Select(name => new EntryField(name, LabelOf(name), HintOf(name), Typed.GetValueOrDefault(name, ""), Choices(name)));

    /// <summary>What is chosen, in words; days as days; all else as it was typed.</summary>
    public string Said(string name, string value) => value.Length == 0 ? "–" : EntryField.KindOf(name) switch
    {
        "select" => Choices(name).FirstOrDefault(choice => choice.Code == value).Name ?? value,
        "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day) ? Date(day) : value,
        _ => value,
    };

    public string LabelOf(string name)
    {
        var (field, language) = name.Length > 3 && LanguageExtensions.FromCode(name[^2..]) is { } of && name[^3] == '-' ? (name[..^3], of) : (name, (Language?)null);
        var own = $"desk.plan.registers.{Register.Key}.{field}";
        var label = Words[Words.Has(own) ? own : $"desk.plan.registers.field.{field}"];
        return language is { } side ? $"{label}: {Words[$"desk.language.{side.Code()}"]}" : label;
    }

    protected IReadOnlyDictionary<string, string> ReadForm()
    {
        var form = Request.HasFormContentType ? Request.Form : FormCollection.Empty;
        return Register.Fields.ToDictionary(name => name, name => form[name].ToString());
    }

    private string? HintOf(string name)
    {
        var own = $"desk.plan.registers.{Register.Key}.{name}.hint";
        var common = $"desk.plan.registers.field.{name}.hint";
        return Words.Has(own) ? Words[own] : Words.Has(common) ? Words[common] : null;
    }

    private IReadOnlyList<(string Code, string Name)> Choices(string name) => name switch
    {
        "state" => Named<InitiativeState>(),
        "kind" => Named<SimplifiedKind>(),
        "deed" => Named<AccessDeed>(),
        "office" => [.. Data.Offices.Values.Select(office => (office.Key, office.Name[Language]))],
        "page" => [.. Site.Pages.Select(page => (page.Key, page.Texts[Language].Title))],
        _ => [],
    };

    private IReadOnlyList<(string Code, string Name)> Named<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(EnumCode.Of).Select(code => (code, Words[$"desk.plan.registers.choice.{code}"]))];
}

/// <summary>One field of an entry’s form.</summary>
public sealed record EntryField(string Name, string Label, string? Hint, string Value, IReadOnlyList<(string Code, string Name)> Choices)
{
    private static readonly HashSet<string> Optional = ["started", "ended", "next", "page", "before", "after", "result-ga", "result-en", "changed-ga", "changed-en"];

    public string Kind => KindOf(Name);

    public bool IsOptional => Optional.Contains(Name);

    /// <summary>The language of what is typed here; none where it is no words.</summary>
    public string? Lang => Name.EndsWith("-ga", StringComparison.Ordinal) ? "ga" : Name.EndsWith("-en", StringComparison.Ordinal) ? "en-IE" : null;

    public string? Width => Kind is "date" || Name is "courses" or "places" or "hours" or "before" or "after" ? "short" : null;

    public static string KindOf(string name) => name switch
    {
        "state" or "kind" or "deed" or "office" or "page" => "select",
        "from" or "to" or "started" or "ended" or "done" or "on" or "next" => "date",
        "title-ga" or "title-en" or "courses" or "places" or "hours" or "before" or "after" or "commitments" => "text",
        _ => "area",
    };
}
