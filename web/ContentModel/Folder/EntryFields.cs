namespace KilkennyInfo.ContentModel.Folder;

/// <summary>One field of an entry as it is to be.</summary>
/// <param name="IsChanged">It says something else than the entry does now.</param>
/// <param name="Written">Its lines; none when the entry has no such field.</param>
public sealed record EntryField(string Name, bool IsChanged, string? Written);

/// <summary>Puts an entry together out of its fields, and leaves the lines of those that say the same as they were written.</summary>
public static class EntryFields
{
    /// <param name="entry">As it is now; none for a new one.</param>
    /// <param name="fields">All of them, in the order in which they are written.</param>
    /// <param name="make">Makes an entry of the lines of its fields.</param>
    public static string Write(string? entry, IReadOnlyList<EntryField> fields, Func<IEnumerable<string>, string> make)
    {
        var order = fields.Select(field => field.Name).ToList();
        var inside = entry is null ? null : YamlEntries.Inside(entry);
        foreach (var field in fields.Where(field => field.IsChanged))
        {
            inside = inside?.With(field.Name, field.Written, order);
        }

        return inside?.Text ?? make(fields.Select(field => field.Written).OfType<string>());
    }
}
