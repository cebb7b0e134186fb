using System.Text;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.MediaLibrary;
using KilkennyInfo.Platform.Audit;
using KilkennyInfo.Tests.Editorial;
using KilkennyInfo.Tests.Media.Jpeg;
using KilkennyInfo.Tests.Media.Png;
using KilkennyInfo.Tests.Support;
using KilkennyInfo.Wording;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Tests.Wording;

/// <summary>A small site whose data files are changed at the desk: a few wordings, two terms, two words to do without, one image.</summary>
public abstract class DataDeskFixture : DeskFixture
{
    internal const string Terms =
        "# The terms\n\ncharter:\n  en: Customer Charter   # its name\n  ga: Cairt do Chustaiméirí\n  approved: false\n\n# Two\ncomplaint:\n  en: complaint\n  ga: gearán\n  also:\n    en: [grievance]\n";

    internal const string PlainWords = "# Words\n- en: utilise\n  say: [use]\n- ga: cuir in iúl\n  say: [abair, inis]\n";

    protected DataDeskFixture(TestDatabase databases)
        : base(databases)
    {
        Content.Write("terms.yaml", Terms);
        Content.Write("plain-words.yaml", PlainWords);
        Content.Write("strings/ga.yaml", Content.Read("strings/ga.yaml") + "pages:\n  one: \"{n} leathanach amháin\"\n  two: \"{n} leathanach\"\n  few: \"{n} leathanach\"\n  many: \"{n} leathanach\"\n  other: \"{n} leathanach\"\n");
        Content.Write("strings/en.yaml", Content.Read("strings/en.yaml") + "pages: { one: \"{n} page\", other: \"{n} pages\" }   # a count\n");
        Content.Write("media/old.png", SamplePng.Picture());
        Content.Write("media.yaml", "old.png:\n  alt: { ga: Seanphictiúr, en: An old picture }\n");
    }

    internal static byte[] OtherPng { get; } = SamplePng.File(SamplePng.Header(1, 1, 8, 0), SamplePng.Chunk("IDAT", SamplePng.Packed([0, 77])), SamplePng.End);

    internal static byte[] ThirdPng { get; } = SamplePng.File(SamplePng.Header(1, 1, 8, 0), SamplePng.Chunk("IDAT", SamplePng.Packed([0, 99])), SamplePng.End);

    internal static byte[] Jpeg => SampleJpeg.Baseline;

    internal WordingEditing Wordings => new(Database, FollowAsync, Clock);

    internal TermEditing TermDesk => new(Database, FollowAsync, Clock);

    internal PlainWordEditing PlainDesk => new(Database, FollowAsync, Clock);

    internal ImageEditing ImageDesk => new(Database, FollowAsync, Clock);

    internal ImageLibrary Library => new(Database, Current);

    internal static TypedImage Alt(string irish = "Caisleán", string english = "A castle") => TypedImage.Empty with { Alt = new(irish, english) };

    internal async Task<EntrySave> SayAsync(string key, string? irish, string? english, bool same = false)
    {
        var fields = new Dictionary<string, string>();
        foreach (var (name, words) in new[] { ("ga", irish), ("en", english) }.Where(side => side.Item2 is not null))
        {
            fields[name] = words!;
        }

        return await Wordings.SaveAsync(key, Publisher, new TypedWording(fields, InterfaceWording.Find(Current().Data, key)!.Mark, same, null), CancellationToken.None);
    }

    internal async Task SaidAsync(string key, string irish, string english) => AssertSaved(await SayAsync(key, irish, english));

    internal async Task TermAsync(string key, Func<TypedTerm, TypedTerm> change)
    {
        var term = TypedTerm.Of(Current().Data.Terms[key]);
        AssertSaved(await TermDesk.ChangeAsync(key, Reviser, change(term), term.Mark, CancellationToken.None));
    }

    internal async Task UploadAsync(string name, byte[] bytes, TypedImage? words = null) =>
        AssertSaved((await ImageDesk.UploadAsync(Editor, name, bytes, words ?? Alt(), CancellationToken.None)).Save);

    internal static void AssertSaved(EntrySave save)
    {
        Assert.Empty(save.Issues.Select(issue => $"{issue.Field}: {issue.Key} {string.Join(' ', issue.Values)}"));
        Assert.True(save.IsSaved);
    }

    internal async Task<string?> TextAsync(string path) => await BytesAsync(path) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    internal async Task<byte[]?> BytesAsync(string path)
    {
        await using var db = Database.OpenForReading();
        return (await db.Set<DataFile>().SingleOrDefaultAsync(file => file.Path == path))?.Bytes;
    }

    /// <summary>What an import still has to make again: <c>path: key</c>.</summary>
    internal async Task<IReadOnlyList<string>> EditsAsync()
    {
        await using var db = Database.OpenForReading();
        return [.. (await db.Set<DataEdit>().OrderBy(edit => edit.Id).ToListAsync()).Select(edit => $"{edit.Path}: {edit.Key}")];
    }

    internal async Task<IReadOnlyList<AuditEntry>> AuditAsync(string subject) => await new EntryHistory(Database).OfAsync(subject, CancellationToken.None);

    internal async Task<ImportReport> ImportAndFollowAsync()
    {
        var report = await ImportSoundAsync();
        await FollowAsync();
        return report;
    }

    /// <summary>Changes something that nobody at the desk has to do with, so that the next import is not passed over.</summary>
    internal void Touch() => Content.Write("irish-words.txt", Content.Read("irish-words.txt") + "focal\n");
}
