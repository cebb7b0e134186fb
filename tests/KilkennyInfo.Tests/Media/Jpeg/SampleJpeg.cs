using System.Buffers.Binary;
using static KilkennyInfo.Tests.Media.Samples;

namespace KilkennyInfo.Tests.Media.Jpeg;

/// <summary>JPEG files of 24 by 16 pixels, made from the same colours, and the means to put something into them.</summary>
internal static class SampleJpeg
{
    /// <summary>Colour at half the fineness of brightness, as cameras have it.</summary>
    public static byte[] Baseline { get; } = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpR"
        + "Uk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAQABgDASIAAhEB"
        + "AxEB/8QAFgABAQEAAAAAAAAAAAAAAAAABQAG/8QAGBAAAgMAAAAAAAAAAAAAAAAAAAMFIjH/xAAWAQEBAQAAAAAAAAAAAAAAAAAEAgb/xAAcEQABAwUA"
        + "AAAAAAAAAAAAAAAAAgMFBCEiMWH/2gAMAwEAAhEDEQA/AMaiOyokiOyo4iOyokiOypCHQtHJdA0R2VI1yI7KkLS7Y0jUljs//9k=");

    public static byte[] Progressive { get; } = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpR"
        + "Uk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wgARCAAQABgDASIAAhEB"
        + "AxEB/8QAFgABAQEAAAAAAAAAAAAAAAAABAAF/8QAFgEBAQEAAAAAAAAAAAAAAAAAAwIF/9oADAMBAAIQAxAAAAHGS5MkG15tL//EABYQAAMAAAAAAAAA"
        + "AAAAAAAAAAABA//aAAgBAQABBQJTFMUxTFMUz//EABgRAAIDAAAAAAAAAAAAAAAAAAAEAgMh/9oACAEDAQE/AaWSLOH/xAAWEQADAAAAAAAAAAAAAAAA"
        + "AAAAAQL/2gAIAQIBAT8BVCo//8QAFBABAAAAAAAAAAAAAAAAAAAAIP/aAAgBAQAGPwJf/8QAFRABAQAAAAAAAAAAAAAAAAAAAGH/2gAIAQEAAT8hkkkk"
        + "kk//2gAMAwEAAgADAAAAEAgP/8QAFhEBAQEAAAAAAAAAAAAAAAAAAFFh/9oACAEDAQE/ENFj/8QAFREBAQAAAAAAAAAAAAAAAAAAACH/2gAIAQIBAT8Q"
        + "cX//xAAVEAEBAAAAAAAAAAAAAAAAAAAAMf/aAAgBAQABPxCZMmTJkz//2Q==");

    /// <summary>With restart marks after every block.</summary>
    public static byte[] Restarts { get; } = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpR"
        + "Uk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAQABgDASIAAhEB"
        + "AxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAAAAUGBP/EABgQAAIDAAAAAAAAAAAAAAAAAAADBSIx/8QAFgEBAQEAAAAAAAAAAAAAAAAABAIF/8QAHBEAAQMF"
        + "AAAAAAAAAAAAAAAAAAIDBQQhIjFh/90ABAAB/9oADAMBAAIRAxEAPwCNRHZUZIjsqPER2VGSI7KkIdC0cl0//9DCiOyoFciOyoCEu2NpqSx2f//Z");

    public static byte[] Grey { get; } = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpR"
        + "Uk//wAALCAAQABgBAREA/8QAFgABAQEAAAAAAAAAAAAAAAAABQQG/8QAGBAAAgMAAAAAAAAAAAAAAAAAAAMFIjH/2gAIAQEAAD8AxqI7KiSI7KiSI7Kl"
        + "SI7KiSI7KiSI7Kn/2Q==");

    public static byte[] Cmyk { get; } = Convert.FromBase64String(
        "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP"
        + "/8AAFAgAEAAYBEMRAE0RAFkRAEsRAP/EABcAAQEBAQAAAAAAAAAAAAAAAAAGBQf/xAAbEAACAQUAAAAAAAAAAAAAAAAABAUVITFBYv/aAA4EQwBNAFkA"
        + "SwAAPwCGi9EjROCKTUxY6cWMXoUTg3k1MWBYxehRODdTUxYHHYvR0micGEmpiwLGL0KJwbqamLAsYvQonBvJqYsD/9k=");

    /// <summary>Which no browser shows.</summary>
    public static byte[] Arithmetic { get; } = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpR"
        + "Uk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//yQARCAAQABgDASIAAhEB"
        + "AxEB/8wACgAQEAUBEBEF/9oADAMBAAIRAxEAPwD/AJ5Tz20sn0ZWjy4T9ttaS2wnSN0x4D/TQsJ7TaB+wzvtKv0+YNveZtzo/9k=");

    public static byte[] Segment(byte marker, params byte[] data)
    {
        var segment = new byte[4 + data.Length];
        (segment[0], segment[1]) = (0xFF, marker);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(data.Length + 2));
        data.CopyTo(segment, 4);
        return segment;
    }

    public static byte[] Segment(byte marker, string words) => Segment(marker, Words(words));

    /// <summary>Puts segments behind the start of the file.</summary>
    public static byte[] With(byte[] file, params byte[][] segments) => Join([file[..2], .. segments, file[2..]]);

    /// <summary>Puts segments before the first one with this marker.</summary>
    public static byte[] WithBefore(byte[] file, byte marker, params byte[][] segments)
    {
        var at = Segments(file).TakeWhile(segment => segment.Marker != marker).Sum(segment => segment.Whole.Length);
        return Join([file[..at], .. segments, file[at..]]);
    }

    public static byte[] Without(byte[] file, byte marker) =>
        Join(Segments(file).Where(segment => segment.Marker != marker).Select(segment => segment.Whole));

    /// <summary>A colour profile in parts of so many bytes.</summary>
    public static byte[][] ProfileSegments(byte[] profile, int part = 65_519)
    {
        var parts = profile.Chunk(part).ToList();
        return [.. parts.Select((data, index) => Segment(0xE2, Join(Words("ICC_PROFILE\0"), [(byte)(index + 1), (byte)parts.Count], data)))];
    }

    /// <summary>The file from its start to its end marker; what follows the head of a scan counts to it.</summary>
    public static IEnumerable<(byte Marker, byte[] Whole)> Segments(byte[] file)
    {
        for (var at = 0; ;)
        {
            var marker = file[at + 1];
            var end = marker is 0xD8 or 0xD9 ? at + 2 : at + 2 + BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2));
            while (marker == 0xDA && !(file[end] == 0xFF && file[end + 1] is not (0 or (>= 0xD0 and <= 0xD7))))
            {
                end++;
            }

            yield return (marker, file[at..end]);
            if (marker == 0xD9)
            {
                yield break;
            }

            at = end;
        }
    }

    /// <summary>Everything that the pixels are made from.</summary>
    public static IReadOnlyList<byte[]> Picture(byte[] file) =>
        [.. Segments(file).Where(segment => segment.Marker is not (>= 0xE0 and <= 0xEF) and not 0xFE).Select(segment => segment.Whole)];

    public static string Markers(byte[] file) => string.Join(' ', Segments(file).Select(segment => segment.Marker.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));
}
