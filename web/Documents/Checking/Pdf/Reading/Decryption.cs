using System.Security.Cryptography;

namespace KilkennyInfo.Documents.Checking.Pdf.Reading;

internal enum Cipher
{
    None,
    Rc4,
    Aes,

    /// <summary>AES with one key of 256 bits for the whole file.</summary>
    Aes256,
}

/// <summary>
/// Reads files that are encrypted but open without a password: an owner only forbids something (the standard security handler,
/// ISO 32000-1 section 7.6 and ISO 32000-2 for the newer ones). A file that needs a password is refused.
/// </summary>
internal sealed class Decryption
{
    private static readonly Func<byte[], byte[]> Unchanged = bytes => bytes;
    private readonly byte[] _key;
    private readonly Cipher _strings;
    private readonly Cipher _streams;
    private readonly bool _metadataIsPlain;

    private Decryption(byte[] key, PdfDict encrypt)
    {
        var version = encrypt.Whole("V") ?? 0;
        _key = key;
        _strings = version < 4 ? Cipher.Rc4 : Filter(encrypt, "StrF");
        _streams = version < 4 ? Cipher.Rc4 : Filter(encrypt, "StmF");
        _metadataIsPlain = version >= 4 && encrypt.Get("EncryptMetadata") == PdfBool.False;
    }

    public static Decryption Open(PdfDict encrypt, byte[] id)
    {
        if (encrypt.Name("Filter") != "Standard" || encrypt.Whole("V") is not (1 or 2 or 4 or 5))
        {
            throw new RefusedException(RefusalReason.Encrypted, "encrypted in a way that is not read");
        }

        var key = encrypt.Whole("V") == 5 ? PasswordKey.Newer(encrypt) : PasswordKey.Older(encrypt, id);
        return new Decryption(key ?? throw new RefusedException(RefusalReason.Encrypted, "opens only with a password"), encrypt);
    }

    public Func<byte[], byte[]> StringsOf(int number, int generation) =>
        _strings == Cipher.None ? Unchanged : bytes => Decrypt(_strings, bytes, number, generation);

    public byte[] Stream(PdfStream stream, byte[] bytes)
    {
        var type = stream.Name("Type");
        var isPlain = type == "XRef" || (type == "Metadata" && _metadataIsPlain) || stream.Get("Filter").OneOrMany().FirstOrDefault().Is("Crypt");
        return isPlain ? bytes : Decrypt(_streams, bytes, stream.Number, stream.Generation);
    }

    public static byte[] Rc4(byte[] key, ReadOnlySpan<byte> data)
    {
        Span<byte> state = stackalloc byte[256];
        for (var at = 0; at < 256; at++)
        {
            state[at] = (byte)at;
        }

        for (int at = 0, other = 0; at < 256; at++)
        {
            other = (other + state[at] + key[at % key.Length]) & 255;
            (state[at], state[other]) = (state[other], state[at]);
        }

        var result = new byte[data.Length];
        int first = 0, second = 0;
        for (var at = 0; at < data.Length; at++)
        {
            first = (first + 1) & 255;
            second = (second + state[first]) & 255;
            (state[first], state[second]) = (state[second], state[first]);
            result[at] = (byte)(data[at] ^ state[(state[first] + state[second]) & 255]);
        }

        return result;
    }

    private byte[] Decrypt(Cipher cipher, byte[] bytes, int number, int generation) => cipher switch
    {
        Cipher.Rc4 => Rc4(ObjectKey(number, generation, isAes: false), bytes),
        Cipher.Aes => AesPlain(ObjectKey(number, generation, isAes: true), bytes),
        Cipher.Aes256 => AesPlain(_key, bytes),
        _ => bytes,
    };

#pragma warning disable CA5351 // The format prescribes MD5 here; nothing of ours is protected by it.
    private byte[] ObjectKey(int number, int generation, bool isAes)
    {
        byte[] salted = [.. _key, (byte)number, (byte)(number >> 8), (byte)(number >> 16), (byte)generation, (byte)(generation >> 8)];
        return MD5.HashData(isAes ? [.. salted, .. "sAlT"u8] : salted)[..Math.Min(_key.Length + 5, 16)];
    }
#pragma warning restore CA5351

    private static byte[] AesPlain(byte[] key, byte[] bytes)
    {
        const int Block = 16;
        var whole = (bytes.Length - Block) / Block * Block;
        if (whole <= 0)
        {
            return [];
        }

        using var aes = Aes.Create();
        aes.Key = key;
        var plain = aes.DecryptCbc(bytes.AsSpan(Block, whole), bytes.AsSpan(0, Block), PaddingMode.None);
        return plain[^1] is > 0 and <= Block ? plain[..^plain[^1]] : plain;
    }

    private static Cipher Filter(PdfDict encrypt, string use)
    {
        var name = encrypt.Name(use) ?? "Identity";
        return encrypt.Dict("CF")?.Dict(name)?.Name("CFM") switch
        {
            "V2" => Cipher.Rc4,
            "AESV2" => Cipher.Aes,
            "AESV3" => Cipher.Aes256,
            _ => Cipher.None,
        };
    }
}
