using System.Collections.Frozen;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc.Razor;

namespace KilkennyInfo.Pages.Public;

/// <summary>
/// How the site looks: views, a style sheet and icons in one folder of <c>themes</c>. A theme brings what it wants to change;
/// what it lacks comes from the theme <c>kilkenny</c>.
/// </summary>
public sealed class Theme
{
    public const string StyleSheet = "site.css";
    public const string Icon = "icon.svg";
    public const string AssetsPath = "/assets/";

    private const string Fallback = "kilkenny";

    private static readonly FrozenDictionary<string, string> ContentTypes = new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
    }.ToFrozenDictionary();

    private readonly string _name;
    private readonly IRazorViewEngine _views;
    private readonly FrozenDictionary<string, string> _addresses;

    /// <exception cref="DirectoryNotFoundException">There is no folder of that name.</exception>
    public Theme(SiteOptions options, SitePaths paths, IRazorViewEngine views)
    {
        _name = options.Theme;
        _views = views;
        var folder = Path.Combine(paths.Themes, _name);
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no theme “{_name}”: Site:Theme names a folder in {paths.Themes}.");
        }

        var files = Files(Path.Combine(paths.Themes, Fallback)).Concat(Files(folder))
            .GroupBy(file => Path.GetFileName(file)!).ToDictionary(group => group.Key, group => Load(group.Last()));
        _addresses = files.ToFrozenDictionary(file => file.Key, file => AddressOf(file.Key, file.Value.ContentHash));
        Assets = files.ToFrozenDictionary(file => _addresses[file.Key], file => file.Value);
    }

    /// <summary>Ready answers by address; the address holds the hash of the content, so a browser may keep them for ever.</summary>
    public FrozenDictionary<string, StoredResponse> Assets { get; }

    public string AddressOf(string file) => _addresses[file];

    public bool HasView(string name) => _views.GetView(null, View(name), isMainPage: false).Success;

    /// <summary>The path of a view, this theme's own or the fallback's.</summary>
    public string View(string name)
    {
        var own = $"/themes/{_name}/{name}.cshtml";
        return _views.GetView(null, own, isMainPage: false).Success ? own : $"/themes/{Fallback}/{name}.cshtml";
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Where(file => ContentTypes.ContainsKey(Path.GetExtension(file))) : [];

    private static StoredResponse Load(string file)
    {
        var extension = Path.GetExtension(file);
        var traits = new ResponseTraits(ContentTypes[extension]) { CacheControl = ResponseTraits.Forever, Compress = extension != ".png" };
        return StoredResponse.Of(File.ReadAllBytes(file), traits);
    }

    private static string AddressOf(string name, string hash) => $"{AssetsPath}{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}";
}
