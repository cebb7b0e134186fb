namespace KilkennyInfo.Documents.Pdf.Fonts;

/// <summary>
/// The font files (TrueType) that documents are set in. Each list is gone along from its first file until one has the letter, so that the
/// text face stands first and faces with more letters after it.
/// </summary>
public sealed record FontFiles(
    IReadOnlyList<byte[]> Regular,
    IReadOnlyList<byte[]> Bold,
    IReadOnlyList<byte[]> Italic,
    IReadOnlyList<byte[]> BoldItalic)
{
    private const string TextFace = "AtkinsonHyperlegibleNext";
    private const string WideFace = "NotoSans";

    /// <summary>Reads the text face and the face with more letters from the folder of a theme.</summary>
    public static FontFiles Load(string folder)
    {
        byte[] Read(string name) => File.ReadAllBytes(Path.Combine(folder, name + ".ttf"));
        var (wide, wideBold) = (Read($"{WideFace}-Regular"), Read($"{WideFace}-Bold"));
        return new FontFiles(
            [Read($"{TextFace}-Regular"), wide],
            [Read($"{TextFace}-Bold"), wideBold],
            [Read($"{TextFace}-Italic"), wide],
            [Read($"{TextFace}-BoldItalic"), wideBold]);
    }
}
