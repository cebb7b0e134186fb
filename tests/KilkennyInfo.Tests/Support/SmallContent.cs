using System.Text;
using KilkennyInfo.ContentModel.Folder;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Tests.Support;

/// <summary>
/// A content folder of a few small pages, written into a new directory, that a test changes as it likes. Pages are confirmed as
/// they are added, so the folder can be imported at once.
/// </summary>
internal sealed class SmallContent : IDisposable
{
    private const string Provenance = "source: The test\n  checked-on: 2026-11-22\n  state: confirmed";

    public SmallContent()
    {
        foreach (var (path, text) in DataFiles)
        {
            Write(path, text);
        }

        AddPage("home", slugs: ("", ""), parent: null, type: "home");
        AddPage("alpha");
        AddPage("beta");
    }

    public static IReadOnlyDictionary<string, string> DataFiles { get; } = new Dictionary<string, string>
    {
        ["site.yaml"] = "council: { ga: Comhairle, en: Council }\nname: { ga: Suíomh, en: Site }\nheader: [alpha]\nfooter: [beta]\ncomplaints: alpha\ncomment: beta\n"
            + "ombudsman-page: alpha\ncontacts: alpha\nmain-contact: main\ndesk: main\nombudsman: main\naccess-officer: main\nsecurity-contact: main\n"
            + "acknowledge: reply-within\nreply: reply-within\n",
        ["types/article.yaml"] = "name: { ga: Alt, en: Article }\nview: Article\ncontents-from-headings: 4\n",
        ["types/home.yaml"] = "name: { ga: Baile, en: Home }\nview: Home\ncontents-from-headings: 99\n",
        ["facts.yaml"] = $"reply-within:\n  ga: 28 lá\n  en: 28 days\n  {Provenance}\n",
        ["contacts/units.yaml"] = "main:\n  kind: council\n  name: { ga: Oifig, en: Office }\n  does: { ga: Freagraímid., en: We answer. }\n  phone: \"+353 56 779 4000\"\n"
            + $"  email: info@example.ie\n  website: https://www.example.ie/help/\n  hours: lines\n  office: hall\n  {Provenance}\n",
        ["contacts/offices.yaml"] = $"hall:\n  name: {{ ga: Halla, en: Hall }}\n  address: {{ ga: [Halla, Sráid Eoin], en: [Hall, John Street] }}\n  eircode: R95 A39T\n  {Provenance}\n",
        ["contacts/hours.yaml"] = "lines:\n  ga: Ó Luan go hAoine, ó 9.00 r.n. go dtí 5.00 i.n.\n  en: Monday to Friday, 9.00am to 5.00pm\n  open:\n"
            + $"    - {{ days: [mon], from: \"09:00\", to: \"17:00\" }}\n  {Provenance}\n",
        ["calendar/public-holidays.yaml"] = "- { name: { ga: Lá Caille, en: New Year’s Day }, rule: fixed, month: 1, day: 1 }\n",
        ["appeals.yaml"] = "[]\n",
        ["synonyms.yaml"] = "[]\n",
        ["best-bets.yaml"] = "[]\n",
        ["gone.yaml"] = "- { lang: en, slug: long-gone }\n",
        ["plan/versions/1.yaml"] = $"version: 1\nadopted: 2026-01-12\nfrom: 2026-02-01\nto: 2030-01-31\npage: home\nowner: main\n{Provenance.Replace("\n  ", "\n", StringComparison.Ordinal)}\ncommitments:\n  - {{ number: 1, ga: Focail., en: Words. }}\n",
        ["strings/ga.yaml"] = "note.label: Nóta\nfootnotes.title: Nótaí\nfootnotes.ref: \"Nóta {n}\"\nfootnotes.back: \"Ar ais, nóta {n}\"\n",
        ["strings/en.yaml"] = "note.label: Note\nfootnotes.title: Notes\nfootnotes.ref: \"Note {n}\"\nfootnotes.back: \"Back, note {n}\"\n",
        ["irish-words.txt"] = "",
    };

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("kilkenny-content-").FullName;

    /// <summary>Adds a page with both its texts, or writes it anew, and confirms the pair.</summary>
    public void AddPage(
        string key,
        (string Irish, string English)? slugs = null,
        string? parent = "home",
        string type = "article",
        string aliases = "[]",
        string irishBody = "Focail.\n",
        string englishBody = "Words.\n")
    {
        var slug = slugs ?? ($"{key}-ga", key);
        var above = parent is null ? "" : $"parent: {parent}\n";
        Write($"pages/{key}/page.yaml", $"type: {type}\n{above}order: 10\nowner: main\nupdated: 2026-11-22\nreview-by: 2027-11-22\n");
        Write($"pages/{key}/ga.md", $"---\ntitle: Teideal {key}\nslug: \"{slug.Irish}\"\nsummary: Achoimre.\n---\n\n{irishBody}");
        Write($"pages/{key}/en.md", $"---\ntitle: Title {key}\nslug: \"{slug.English}\"\nsummary: Summary.\naliases: {aliases}\n---\n\n{englishBody}");
        Confirm(key);
    }

    public void Confirm(string key) => Assert.Empty(PairConfirmation.Confirm(Directory, key));

    public string Read(string path) => File.ReadAllText(Path.Combine(Directory, path));

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        var file = Path.Combine(Directory, path);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }

    public void Replace(string path, string old, string text)
    {
        var before = Read(path);
        Assert.Contains(old, before, StringComparison.Ordinal);
        Write(path, before.Replace(old, text, StringComparison.Ordinal));
    }

    public void Delete(string path) => File.Delete(Path.Combine(Directory, path));

    public void DeletePage(string key) => System.IO.Directory.Delete(Path.Combine(Directory, "pages", key), recursive: true);

    /// <summary>Every file by its path, as bytes in hexadecimal digits.</summary>
    public static SortedDictionary<string, string> Files(string directory) => new(
        System.IO.Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(directory, file), file => Convert.ToHexString(File.ReadAllBytes(file))),
        StringComparer.Ordinal);

    public static string AddressOf(string key, Language language) => language is Language.Irish ? $"/ga/{key}-ga" : $"/en/{key}";

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
