using System.Globalization;
using KilkennyInfo.Languages;
using KilkennyInfo.Media;
using KilkennyInfo.MediaLibrary;
using KilkennyInfo.Pages.Public;

namespace KilkennyInfo.Pages.Desk.Media;

/// <summary>A page about images.</summary>
public abstract class ImagePage : DeskPage
{
    /// <summary>
    /// The largest form with a file that is read. There is room above what a file may have, so that whoever tries one that is somewhat too
    /// big is told so by us and not by the browser.
    /// </summary>
    public const int RequestBytes = ImageUpload.MaxBytes + (6 * Kilobyte * Kilobyte);

    protected const string OldForm = "desk.edit.old-form";

    private const int Kilobyte = 1024;

    public TypedImage Typed { get; protected set; } = TypedImage.Empty;

    public bool MayEdit => ImageEditing.MayEdit(Person);

    public string FileHint => Words.Format("desk.media.file.hint", ("size", Digits(ImageUpload.MaxMegabytes)), ("pixels", Digits(ImageUpload.MaxMegapixels)))
        + (Issues.Count > 0 ? " " + Words["desk.media.file.again"] : "");

    /// <summary>What the browser offers to choose from.</summary>
    public static string Accepted => "image/png,image/jpeg,image/webp";

    public static string AddressOf(string name) => $"/desk/media/{Uri.EscapeDataString(name)}";

    public static string SourceOf(string name) => PublicAddresses.MediaPath + Uri.EscapeDataString(name);

    public string SizeOf(int length) => length < Kilobyte * Kilobyte
        ? Words.Format("desk.media.size.kilobytes", ("size", Digits(Math.Max(1, length / Kilobyte))))
        : Words.Format("desk.media.size.megabytes", ("size", (length / (double)(Kilobyte * Kilobyte)).ToString("0.0", CultureInfo.InvariantCulture)));

    protected bool IsTooBig => Request.ContentLength > RequestBytes;

    protected static KilkennyInfo.Platform.Issue TooBig => new(ImageEditing.FileField, "desk.media.too-big-request", ("limit", Digits(ImageUpload.MaxMegabytes)));

    protected IFormCollection Form => Request.HasFormContentType ? Request.Form : FormCollection.Empty;

    protected TypedImage ReadForm()
    {
        var form = Form;
        Bilingual<string> Pair(string name) => Bilingual.For(language => form[$"{name}-{language.Code()}"].ToString());
        return new TypedImage(Pair("alt"), form["decorative"] == "true", Pair("caption"), Pair("credit"), form["has-words"] == "true");
    }

    /// <summary>The sent file with the name it came with; empty when none was chosen.</summary>
    protected async Task<(string Name, byte[] Bytes)> ReadFileAsync(CancellationToken cancellation)
    {
        if (Form.Files.GetFile(ImageEditing.FileField) is not { Length: > 0 and <= RequestBytes } file)
        {
            return ("", []);
        }

        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellation);
        return (file.FileName, bytes.ToArray());
    }

    protected string PartsOf(IReadOnlyList<string> removed) => string.Join(", ", removed.Select(part => Words[$"desk.media.removed.{part}"]));

    protected static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
