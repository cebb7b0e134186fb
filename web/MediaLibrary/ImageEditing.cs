using KilkennyInfo.Accounts;
using KilkennyInfo.ContentModel;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Live;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Data;
using KilkennyInfo.Media;
using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Wording;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.MediaLibrary;

/// <summary>
/// Putting images into the library, changing their words, replacing and deleting them. Every file comes in through
/// <see cref="ImageUpload"/>; every image has words in both languages, or is said to adorn only.
/// </summary>
public sealed class ImageEditing(SiteDatabase database, FollowPublication follow, TimeProvider clock)
{
    public const string FileField = "file";

    public static string SubjectOf(string name) => $"image:{name}";

    public static bool MayEdit(Person person) => person.MayEditAny || person.Is(Role.Publisher);

    /// <param name="fileName">The name that the file came with.</param>
    /// <returns>Of a saved one the name that it got, and what was taken out of it.</returns>
    public async Task<(EntrySave Save, IReadOnlyList<string> Removed)> UploadAsync(Person by, string fileName, ReadOnlyMemory<byte> bytes, TypedImage typed, CancellationToken cancellation)
    {
        RequireEditor(by);
        var words = typed.Read();
        var issues = TypedImage.Check(words).ToList();
        var reading = Read(bytes, issues);
        if (reading is not { } image || issues.Count > 0)
        {
            return (EntrySave.Refused(issues), []);
        }

        var save = await DataAct.RunAsync(database, follow, clock, async work =>
        {
            var taken = await TakenAsync(work.Db, cancellation);
            var name = MediaName.From(fileName, image.Kind, taken.Contains);
            work.Db.Add(new DataFile { Path = DataFile.MediaFolder + name, Bytes = image.Bytes, FolderBytes = [] });
            work.Db.Add(new PublishEvent { OccurredUtc = work.Now, DataPath = DataFile.MediaFolder + name });
            return await SaveWordsAsync(work, by, "image.added", name, TypedImage.Write(name, words, null, null), cancellation) with { Key = name };
        }, cancellation);
        return (save, image.Removed);
    }

    /// <param name="mark">Of the words as the person saw them.</param>
    /// <exception cref="NotThereException">There is no such image.</exception>
    public Task<EntrySave> ChangeWordsAsync(string name, Person by, TypedImage typed, string mark, CancellationToken cancellation)
    {
        RequireEditor(by);
        return DataAct.RunAsync(database, follow, clock, async work =>
        {
            _ = await FileAsync(work.Db, name, cancellation);
            var (before, words) = (work.Data.Images.GetValueOrDefault(name), typed.Read());
            if (before is not null && words == before with { Line = 0 })
            {
                return EntrySave.Unchanged;
            }

            if (mark != TypedImage.Of(before).Mark)
            {
                return EntrySave.Refused(Issue.Whole("desk.media.moved"));
            }

            var issues = TypedImage.Check(words).Concat(await CheckLiveAsync(work.Db, name, by, cancellation)).ToList();
            return issues.Count > 0 ? EntrySave.Refused(issues)
                : await SaveWordsAsync(work, by, "image.words-changed", name, TypedImage.Write(name, words, before, work.Entry(DataShape.Images, name)), cancellation);
        }, cancellation);
    }

    /// <summary>Puts another picture in the place of one: same kind, same address, same words.</summary>
    /// <exception cref="NotThereException">There is no such image.</exception>
    public async Task<(EntrySave Save, IReadOnlyList<string> Removed)> ReplaceAsync(string name, Person by, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        RequireEditor(by);
        var issues = new List<Issue>();
        if (Read(bytes, issues) is not { } image)
        {
            return (EntrySave.Refused(issues), []);
        }

        if (MediaTypes.Of(name) != MediaTypes.Of(image.Kind.Ending()))
        {
            return (EntrySave.Refused(new Issue(FileField, "desk.media.other-kind", ("kind", image.Kind.Name()))), []);
        }

        var save = await DataAct.RunAsync(database, follow, clock, async work =>
        {
            var file = await FileAsync(work.Db, name, cancellation);
            if (file.Bytes.AsSpan().SequenceEqual(image.Bytes))
            {
                return EntrySave.Unchanged;
            }

            if (await CheckLiveAsync(work.Db, name, by, cancellation) is { Count: > 0 } live)
            {
                return EntrySave.Refused(live);
            }

            file.Put(image.Bytes, file.InFolder);
            work.Db.Add(new PublishEvent { OccurredUtc = work.Now, DataPath = file.Path });
            await AuditAsync(work, by, "image.replaced", name, cancellation);
            return EntrySave.Saved;
        }, cancellation);
        return (save, image.Removed);
    }

    /// <summary>Takes an image and its words away, when no text shows it.</summary>
    /// <exception cref="NotThereException">There is no such image.</exception>
    public Task<EntrySave> DeleteAsync(string name, Person by, CancellationToken cancellation)
    {
        RequireEditor(by);
        return DataAct.RunAsync(database, follow, clock, async work =>
        {
            var file = await FileAsync(work.Db, name, cancellation);
            if ((await ImageUses.LoadAsync(work.Db, cancellation)).Contains(name))
            {
                return EntrySave.Refused(Issue.Whole("desk.media.used"));
            }

            work.Db.Remove(file);
            work.Db.Add(new PublishEvent { OccurredUtc = work.Now, DataPath = file.Path });
            if (file.InFolder.Length > 0)
            {
                work.Db.Add(new DataEdit { Path = file.Path, Key = DataEdit.WholeFile, PersonId = by.Id, PersonName = by.Name, ChangedUtc = work.Now });
            }

            return await SaveWordsAsync(work, by, "image.deleted", name, null, cancellation);
        }, cancellation);
    }

    /// <summary>What readers see and hear now changes with the press of a button, so it takes somebody who answers for it.</summary>
    private static async Task<IReadOnlyList<Issue>> CheckLiveAsync(SiteDb db, string name, Person by, CancellationToken cancellation) =>
        !by.Is(Role.Publisher) && (await ImageUses.LoadAsync(db, cancellation))[name].Any(use => use.IsLive) ? [Issue.Whole("desk.media.live")] : [];

    private static CleanImage? Read(ReadOnlyMemory<byte> bytes, List<Issue> issues)
    {
        switch (bytes.IsEmpty ? null : ImageUpload.Read(bytes))
        {
            case CleanImage image:
                return image;
            case ImageRefusal refusal:
                issues.Add(new Issue(FileField, $"desk.media.refused.{refusal.Key}", refusal.Values));
                return null;
            default:
                issues.Add(new Issue(FileField, "desk.media.file.missing"));
                return null;
        }
    }

    /// <summary>Names that were ever given: a text of long ago must not come back with another picture.</summary>
    private static async Task<HashSet<string>> TakenAsync(SiteDb db, CancellationToken cancellation)
    {
        var paths = await db.Set<DataFile>().Where(file => file.Path.StartsWith(DataFile.MediaFolder)).Select(file => file.Path)
            .Concat(db.Set<DataEdit>().Where(edit => edit.Path.StartsWith(DataFile.MediaFolder)).Select(edit => edit.Path)).ToListAsync(cancellation);
        var prefix = SubjectOf("");
        var subjects = await db.Set<AuditEntry>().Where(entry => entry.Subject.StartsWith(prefix)).Select(entry => entry.Subject).Distinct().ToListAsync(cancellation);
        return paths.Select(path => path[DataFile.MediaFolder.Length..]).Concat(subjects.Select(subject => subject[prefix.Length..])).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static async Task<DataFile> FileAsync(SiteDb db, string name, CancellationToken cancellation) =>
        await db.Set<DataFile>().SingleOrDefaultAsync(file => file.Path == DataFile.MediaFolder + name, cancellation) ?? throw new NotThereException($"There is no image “{name}”.");

    private static async Task<EntrySave> SaveWordsAsync(DataAct work, Person by, string act, string name, string? written, CancellationToken cancellation)
    {
        var before = work.Entry(DataShape.Images, name);
        if (before is not null || written is not null)
        {
            work.Set(DataShape.Images, name, written);
        }

        return await work.SaveAsync(by, act, SubjectOf(name), null, [("image", name), ("before", before), ("after", written)], cancellation);
    }

    private static Task AuditAsync(DataAct work, Person by, string act, string name, CancellationToken cancellation) =>
        AuditLog.WriteAsync(work.Db, work.Now, by.Id, by.Name, act, SubjectOf(name), new Dictionary<string, string?> { ["image"] = name }, cancellation);

    private static void RequireEditor(Person by)
    {
        if (!MayEdit(by))
        {
            throw new NotAllowedException("Only editors and publishers change the images.");
        }
    }
}
