namespace KilkennyInfo.Editorial.Pasting;

/// <summary>The paste is larger, or elements stand deeper in one another, than anything that a person copies; none of it was read.</summary>
public sealed class PasteRefusedException(string key, string message) : Exception(message)
{
    public const string TooLarge = "paste-too-large";
    public const string TooDeep = "paste-too-deep";

    /// <summary><see cref="TooLarge"/> or <see cref="TooDeep"/>.</summary>
    public string Key { get; } = key;
}
