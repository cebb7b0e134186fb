using KilkennyInfo.Documents.Model;
using KilkennyInfo.Documents.Pictures;
using KilkennyInfo.Tests.Media.Jpeg;
using KilkennyInfo.Tests.Media.Png;
using KilkennyInfo.Tests.Media.WebP;
using static KilkennyInfo.Tests.Media.Samples;

namespace KilkennyInfo.Tests.Documents.Pictures;

/// <summary>Pictures with something wrong anywhere, given to a library that is not of this runtime. The seed is fixed.</summary>
public sealed class PictureMutantTests
{
    private const int Rounds = 2000;
    private const int Seed = 20261126;

    private static readonly (PictureKind Kind, byte[] File)[] Samples =
    [
        (PictureKind.Png, SamplePng.Picture(colour: 3, depth: 4, interlaced: 1, beforePixels: [SamplePng.Chunk("tRNS", 1, 2)])),
        (PictureKind.Png, SamplePng.Picture(colour: 6, afterHeader: [SamplePng.ProfileChunk(Profile(300)), SamplePng.Chunk("eXIf", Tiff(6))])),
        (PictureKind.Png, SamplePng.Picture(colour: 2, depth: 16, afterHeader: [SamplePng.Chunk("gAMA", 0, 0, 0xB1, 0x8F)])),
        (PictureKind.Jpeg, SampleJpeg.With(SampleJpeg.Baseline, [SampleJpeg.Segment(0xE1, Exif(6)), .. SampleJpeg.ProfileSegments(Profile(300), 200)])),
        (PictureKind.Jpeg, SampleJpeg.Progressive), (PictureKind.Jpeg, SampleJpeg.Restarts), (PictureKind.Jpeg, SampleJpeg.Cmyk), (PictureKind.Jpeg, SampleJpeg.Grey),
        (PictureKind.WebP, SampleWebP.Lossy), (PictureKind.WebP, SampleWebP.Lossless), (PictureKind.WebP, SampleWebP.LossyAlpha),
        (PictureKind.WebP, SampleWebP.LossyRawAlpha), (PictureKind.WebP, SampleWebP.Animated),
        (PictureKind.WebP, SampleWebP.File(SampleWebP.Head(0x28), SampleWebP.Chunk("ICCP", Profile(301)), SampleWebP.Part(SampleWebP.Lossy, "VP8 "), SampleWebP.Chunk("EXIF", Tiff(6)))),
    ];

    [Fact]
    public void Of_ThousandsOfMutants_IsAWholePictureOrAFault()
    {
        var random = new Random(Seed);
        var opened = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var (kind, file) = Samples[random.Next(Samples.Length)];
            var mutant = Mutant(random, file);
            opened += IsOpened(new Picture("mutant", kind, 24, 16, mutant)) ? 1 : 0;
            ReadFacts(mutant);
        }

        // They are worth something only if many get far, and many do not.
        Assert.InRange(opened, Rounds / 10, Rounds * 9 / 10);
    }

    private static bool IsOpened(Picture picture)
    {
        try
        {
            var pixels = PicturePixels.Of(picture);
            Assert.InRange((long)pixels.Width * pixels.Height, 1, PicturePixels.MostPixels);
            Assert.Equal(pixels.Width * pixels.Height * 3, pixels.Rgb.Length);
            Assert.Equal(pixels.Width * pixels.Height, pixels.Alpha?.Length ?? pixels.Rgb.Length / 3);
            return true;
        }
        catch (DocumentFaultException)
        {
            return false;
        }
    }

    private static void ReadFacts(byte[] file)
    {
        try
        {
            var facts = JpegFacts.Of(file);
            Assert.True(facts is { Width: > 0, Height: > 0, Components: 1 or 3 or 4, Orientation: >= 1 and <= 8 });
        }
        catch (DocumentFaultException)
        {
        }
    }

    private static byte[] Mutant(Random random, byte[] file)
    {
        var mutant = (byte[])file.Clone();
        for (var changes = random.Next(1, 5); changes > 0 && mutant.Length > 0; changes--)
        {
            // Often near the start, where sizes and kinds stand.
            var at = random.Next(2) == 0 ? random.Next(mutant.Length) : random.Next(Math.Min(mutant.Length, 64));
            mutant = random.Next(10) switch
            {
                0 => mutant[..at],
                1 => [.. mutant[..at], .. mutant[Math.Min(mutant.Length, at + random.Next(30))..]],
                2 => [.. mutant[..at], .. file[random.Next(file.Length)..], .. mutant[at..]],
                _ => [.. mutant[..at], (byte)random.Next(256), .. mutant[(at + 1)..]],
            };
        }

        // With right check values, so that not every change is found by those alone.
        return mutant.AsSpan().StartsWith(SamplePng.Signature) && random.Next(4) > 0 ? SamplePng.Mended(mutant) : mutant;
    }
}
