using System.Text.RegularExpressions;
using KilkennyInfo.Languages;
using KilkennyInfo.Testing;

namespace KilkennyInfo.BrowserTests.Desk;

/// <summary>
/// What a screen reader is told on the main screens, whole, in both languages. The files in <c>Desk/Snapshots</c> are what was agreed:
/// KILKENNY_SNAPSHOTS=write writes them anew, and the change is read before it is committed.
/// </summary>
[Collection(ScreensRun.Name)]
public sealed partial class ScreensAriaTests(ScreensDesk desk)
{
    private static readonly bool IsWriting = Environment.GetEnvironmentVariable("KILKENNY_SNAPSHOTS") == "write";

    private static readonly string Folder = Path.Combine(TestSite.Root, "tests", "KilkennyInfo.BrowserTests", "Desk", "Snapshots");

    private static readonly (string Name, string Path, ScreenViewer Viewer)[] Screens =
    [
        ("sign-in", "/desk/sign-in", ScreenViewer.Nobody),
        ("my-work", "/desk", ScreenViewer.Staff),
        ("board", "/desk/pages?state=out-of-step", ScreenViewer.Staff),
        ("page", $"/desk/pages/{ScreensWork.ToChange}", ScreenViewer.Staff),
        ("edit", $"/desk/pages/{ScreensWork.Unfinished}/edit", ScreenViewer.Staff),
        ("step", $"/desk/pages/{ScreensWork.OutOfStep}/step", ScreenViewer.Staff),
        ("sign", $"/desk/pages/{ScreensWork.OwnWords}/sign/plain-language", ScreenViewer.Staff),
        ("read", $"/desk/pages/{ScreensWork.TakenOff}/read", ScreenViewer.Staff),
        ("audit", $"/desk/audit?q={ScreensWork.TakenOff}", ScreenViewer.Staff),
    ];

    public static TheoryData<string, Language> Cases
    {
        get
        {
            var cases = new TheoryData<string, Language>();
            foreach (var (name, _, _) in Screens)
            {
                cases.Add(name, Language.Irish);
                cases.Add(name, Language.English);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Screen_ForScreenReader_IsAsAgreed(string name, Language language)
    {
        var (_, path, viewer) = Screens.Single(screen => screen.Name == name);
        await using var context = await desk.OpenAsync(viewer, language);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        var snapshot = Steady(await page.Locator("body").AriaSnapshotAsync()) + "\n";
        var file = Path.Combine(Folder, $"{name}.{language.Code()}.yaml");
        if (IsWriting)
        {
            Directory.CreateDirectory(Folder);
            await File.WriteAllTextAsync(file, snapshot);
        }

        Assert.Equal(await File.ReadAllTextAsync(file), snapshot);
    }

    /// <summary>Which complaints are due soon is another thing on every day of the week. Days, times and marks are others on every run, and large numbers with every change of the content.</summary>
    private static string Steady(string snapshot)
    {
        var steady = Complaints().Replace(snapshot, "${indent}${heading}${indent}- list: COMPLAINTS\n");
        steady = Day().Replace(steady, "DAY");
        steady = Time().Replace(steady, "TIME");
        steady = IsoDay().Replace(steady, "DAY");
        steady = Mark().Replace(steady, "MARK");
        steady = Reference().Replace(steady, "REFERENCE");
        return Number().Replace(steady, "NUMBER");
    }

    [GeneratedRegex(@"^(?<indent> *)(?<heading>- heading ""(My complaints|Mo ghearáin|Complaints|Gearáin)"" \[level=2\]\n)\k<indent>- list:\n(\k<indent> +.*\n?)+", RegexOptions.Multiline)]
    private static partial Regex Complaints();

    [GeneratedRegex(@"\b\d{1,2} (\p{L}+) 20\d\d\b")]
    private static partial Regex Day();

    [GeneratedRegex(@"\b\d{1,2}\.\d\d (am|pm|r\.n\.|i\.n\.)")]
    private static partial Regex Time();

    [GeneratedRegex(@"\b20\d\d-\d\d-\d\d\b")]
    private static partial Regex IsoDay();

    [GeneratedRegex(@"\b([0-9a-f]{32,}|[0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{43})\b")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\bKCC-20\d\d-[A-Z0-9]{4}-[A-Z0-9]\b")]
    private static partial Regex Reference();

    /// <summary>A short one is looked at: “1 change” and “2 changes” are not the same.</summary>
    [GeneratedRegex(@"\b\d{2,}\b")]
    private static partial Regex Number();
}
