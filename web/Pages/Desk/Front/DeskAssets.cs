using System.Collections.Frozen;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Desk.Front;

/// <summary>The desk's own style sheet and script, made from <c>Front/source</c> and carried in the program; their addresses hold their hash.</summary>
public sealed class DeskAssets
{
    public const string Folder = "/desk/assets";
    public const string Path = Folder + "/";
    public const string StyleSheet = "front.css";
    public const string Script = "front.js";

    private readonly Lazy<FrozenDictionary<string, (string File, StoredResponse Response)>> _files = new(() => new Dictionary<string, (string, StoredResponse)>
    {
        [StyleSheet] = Load(StyleSheet, "text/css; charset=utf-8"),
        [Script] = Load(Script, "text/javascript; charset=utf-8"),
    }.ToFrozenDictionary());

    public string AddressOf(string name) => Path + _files.Value[name].File;

    public Task WriteAsync(HttpContext context, string file)
    {
        if (_files.Value.Values.FirstOrDefault(asset => asset.File == file).Response is not { } response)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return response.WriteAsync(context).AsTask();
    }

    private static (string, StoredResponse) Load(string name, string contentType)
    {
        using var stream = typeof(DeskAssets).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var response = StoredResponse.Of(bytes.ToArray(), new ResponseTraits(contentType) { CacheControl = ResponseTraits.Forever });
        return ($"{System.IO.Path.GetFileNameWithoutExtension(name)}.{response.ContentHash}{System.IO.Path.GetExtension(name)}", response);
    }
}
