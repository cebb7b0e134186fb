using System.Diagnostics;
using KilkennyInfo.Media;
using KilkennyInfo.Tests.Media.Jpeg;
using KilkennyInfo.Tests.Media.Png;
using KilkennyInfo.Tests.Media.WebP;
using static KilkennyInfo.Tests.Media.Samples;

namespace KilkennyInfo.Tests.Media;

/// <summary>Pictures with something wrong anywhere. The seed is fixed, so that a failure is the same everywhere.</summary>
public sealed class ImageMutantTests
{
    private const int Rounds = 5000;
    private const int Seed = 20261122;

    /// <summary>What may be longer than before: the shortest camera notes where there were even shorter ones.</summary>
    private const int MostGrowth = 64;

    private static readonly TimeSpan LongestForOne = TimeSpan.FromSeconds(5);

    [Fact]
    public void Read_ThousandsOfMutants_IsRefusedOrCleanForGood()
    {
        var random = new Random(Seed);
        var samples = Originals();
        var outcomes = new Dictionary<string, int>();
        for (var round = 0; round < Rounds; round++)
        {
            var mutant = Mutate(random, samples);
            var watch = Stopwatch.StartNew();
            var reading = ImageUpload.Read(mutant);
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, LongestForOne);
            if (reading is CleanImage image)
            {
                CheckStaysClean(image, mutant);
            }

            var outcome = reading is ImageRefusal refusal ? refusal.Key : "clean";
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }

        // The mutants are worth something only if many get far.
        Assert.InRange(outcomes["clean"], Rounds / 10, Rounds * 9 / 10);
        Assert.InRange(outcomes[ImageRefusal.Damaged], Rounds / 10, Rounds * 9 / 10);
        Assert.True(outcomes.Count >= 6, string.Join(' ', outcomes));
    }

    private static void CheckStaysClean(CleanImage image, byte[] mutant)
    {
        Assert.InRange(image.Bytes.Length, 1, mutant.Length + MostGrowth);
        var again = Clean(image.Bytes);
        Assert.Equal(image.Bytes, again.Bytes);
        Assert.Empty(again.Removed);
        Assert.Equal(
            (image.Kind, image.Width, image.Height, image.HasAlpha, image.Orientation, image.IsCmyk),
            (again.Kind, again.Width, again.Height, again.HasAlpha, again.Orientation, again.IsCmyk));
    }

    private static List<byte[]> Originals()
    {
        byte[][] notes =
        [
            SampleJpeg.Segment(0xE1, Exif(6)), SampleJpeg.Segment(0xFE, Secret), SampleJpeg.Segment(0xEE, "Adobe\0\u0064\0\0\0\0\u0001"),
            .. SampleJpeg.ProfileSegments(Profile(300), 200),
        ];
        byte[][] chunks = [SamplePng.Chunk("gAMA", 0, 0, 0xB1, 0x8F), SamplePng.ProfileChunk(Profile(300)), SamplePng.Chunk("tEXt", Words("a\0" + Secret)), SamplePng.Chunk("eXIf", Tiff(6))];
        byte[][] webp = [SampleWebP.Chunk("ICCP", Profile(301)), SampleWebP.Chunk("EXIF", Tiff(6))];
        return
        [
            SamplePng.Picture(colour: 3, depth: 4, interlaced: 1, beforePixels: [SamplePng.Chunk("tRNS", 1, 2)]),
            SamplePng.Picture(colour: 6, afterHeader: chunks),
            SamplePng.Picture(colour: 0, depth: 1, width: 40, afterHeader: chunks, afterPixels: chunks),
            SampleJpeg.With(SampleJpeg.Baseline, notes), SampleJpeg.With(SampleJpeg.Progressive, notes), SampleJpeg.With(SampleJpeg.Restarts, notes), SampleJpeg.Cmyk, SampleJpeg.Grey,
            SampleWebP.Lossy, SampleWebP.Lossless, SampleWebP.LossyAlpha, SampleWebP.LossyRawAlpha, SampleWebP.Animated,
            SampleWebP.File([SampleWebP.Head(0x28), .. webp, SampleWebP.Part(SampleWebP.Lossy, "VP8 ")]),
        ];
    }

    private static byte[] Mutate(Random random, List<byte[]> samples)
    {
        var mutant = samples[random.Next(samples.Count)];
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            mutant = random.Next(8) switch
            {
                0 => mutant[..random.Next(mutant.Length + 1)],
                1 => Splice(random, mutant, samples[random.Next(samples.Count)]),
                2 => Splice(random, mutant, mutant),
                3 => Without(random, mutant),
                4 => [.. mutant, .. samples[random.Next(samples.Count)]],
                _ => Flip(random, mutant),
            };
        }

        return random.Next(4) > 0 ? Mended(mutant) : mutant;
    }

    /// <summary>A few bytes, or a few bits of them; often where sizes and types stand.</summary>
    private static byte[] Flip(Random random, byte[] file)
    {
        var flipped = (byte[])file.Clone();
        for (var count = random.Next(1, 5); count > 0 && flipped.Length > 0; count--)
        {
            var at = random.Next(2) == 0 ? random.Next(flipped.Length) : random.Next(Math.Min(flipped.Length, 64));
            flipped[at] = random.Next(4) switch { 0 => 0xFF, 1 => 0, 2 => (byte)random.Next(256), _ => (byte)(flipped[at] ^ (1 << random.Next(8))) };
        }

        return flipped;
    }

    private static byte[] Splice(Random random, byte[] file, byte[] other)
    {
        var (at, from) = (random.Next(file.Length + 1), random.Next(other.Length + 1));
        var piece = other.AsSpan(from, random.Next(Math.Min(200, other.Length - from + 1)));
        var rest = random.Next(2) == 0 ? at : Math.Min(file.Length, at + piece.Length);
        return [.. file.AsSpan(0, at), .. piece, .. file.AsSpan(rest)];
    }

    private static byte[] Without(Random random, byte[] file)
    {
        var at = random.Next(file.Length + 1);
        return [.. file.AsSpan(0, at), .. file.AsSpan(Math.Min(file.Length, at + random.Next(60)))];
    }

    /// <summary>With right check values and lengths, so that not every change is found by those alone.</summary>
    private static byte[] Mended(byte[] file)
    {
        if (file.AsSpan().StartsWith(SamplePng.Signature))
        {
            return SamplePng.Mended(file);
        }

        return file.Length > 12 && file.AsSpan().StartsWith("RIFF"u8) ? SampleWebP.File([file[12..]]) : file;
    }
}
