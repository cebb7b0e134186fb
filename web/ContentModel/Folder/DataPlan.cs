using System.Globalization;
using System.Text;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.ContentModel.Reference.Plans;
using YamlDotNet.RepresentationModel;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>
/// What the data files will be once a folder has been taken in: the folder's bytes with what the desk has changed made again on them,
/// entry by entry, and the images of the desk. An edit ends when the folder has the same, or when there is no longer a place for it.
/// </summary>
internal sealed class DataPlan
{
    private static readonly byte[] NoFile = [];
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, byte[]> _folder;
    private readonly IReadOnlyDictionary<string, DataFile> _stored;
    private readonly Dictionary<string, YamlEntries?> _inFolder = [];
    private readonly Dictionary<string, YamlEntries?> _earlier = [];
    private readonly Dictionary<string, YamlEntries> _changed = [];
    private readonly SortedDictionary<string, byte[]> _files;
    private readonly List<DataEdit> _ended = [];
    private readonly List<string> _notes = [];

    private DataPlan(ContentFolder folder, IReadOnlyDictionary<string, DataFile> stored)
    {
        _folder = folder.DataFiles.ToDictionary();
        _stored = stored;
        _files = new SortedDictionary<string, byte[]>(folder.DataFiles.ToDictionary(), StringComparer.Ordinal);
    }

    /// <summary>By path, what will count.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files;

    /// <summary>Edits of the desk that there is nothing more to do for.</summary>
    public IReadOnlyList<DataEdit> Ended => _ended;

    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Files that are not as the folder has them.</summary>
    public IEnumerable<string> Changed => _changed.Keys;

    /// <param name="edits">In the order of their numbers.</param>
    /// <param name="needed">Names of images that pages show, and that come back although the desk has deleted them.</param>
    public static DataPlan Make(ContentFolder folder, IReadOnlyDictionary<string, DataFile> stored, IReadOnlyList<DataEdit> edits, IReadOnlySet<string> needed)
    {
        var plan = new DataPlan(folder, stored);
        plan.KeepWholeFiles();
        foreach (var deleted in edits.Where(edit => edit.Key == DataEdit.WholeFile))
        {
            plan.LeaveOut(deleted, needed);
        }

        foreach (var unit in edits.Where(edit => edit.Key != DataEdit.WholeFile).GroupBy(edit => (DataShape.FamilyOf(edit.Path), edit.Key)))
        {
            plan.Repeat([.. unit]);
        }

        plan.WriteChanged();
        return plan;
    }

    public byte[] InFolder(string path) => _folder.GetValueOrDefault(path, NoFile);

    /// <summary>An image or a version of the plan that the desk has made stays as it is, whatever the folder has.</summary>
    private void KeepWholeFiles()
    {
        foreach (var file in _stored.Values.Where(file => file.IsFromDesk && (file.IsMedia || PlanVersion.IsPlace(file.Path))))
        {
            var inFolder = InFolder(file.Path);
            _files[file.Path] = file.Bytes;
            if (!inFolder.AsSpan().SequenceEqual(file.InFolder) && !inFolder.AsSpan().SequenceEqual(file.Bytes))
            {
                var what = file.IsMedia ? "image" : "version of the plan";
                _notes.Add(inFolder.Length == 0
                    ? $"{file.Path}: no longer in the folder; the {what} that took its place at the desk stays"
                    : $"{file.Path}: the folder has another {what} now; the one from the desk stays");
            }
        }
    }

    private void LeaveOut(DataEdit deleted, IReadOnlySet<string> needed)
    {
        if (!_folder.ContainsKey(deleted.Path))
        {
            _ended.Add(deleted);
        }
        else if (needed.Contains(deleted.Path[DataFile.MediaFolder.Length..]))
        {
            _ended.Add(deleted);
            _notes.Add($"{deleted.Path}: deleted at the desk, and back again, because a page shows it");
        }
        else
        {
            _files.Remove(deleted.Path);
            _notes.Add($"{deleted.Path}: left out, because {WhoAndWhen(deleted)} deleted it at the desk");
        }
    }

    /// <param name="unit">The edits of one entry: two for a pair of wordings, which stand or fall together.</param>
    private void Repeat(IReadOnlyList<DataEdit> unit)
    {
        var places = unit.Select(PlaceOf).ToList();
        if (places.Any(place => !place.IsReadable))
        {
            return; // The import will be refused because of this file; nothing is decided about the edit.
        }

        if (places.All(place => YamlSame.Are(place.Now, place.Wanted)))
        {
            _ended.AddRange(unit);
        }
        else if (WhyNot(places) is { } why)
        {
            Drop(unit, why);
        }
        else if (Set(unit))
        {
            _notes.AddRange(places.Where(place => !YamlSame.Are(place.Before, place.Now)).Select(place => $"{NameOf(place.Edit)} stays as {WhoAndWhen(place.Edit)} changed it at the desk, though the folder has changed it too"));
        }
        else
        {
            Drop(unit, "the file is written in a way that does not let one entry be changed");
        }
    }

    private string? WhyNot(IReadOnlyList<Place> places) => places switch
    {
        _ when places.Any(place => place.Wanted is null && place.Edit.Written is not null) => "it cannot be read",
        _ when places.Any(place => place is { Before: not null, Now: null, Wanted: not null }) => "the folder no longer has it",
        _ when places.Any(place => !DataShape.Fits(place.Edit.Path, place.Now, place.Wanted)) => "the folder’s wording has other places to be filled",
        [{ Edit.Path: DataShape.Images, Wanted: not null } place] when !_files.ContainsKey(DataFile.MediaFolder + place.Edit.Key) => "there is no such image any more",
        _ => null,
    };

    private void Drop(IReadOnlyList<DataEdit> unit, string why)
    {
        _ended.AddRange(unit);
        _notes.AddRange(unit.Select(edit => $"{NameOf(edit)}, as {WhoAndWhen(edit)} changed it at the desk, is dropped: {why}"));
    }

    /// <returns>False when one of the files does not let it be done; then none of them is touched.</returns>
    private bool Set(IReadOnlyList<DataEdit> unit)
    {
        var after = unit.Select(edit => (edit.Path, Entries: (_changed.GetValueOrDefault(edit.Path) ?? FolderEntries(edit.Path))?.With(edit.Key, edit.Written))).ToList();
        if (after.Any(file => file.Entries is null))
        {
            return false;
        }

        after.ForEach(file => _changed[file.Path] = file.Entries!);
        return true;
    }

    private void WriteChanged()
    {
        foreach (var (path, entries) in _changed)
        {
            if (entries.IsEmpty && !_folder.ContainsKey(path))
            {
                _files.Remove(path);
            }
            else
            {
                _files[path] = Encoding.UTF8.GetBytes(DataShape.TextOf(path, entries));
            }
        }
    }

    private Place PlaceOf(DataEdit edit)
    {
        var now = FolderEntries(edit.Path);
        var wanted = edit.Written is null ? null : DataShape.Entries(edit.Path, edit.Written)?.Node(edit.Key);
        return new Place(edit, now is not null, EarlierEntries(edit.Path)?.Node(edit.Key), now?.Node(edit.Key), wanted);
    }

    private YamlEntries? FolderEntries(string path) => Read(_inFolder, path, InFolder(path));

    private YamlEntries? EarlierEntries(string path) => Read(_earlier, path, _stored.GetValueOrDefault(path)?.InFolder ?? NoFile);

    private static YamlEntries? Read(Dictionary<string, YamlEntries?> read, string path, byte[] bytes)
    {
        if (!read.TryGetValue(path, out var entries))
        {
            read[path] = entries = TextOf(bytes) is { } text ? DataShape.Entries(path, text) : null;
        }

        return entries;
    }

    private static string? TextOf(byte[] bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string NameOf(DataEdit edit) => $"{edit.Path}: “{edit.Key}”";

    private static string WhoAndWhen(DataEdit edit) => string.Create(CultureInfo.InvariantCulture, $"{edit.PersonName} on {edit.ChangedUtc:yyyy-MM-dd}");

    /// <param name="IsReadable">Whether the folder's file can be read at all.</param>
    /// <param name="Before">What the folder had.</param>
    /// <param name="Now">What the folder has.</param>
    /// <param name="Wanted">What the desk has.</param>
    private sealed record Place(DataEdit Edit, bool IsReadable, YamlNode? Before, YamlNode? Now, YamlNode? Wanted);
}
