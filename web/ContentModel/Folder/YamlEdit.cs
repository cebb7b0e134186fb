namespace KilkennyInfo.ContentModel.Folder;

/// <summary>
/// Changes single values of a YAML mapping and leaves every other byte as a person wrote it: comments, order, quotation marks.
/// </summary>
public static class YamlEdit
{
    /// <param name="value">One line of words; none takes the key away.</param>
    public static string Set(string yaml, string key, string? value) => SetWritten(yaml, key, value is null ? null : YamlText.Words(value));

    /// <summary>As <see cref="Set"/>, for a number or a day, which stand without quotation marks.</summary>
    public static string SetBare(string yaml, string key, string value) => SetWritten(yaml, key, value);

    private static string SetWritten(string yaml, string key, string? written)
    {
        var entries = YamlEntries.OfMapping(yaml) ?? throw new InvalidDataException("This is not a YAML mapping.");
        return entries.With(key, written is null ? null : YamlText.Entry(key, written))?.Text ?? throw new InvalidDataException($"“{key}” cannot be set in this YAML.");
    }
}
