using System.Text.RegularExpressions;
using KilkennyInfo.Testing;

namespace KilkennyInfo.Tests;

/// <summary>Which folder of <c>web</c> may know which: rules and data know nothing of what serves them.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>Writers and readers of files know the neutral text, the two languages and nothing else of the site.</summary>
    private const string PureOfDocuments =
        "KilkennyInfo.ContentModel KilkennyInfo.Data KilkennyInfo.Platform KilkennyInfo.Media KilkennyInfo.Documents.Library KilkennyInfo.Documents.Composing Microsoft.EntityFrameworkCore Microsoft.Extensions Markdig";

    /// <summary>What stands on nearly everything else, and nothing on it but pages, the API and the verbs.</summary>
    private const string Casework = "KilkennyInfo.Complaints KilkennyInfo.Feedback";

    /// <summary>What those who deal with comments and complaints have no business with.</summary>
    private const string OtherWork = "KilkennyInfo.Search KilkennyInfo.Webhooks KilkennyInfo.Wording KilkennyInfo.MediaLibrary";

    /// <summary>A folder, and the beginnings of names that its files do not use.</summary>
    public static TheoryData<string, string> Arrows => new()
    {
        { "Languages", "KilkennyInfo.Pages KilkennyInfo.Api KilkennyInfo.Verbs KilkennyInfo.ContentModel KilkennyInfo.Data KilkennyInfo.Platform" },
        { "Languages", "Microsoft.EntityFrameworkCore Microsoft.AspNetCore Microsoft.Extensions" },
        { "ContentModel", "KilkennyInfo.Pages KilkennyInfo.Api KilkennyInfo.Verbs" },
        { "ContentModel", "Microsoft.AspNetCore Microsoft.Extensions" },
        { "ContentModel/Markup", "Microsoft.EntityFrameworkCore KilkennyInfo.Data" },
        { "ContentModel/Reference", "Microsoft.EntityFrameworkCore KilkennyInfo.Data" },
        { "Data", "KilkennyInfo.Pages KilkennyInfo.Api KilkennyInfo.Verbs KilkennyInfo.Platform.Mail KilkennyInfo.Platform.Audit Microsoft.AspNetCore" },
        { "Platform", "KilkennyInfo.Pages KilkennyInfo.Api KilkennyInfo.Verbs KilkennyInfo.ContentModel KilkennyInfo.Data" },
        { "Platform/Audit", "KilkennyInfo.Pages KilkennyInfo.Api KilkennyInfo.Verbs KilkennyInfo.ContentModel KilkennyInfo.Editorial KilkennyInfo.Accounts KilkennyInfo.Platform.Mail" },
        { "Platform/Mail", "KilkennyInfo.Pages KilkennyInfo.Api KilkennyInfo.Verbs KilkennyInfo.ContentModel KilkennyInfo.Editorial" },
        { "Documents", "KilkennyInfo.Pages KilkennyInfo.Api KilkennyInfo.Verbs KilkennyInfo.Editorial Microsoft.AspNetCore" },
        { "Documents/Model", "KilkennyInfo.ContentModel KilkennyInfo.Data KilkennyInfo.Platform Microsoft.EntityFrameworkCore Microsoft.Extensions Markdig" },
        { "Documents/Composing", "KilkennyInfo.Data KilkennyInfo.Platform Microsoft.EntityFrameworkCore Microsoft.Extensions" },
        { "Documents/Pdf", PureOfDocuments },
        { "Documents/Word", PureOfDocuments },
        { "Documents/OpenDocument", PureOfDocuments },
        { "Documents/Html", PureOfDocuments },
        { "Documents/Epub", PureOfDocuments },
        { "Documents/PlainText", PureOfDocuments },
        { "Documents/BrailleText", PureOfDocuments },
        { "Documents/Audio", PureOfDocuments },
        { "Documents/Pictures", PureOfDocuments },
        { "Documents/Zip", PureOfDocuments },
        { "Documents/Checking", PureOfDocuments },
        { "Feedback", "KilkennyInfo.Pages KilkennyInfo.Api KilkennyInfo.Verbs KilkennyInfo.Editorial KilkennyInfo.Documents KilkennyInfo.Complaints Microsoft.AspNetCore" },
        { "Feedback", OtherWork },
        { "Complaints", "KilkennyInfo.Pages KilkennyInfo.Api KilkennyInfo.Verbs KilkennyInfo.Editorial Microsoft.AspNetCore" },
        { "Complaints", OtherWork },
        { "ActionPlan", "KilkennyInfo.Pages KilkennyInfo.Api KilkennyInfo.Verbs KilkennyInfo.Webhooks KilkennyInfo.MediaLibrary Microsoft.AspNetCore" },
        { "Languages", Casework },
        { "ContentModel", Casework },
        { "Data", Casework },
        { "Platform", Casework },
        { "Platform/Mail", Casework },
        { "Accounts", Casework },
        { "Documents", Casework },
        { "Editorial", Casework },
        { "Media", Casework },
        { "MediaLibrary", Casework },
        { "Notices", Casework },
        { "Search", Casework },
        { "Webhooks", Casework },
        { "Wording", Casework },
        { "Media", "KilkennyInfo.Pages KilkennyInfo.Api KilkennyInfo.Verbs KilkennyInfo.Data Microsoft.EntityFrameworkCore Microsoft.AspNetCore Microsoft.Extensions" },
        { "Complaints/Policy", "KilkennyInfo.Pages KilkennyInfo.Api KilkennyInfo.Verbs KilkennyInfo.Data KilkennyInfo.Platform KilkennyInfo.Accounts Microsoft.EntityFrameworkCore Microsoft.AspNetCore Microsoft.Extensions" },
        { "Editorial", "KilkennyInfo.Pages KilkennyInfo.Api KilkennyInfo.Verbs Microsoft.AspNetCore" },
        { "Notices", "KilkennyInfo.Pages KilkennyInfo.Api KilkennyInfo.Verbs KilkennyInfo.Editorial KilkennyInfo.Accounts Microsoft.AspNetCore" },
        { "Wording", "KilkennyInfo.Pages KilkennyInfo.Api KilkennyInfo.Verbs KilkennyInfo.MediaLibrary Microsoft.AspNetCore" },
        { "MediaLibrary", "KilkennyInfo.Pages KilkennyInfo.Api KilkennyInfo.Verbs Microsoft.AspNetCore" },
        { "Complaints/Files", "KilkennyInfo.Pages KilkennyInfo.Api KilkennyInfo.Verbs KilkennyInfo.Editorial KilkennyInfo.ContentModel Microsoft.AspNetCore" },
        { "Accounts", "KilkennyInfo.Pages KilkennyInfo.Api KilkennyInfo.Verbs KilkennyInfo.Editorial Microsoft.AspNetCore.Http" },
        { "Webhooks", "KilkennyInfo.Pages KilkennyInfo.Api KilkennyInfo.Verbs KilkennyInfo.Editorial KilkennyInfo.ContentModel Microsoft.AspNetCore.Http Microsoft.AspNetCore.Mvc" },
        { "Search", "KilkennyInfo.Pages KilkennyInfo.Api KilkennyInfo.Verbs Microsoft.AspNetCore" },
        { "Pages", "KilkennyInfo.Api KilkennyInfo.Verbs Microsoft.EntityFrameworkCore" },
        { "Api", "KilkennyInfo.Verbs Microsoft.EntityFrameworkCore" },
    };

    /// <summary>The plan looks at everything; nothing but what people see looks at the plan.</summary>
    [Theory]
    [InlineData("Languages")]
    [InlineData("ContentModel")]
    [InlineData("Data")]
    [InlineData("Platform")]
    [InlineData("Accounts")]
    [InlineData("Notices")]
    [InlineData("Documents")]
    [InlineData("Editorial")]
    [InlineData("Feedback")]
    [InlineData("Complaints")]
    [InlineData("Search")]
    [InlineData("Webhooks")]
    [InlineData("Wording")]
    [InlineData("MediaLibrary")]
    public void Folder_SourceFiles_DoNotKnowThePlan(string folder) => Folder_SourceFiles_DoNotKnowWhatLiesAboveThem(folder, "KilkennyInfo.ActionPlan");

    /// <summary>The folders of complaints, each with those others of them that it knows. Comments are known only to what makes a complaint of one.</summary>
    public static TheoryData<string, string> ComplaintArrows => new()
    {
        { "Policy", "" },
        { "Cases", "Policy" },
        { "Figures", "Cases" },
        { "Working", "Cases Files Figures" },
        { "Taking", "Cases Files Feedback" },
        { "Following", "Policy Cases Files Working" },
        { "Keeping", "Policy Cases Files Working" },
        { "Letters", "Cases Files Following Keeping" },

        // The letters of the Council lie on the same shelf, which has to know what to leave there.
        { "Files", "Letters" },
    };

    [Theory]
    [MemberData(nameof(ComplaintArrows))]
    public void FolderOfComplaints_SourceFiles_KnowOnlyWhatTheyStandOn(string folder, string known)
    {
        var wrong = SourceFiles($"Complaints/{folder}").SelectMany(file => NamesIn(file).Select(Below).OfType<string>().Distinct()
            .Where(name => name != folder && !known.Split(' ').Contains(name)).Select(name => $"{Path.GetFileName(file)}: {name}"));
        Assert.Empty(wrong);
    }

    private static string? Below(string name) => name.Split('.') switch
    {
        [_, "Complaints", var folder, ..] when Directory.Exists(Path.Combine(TestSite.Root, "web", "Complaints", folder)) => folder,
        [_, "Feedback", ..] => "Feedback",
        _ => null,
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void Folder_SourceFiles_DoNotKnowWhatLiesAboveThem(string folder, string forbidden)
    {
        var names = forbidden.Split(' ');
        var files = SourceFiles(folder).ToList();
        Assert.NotEmpty(files);
        var wrong = files.SelectMany(file => NamesIn(file).Where(name => names.Any(start => name == start || name.StartsWith(start + ".", StringComparison.Ordinal)))
            .Select(name => $"{Path.GetRelativePath(TestSite.Root, file)}: {name}"));
        Assert.Empty(wrong);
    }

    /// <summary>The web types come with every file of a web project unasked, so they are looked for in the compiled types as well.</summary>
    [Theory]
    [InlineData("KilkennyInfo.Languages")]
    [InlineData("KilkennyInfo.ContentModel")]
    [InlineData("KilkennyInfo.Complaints.Policy")]
    [InlineData("KilkennyInfo.Editorial")]
    [InlineData("KilkennyInfo.Media")]
    [InlineData("KilkennyInfo.Wording")]
    public void Types_OfRulesAndData_HaveNoWebTypeInTheirShape(string prefix)
    {
        const System.Reflection.BindingFlags everything = System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic
            | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.DeclaredOnly;
        var types = typeof(Site).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith(prefix, StringComparison.Ordinal) is true).ToList();
        Assert.NotEmpty(types);
        var wrong = types.SelectMany(type => type.GetFields(everything).Select(field => field.FieldType)
                .Concat(type.GetConstructors(everything).SelectMany(made => made.GetParameters()).Select(parameter => parameter.ParameterType))
                .Concat(type.GetMethods(everything).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)))
                .Where(used => used.FullName?.Contains("Microsoft.AspNetCore", StringComparison.Ordinal) is true)
                .Select(used => $"{type.Name}: {used.Name}"));
        Assert.Empty(wrong);
    }

    /// <summary>Stand on the database, which in turn stands on the rest of their parent folder: layers of their own.</summary>
    private static readonly string[] Apart = ["Platform/Mail", "Platform/Audit"];

    private static IEnumerable<string> SourceFiles(string folder) => Directory.EnumerateFiles(Path.Combine(TestSite.Root, "web", folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}Migrations{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Where(file => Apart.All(apart => folder == apart || !Path.GetRelativePath(Path.Combine(TestSite.Root, "web"), file).Replace('\\', '/').StartsWith(apart + "/", StringComparison.Ordinal)));

    /// <summary>Namespaces that a file uses, by <c>using</c> or by a name written out, relative ones made whole.</summary>
    private static IEnumerable<string> NamesIn(string file) => Name().Matches(File.ReadAllText(file)).Select(match => match.Value)
        .Select(name => Roots.Any(root => name.StartsWith(root + ".", StringComparison.Ordinal)) ? "KilkennyInfo." + name : name);

    private static readonly string[] Roots = ["Pages.Public", "ContentModel.Live", "ContentModel.Folder", "Data.SiteDatabase", "Verbs"];

    [GeneratedRegex(@"(?<!namespace )(?<![\w.])(?:KilkennyInfo|Microsoft|Pages|ContentModel|Data|Verbs)(?:\.[A-Z]\w+)+")]
    private static partial Regex Name();
}
