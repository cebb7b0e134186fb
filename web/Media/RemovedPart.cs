namespace KilkennyInfo.Media;

/// <summary>Names of what is taken out of an image, so that the editor can be told. Each has words in both languages.</summary>
public static class RemovedPart
{
    /// <summary>Where the picture was taken.</summary>
    public const string Location = "location";

    /// <summary>What the camera noted: the time, its model, its settings.</summary>
    public const string Exif = "exif";

    /// <summary>What programs noted: authors, changes, ratings.</summary>
    public const string Xmp = "xmp";

    /// <summary>Captions and credits of press agencies.</summary>
    public const string Iptc = "iptc";

    public const string Comment = "comment";

    /// <summary>The time of the last change.</summary>
    public const string Time = "time";

    /// <summary>A small copy of the picture, perhaps from before it was cut.</summary>
    public const string Thumbnail = "thumbnail";

    /// <summary>Further pictures in the same file, such as a depth map.</summary>
    public const string MorePictures = "more-pictures";

    /// <summary>A colour profile that no program could use.</summary>
    public const string ColourProfile = "colour-profile";

    /// <summary>Bytes after the end of the picture, such as a short film or another file.</summary>
    public const string TrailingData = "trailing-data";

    public const string Other = "other";

    public static IReadOnlyList<string> All { get; } =
        [Location, Exif, Xmp, Iptc, Comment, Time, Thumbnail, MorePictures, ColourProfile, TrailingData, Other];
}
