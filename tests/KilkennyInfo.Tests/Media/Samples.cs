using System.Buffers.Binary;
using System.Text;
using KilkennyInfo.Media;

namespace KilkennyInfo.Tests.Media;

/// <summary>What the tests of all three kinds put into pictures and look for afterwards.</summary>
internal static class Samples
{
    /// <summary>Stands in everything that has to go.</summary>
    public const string Secret = "SECRET-WORD";

    public static byte[] Words(string words) => Encoding.Latin1.GetBytes(words);

    public static bool Holds(byte[] file, string word) => file.AsSpan().IndexOf(Words(word)) >= 0;

    public static byte[] Join(params IEnumerable<byte[]> parts)
    {
        using var whole = new MemoryStream();
        foreach (var part in parts)
        {
            whole.Write(part);
        }

        return whole.ToArray();
    }

    public static CleanImage Clean(byte[] file)
    {
        var reading = ImageUpload.Read(file);
        Assert.True(reading is CleanImage, reading.ToString());
        return (CleanImage)reading;
    }

    public static ImageRefusal Refused(byte[] file, string key)
    {
        var refusal = Assert.IsType<ImageRefusal>(ImageUpload.Read(file));
        Assert.Equal(key, refusal.Key);
        return refusal;
    }

    /// <summary>Damaged, for a reason whose words contain these.</summary>
    public static void Damaged(byte[] file, string because) =>
        Assert.Contains(because, Refused(file, ImageRefusal.Damaged).Detail, StringComparison.Ordinal);

    /// <summary>The notes of a camera as a TIFF directory: the turn, a maker’s name, a place, and a second directory for a small copy.</summary>
    public static byte[] Tiff(int orientation, bool bigEndian = false)
    {
        byte[] Short(int number) => Number(number, 2, bigEndian);
        byte[] Long(int number) => Number(number, 4, bigEndian);
        var secret = Words(Secret + "\0");
        var first = Join(
            Short(3),
            Short(0x010F), Short(2), Long(secret.Length), Long(60),
            Short(0x0112), Short(3), Long(1), Short(orientation), Short(0),
            Short(0x8825), Short(4), Long(1), Long(60),
            Long(60));
        var header = Join(bigEndian ? "MM\0*"u8.ToArray() : "II*\0"u8.ToArray(), Long(8));
        return Join(header, first, new byte[60 - header.Length - first.Length], secret);
    }

    public static byte[] Exif(int orientation, bool bigEndian = false) => Join("Exif\0\0"u8.ToArray(), Tiff(orientation, bigEndian));

    /// <summary>A colour profile with one tag, of so many bytes.</summary>
    public static byte[] Profile(int length)
    {
        var profile = new byte[length];
        BinaryPrimitives.WriteInt32BigEndian(profile, length);
        "acsp"u8.CopyTo(profile.AsSpan(36));
        profile[131] = 1;
        "desc"u8.CopyTo(profile.AsSpan(132));
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(136), 144);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(140), length - 144);
        for (var at = 144; at < length; at++)
        {
            profile[at] = (byte)(at * 7);
        }

        return profile;
    }

    /// <summary>The start of what makes a file two things at once.</summary>
    public static IEnumerable<byte[]> ForeignFiles =>
    [
        Words($"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n{Secret}\n%%EOF"),
        Words($"PK\u0003\u0004{Secret}PK\u0005\u0006"),
        Words($"<!doctype html><script>alert('{Secret}')</script>"),
        Words($"\0\0\0\u0018ftypmp42{Secret}moov"),
    ];

    private static byte[] Number(int number, int length, bool bigEndian)
    {
        var digits = Enumerable.Range(0, length).Select(place => (byte)(number >> (8 * place)));
        return [.. bigEndian ? digits.Reverse() : digits];
    }
}
