using System.Globalization;
using KilkennyInfo.ContentModel;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Media;

/// <summary>
/// The name under which an image is kept: made from the one it came with, in the letters of an address, with the ending of what it really
/// is. A name is a reference in texts (<c>media:castle.jpg</c>), so it says something where the old one did, and it is never given twice.
/// </summary>
public static class MediaName
{
    public const int MaxLength = 80;

    /// <summary>For names of which nothing is left.</summary>
    private const string Nameless = "image";

    private const int MostTries = 10_000;

    /// <summary>Windows keeps these for devices, whatever ending follows; content folders are worked on there too.</summary>
    private static readonly HashSet<string> DeviceNames =
    [
        "con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"com{number}", $"lpt{number}" }),
    ];

    /// <param name="isTaken">Asked for whole names, such as <c>castle.jpg</c>.</param>
    public static string From(string uploadedName, ImageKind kind, Func<string, bool> isTaken)
    {
        var stem = StemOf(uploadedName);
        for (var number = 1; number <= MostTries; number++)
        {
            var tail = (number == 1 ? "" : "-" + number.ToString(CultureInfo.InvariantCulture)) + kind.Ending();
            var name = Cut(stem, MaxLength - tail.Length) + tail;
            if (!isTaken(name))
            {
                return name;
            }
        }

        throw new InvalidOperationException($"{MostTries} images have the name “{stem}” already.");
    }

    private static string StemOf(string uploadedName)
    {
        // Some browsers of old send the whole path.
        var name = uploadedName[(uploadedName.LastIndexOfAny(['/', '\\']) + 1)..];
        var stem = Slug.From(MediaTypes.Of(name) is null ? name : Path.GetFileNameWithoutExtension(name));
        return stem.Length == 0 ? Nameless : DeviceNames.Contains(stem) ? $"{Nameless}-{stem}" : stem;
    }

    private static string Cut(string stem, int length) => stem.Length <= length ? stem : stem[..length].TrimEnd('-');
}
