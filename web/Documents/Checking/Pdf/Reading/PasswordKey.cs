using System.Security.Cryptography;

namespace KilkennyInfo.Documents.Checking.Pdf.Reading;

/// <summary>The key of a file that opens with the empty password. None when it does not.</summary>
internal static class PasswordKey
{
    private const int Half = 32;

    private static readonly byte[] Padding =
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

#pragma warning disable CA5351 // The format prescribes MD5 here; nothing of ours is protected by it.
    public static byte[]? Older(PdfDict encrypt, byte[] id)
    {
        var revision = encrypt.Whole("R") ?? 2;
        var length = revision == 2 ? 5 : Math.Clamp((encrypt.Whole("Length") ?? (encrypt.Whole("V") == 4 ? 128 : 40)) / 8, 5, 16);
        if (Bytes(encrypt, "O") is not { Length: >= Half } owner || Bytes(encrypt, "U") is not { Length: >= Half } user)
        {
            return null;
        }

        // The permissions are written as an unsigned number by some.
        var permissions = BitConverter.GetBytes(unchecked((int)(long)((encrypt.Get("P") as PdfNumber)?.Value ?? 0)));
        byte[] all = [.. Padding, .. owner[..Half], .. permissions, .. id];
        var key = MD5.HashData(revision >= 4 && encrypt.Get("EncryptMetadata") == PdfBool.False ? [.. all, 255, 255, 255, 255] : all);
        for (var round = 0; revision >= 3 && round < 50; round++)
        {
            key = MD5.HashData(key.AsSpan(0, length));
        }

        key = key[..length];
        return Proof(key, revision, id).AsSpan().SequenceEqual(user.AsSpan(0, revision == 2 ? Half : 16)) ? key : null;
    }

    private static byte[] Proof(byte[] key, int revision, byte[] id)
    {
        if (revision == 2)
        {
            return Decryption.Rc4(key, Padding);
        }

        var proof = MD5.HashData([.. Padding, .. id]);
        for (var round = 0; round < 20; round++)
        {
            proof = Decryption.Rc4([.. key.Select(value => (byte)(value ^ round))], proof);
        }

        return proof;
    }
#pragma warning restore CA5351

    public static byte[]? Newer(PdfDict encrypt)
    {
        // The password's hash, then eight bytes for checking it and eight for the key.
        if (Bytes(encrypt, "U") is not { Length: >= 48 } user || Bytes(encrypt, "UE") is not { Length: >= Half } packedKey)
        {
            return null;
        }

        var isRevision5 = encrypt.Whole("R") == 5;
        if (!Hash(user[32..40], isRevision5).AsSpan().SequenceEqual(user.AsSpan(0, Half)))
        {
            return null;
        }

        using var aes = Aes.Create();
        aes.Key = Hash(user[40..48], isRevision5);
        return aes.DecryptCbc(packedKey.AsSpan(0, Half), new byte[16], PaddingMode.None);
    }

    /// <summary>ISO 32000-2, algorithm 2.B, for an empty password.</summary>
    private static byte[] Hash(byte[] salt, bool isRevision5)
    {
        var key = SHA256.HashData(salt);
        for (var round = 0; !isRevision5; round++)
        {
            using var aes = Aes.Create();
            aes.Key = key[..16];
            var input = Enumerable.Repeat(key, 64).SelectMany(bytes => bytes).ToArray();
            var mixed = aes.EncryptCbc(input, key.AsSpan(16, 16), PaddingMode.None);
            key = (mixed.Take(16).Sum(value => value) % 3) switch
            {
                0 => SHA256.HashData(mixed),
                1 => SHA384.HashData(mixed),
                _ => SHA512.HashData(mixed),
            };
            if (round >= 63 && mixed[^1] <= round - 31)
            {
                break;
            }
        }

        return key[..Half];
    }

    private static byte[]? Bytes(PdfDict encrypt, string key) => (encrypt.Get(key) as PdfString)?.Bytes;
}
