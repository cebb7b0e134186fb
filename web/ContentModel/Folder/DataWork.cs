using System.Text;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Data;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.ContentModel.Folder;

/// <summary>
/// The data files in the hands of one act at the desk: what stands in them, and what is to stand there. Nothing is written before
/// <see cref="SaveAsync"/>, so an act can look first whether all would still be whole. Lives as long as the act's transaction.
/// </summary>
public sealed class DataWork
{
    private readonly SiteDb _db;
    private readonly DateTime _now;
    private readonly Dictionary<string, DataFile> _files;
    private readonly List<DataEdit> _edits;
    private readonly Dictionary<string, YamlEntries> _entries = [];
    private readonly Dictionary<(string Path, string Key), string?> _set = [];
    private readonly Dictionary<string, string> _whole = [];

    private DataWork(SiteDb db, DateTime now, Dictionary<string, DataFile> files, List<DataEdit> edits)
    {
        _db = db;
        _now = now;
        _files = files;
        _edits = edits;
        Data = ReferenceData.Read(Texts(), new IssueList());
    }

    /// <summary>As it stands before the act.</summary>
    public ReferenceData Data { get; }

    public static async Task<DataWork> LoadAsync(SiteDb db, DateTime now, CancellationToken cancellation)
    {
        var files = await db.Set<DataFile>().Where(file => !file.Path.StartsWith(DataFile.MediaFolder)).ToDictionaryAsync(file => file.Path, cancellation);
        return new DataWork(db, now, files, await db.Set<DataEdit>().OrderBy(edit => edit.Id).ToListAsync(cancellation));
    }

    /// <summary>The lines of an entry as they are now; none when there is none.</summary>
    public string? Entry(string path, string key) => EntriesOf(path).Find(key);

    /// <summary>Puts an entry in the place of the one with its key, or takes it away. Both sides of a pair are set in one act.</summary>
    public void Set(string path, string key, string? written)
    {
        _entries[path] = EntriesOf(path).With(key, written) ?? throw new InvalidDataException($"{path}: “{key}” cannot be changed without touching other entries.");
        _set[(path, key)] = written;
    }

    /// <summary>Puts a file of the desk's own in its place, such as a version of the plan: an import of a folder that has another leaves it.</summary>
    public void SetFile(string path, string text) => _whole[path] = text;

    /// <summary>The data as it would be, and what would be wrong with it.</summary>
    public (ReferenceData Data, IReadOnlyList<ContentIssue> Issues) LookAhead()
    {
        var texts = Texts();
        foreach (var (path, entries) in _entries)
        {
            texts[path] = DataShape.TextOf(path, entries);
        }

        foreach (var (path, text) in _whole)
        {
            texts[path] = text;
        }

        var issues = new IssueList();
        var data = ReferenceData.Read(texts, issues);
        return (data, issues.All);
    }

    /// <summary>Writes the changed files with an event for each, and what an import has to know to make the changes again.</summary>
    public async Task SaveAsync(Guid? personId, string personName, string? note, CancellationToken cancellation)
    {
        foreach (var unit in _set.GroupBy(change => (DataShape.FamilyOf(change.Key.Path), change.Key.Key)))
        {
            Keep([.. unit.Select(change => (change.Key.Path, change.Key.Key, change.Value))], personId, personName, note);
        }

        foreach (var path in _entries.Keys)
        {
            Write(path);
        }

        foreach (var (path, text) in _whole)
        {
            var file = _files.GetValueOrDefault(path);
            Put(path, file, Encoding.UTF8.GetBytes(text), file?.InFolder ?? []);
            _db.Add(new PublishEvent { OccurredUtc = _now, DataPath = path });
        }

        await _db.SaveChangesAsync(cancellation);
    }

    private void Keep(IReadOnlyList<(string Path, string Key, string? Written)> unit, Guid? personId, string personName, string? note)
    {
        var isHome = unit.All(change => YamlSame.Are(NodeOf(change.Path, change.Key, change.Written), InFolder(change.Path).Node(change.Key)));
        foreach (var (path, key, written) in unit)
        {
            var edit = _edits.SingleOrDefault(edit => edit.Path == path && edit.Key == key);
            if (edit is null && !isHome)
            {
                edit = new DataEdit { Path = path, Key = key, PersonName = personName, ChangedUtc = _now };
                _edits.Add(edit);
                _db.Add(edit);
            }
            else if (edit is not null && isHome)
            {
                _edits.Remove(edit);
                _db.Remove(edit);
            }

            if (edit is not null)
            {
                (edit.Written, edit.PersonId, edit.PersonName, edit.ChangedUtc, edit.Note) = (written, personId, personName, _now, note);
            }
        }
    }

    /// <summary>What counts is always the folder’s bytes with all edits on them, in their order: as the next import will make it.</summary>
    private void Write(string path)
    {
        var file = _files.GetValueOrDefault(path);
        var inFolder = file?.InFolder ?? [];
        var entries = _edits.Where(edit => edit.Path == path && edit.Key != DataEdit.WholeFile).Aggregate(
            InFolder(path), (before, edit) => before.With(edit.Key, edit.Written) ?? throw new InvalidDataException($"{path}: “{edit.Key}” cannot be made again on the folder’s file."));
        var isEdited = _edits.Any(edit => edit.Path == path);
        var bytes = !isEdited ? inFolder : inFolder.Length == 0 && entries.IsEmpty ? [] : Encoding.UTF8.GetBytes(DataShape.TextOf(path, entries));
        if (file is not null && file.Bytes.AsSpan().SequenceEqual(bytes))
        {
            return;
        }

        Put(path, file, bytes, inFolder);
        _db.Add(new PublishEvent { OccurredUtc = _now, DataPath = path });
    }

    private void Put(string path, DataFile? file, byte[] bytes, byte[] inFolder)
    {
        if (bytes.Length == 0 && inFolder.Length == 0)
        {
            _ = file is null ? null : _db.Remove(file);
            return;
        }

        if (file is null)
        {
            file = new DataFile { Path = path, Bytes = bytes };
            _db.Add(file);
        }

        file.Put(bytes, inFolder);
    }

    private YamlEntries EntriesOf(string path) => _entries.GetValueOrDefault(path) ?? Read(path, _files.GetValueOrDefault(path)?.Bytes);

    private YamlEntries InFolder(string path) => Read(path, _files.GetValueOrDefault(path)?.InFolder);

    private static YamlEntries Read(string path, byte[]? bytes) =>
        DataShape.Entries(path, Encoding.UTF8.GetString(bytes ?? [])) ?? throw new InvalidDataException($"Stored content cannot be read: {path}");

    private static YamlDotNet.RepresentationModel.YamlNode? NodeOf(string path, string key, string? written) =>
        written is null ? null : DataShape.Entries(path, written)?.Node(key) ?? throw new InvalidDataException($"{path}: “{key}” was not written as YAML.");

    private Dictionary<string, string> Texts() => _files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.Bytes));
}
