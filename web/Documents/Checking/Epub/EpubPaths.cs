namespace KilkennyInfo.Documents.Checking.Epub;

/// <summary>Addresses within a book.</summary>
internal static class EpubPaths
{
    /// <returns>The name of an entry of the archive; none for an address elsewhere, or one that leads out of it.</returns>
    public static string? Resolve(string folder, string reference)
    {
        if (IsOutside(reference))
        {
            return null;
        }

        var path = new List<string>();
        foreach (var part in (folder + Uri.UnescapeDataString(reference.Split('#')[0])).Split('/'))
        {
            if (part == ".." && path.Count == 0)
            {
                return null;
            }

            if (part == "..")
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                path.Add(part);
            }
        }

        return string.Join('/', path);
    }

    public static bool IsOutside(string reference) =>
        reference.StartsWith("//", StringComparison.Ordinal) || (Uri.TryCreate(reference, UriKind.Absolute, out var uri) && uri.Scheme is not ("file" or "data"));
}
