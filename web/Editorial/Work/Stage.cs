using KilkennyInfo.Accounts;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Editorial.Work;

/// <summary>One thing that has to be done next for an open edition, and which roles can do it.</summary>
public sealed record Stage(string Key, IReadOnlyList<Role> Roles)
{
    public const int KeyMaxLength = 40;

    public static Stage Changes { get; } = new("changes", [Role.IrishEditor, Role.EnglishEditor]);

    public static Stage Send { get; } = new("send", [Role.IrishEditor, Role.EnglishEditor]);

    public static Stage Publish { get; } = new("publish", [Role.Publisher]);

    public static Stage Step(Language behind) => new($"step-{behind.Code()}", [behind is Language.Irish ? Role.IrishEditor : Role.EnglishEditor]);

    public static Stage Of(Gate gate) => new(gate.Key, [gate.Role]);

    /// <summary>Every stage there is; none when there is no such.</summary>
    public static Stage? Find(string key) => Known.FirstOrDefault(stage => stage.Key == key);

    public bool Fits(Person person) => Roles.Any(person.Is);

    private static IReadOnlyList<Stage> Known { get; } = [Changes, Send, Publish, .. LanguageExtensions.Both.Select(Step), .. Gate.All.Select(Of)];
}
