using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KilkennyInfo.Tests.Support;

/// <summary>
/// A passkey in software: answers the two questions of the Web Authentication standard as a browser and its authenticator would, with a
/// key on the curve P-256 and without an attestation.
/// </summary>
internal sealed class SoftPasskey : IDisposable
{
    private const byte PresentAndVerified = 0x05;
    private const byte WithCredential = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private string _user = "";

    /// <summary>What the browser sends to make the passkey known.</summary>
    public string Create(string options, string origin)
    {
        var asked = JsonNode.Parse(options)!;
        _user = (string)asked["user"]!["id"]!;
        var data = AuthenticatorData((string)asked["rp"]!["id"]!, PresentAndVerified | WithCredential, [.. new byte[16], 0, (byte)_id.Length, .. _id, .. PublicKey()]);

        // CBOR: a map of three, with the words “fmt” “none”, “attStmt” and nothing, “authData” and the bytes.
        byte[] attestation = [0xa3, .. Word("fmt"), .. Word("none"), .. Word("attStmt"), 0xa0, .. Word("authData"), .. Bytes(data)];
        return Credential(new JsonObject
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(ClientData("webauthn.create", asked, origin)),
            ["attestationObject"] = Base64Url.EncodeToString(attestation),
            ["transports"] = new JsonArray("internal"),
        });
    }

    /// <summary>What the browser sends to sign in.</summary>
    public string Ask(string options, string origin)
    {
        var asked = JsonNode.Parse(options)!;
        var data = AuthenticatorData((string)asked["rpId"]!, PresentAndVerified, []);
        var client = ClientData("webauthn.get", asked, origin);
        var signature = _key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new JsonObject
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client),
            ["authenticatorData"] = Base64Url.EncodeToString(data),
            ["signature"] = Base64Url.EncodeToString(signature),
            ["userHandle"] = _user,
        });
    }

    public void Dispose() => _key.Dispose();

    private string Credential(JsonObject response) => new JsonObject
    {
        ["id"] = Base64Url.EncodeToString(_id),
        ["rawId"] = Base64Url.EncodeToString(_id),
        ["type"] = "public-key",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();

    private static byte[] ClientData(string type, JsonNode asked, string origin) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = (string)asked["challenge"]!, origin, crossOrigin = false });

    private static byte[] AuthenticatorData(string site, byte flags, byte[] rest) => [.. SHA256.HashData(Encoding.UTF8.GetBytes(site)), flags, 0, 0, 0, 0, .. rest];

    /// <summary>As COSE writes it: kind EC2, algorithm ES256, curve P-256, x, y.</summary>
    private byte[] PublicKey()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, .. Bytes(point.X!), 0x22, .. Bytes(point.Y!)];
    }

    private static byte[] Word(string word) => [(byte)(0x60 + word.Length), .. Encoding.ASCII.GetBytes(word)];

    /// <summary>Between 24 and 255 of them: the standard asks for the shortest way to say how many.</summary>
    private static byte[] Bytes(byte[] bytes) => [0x58, (byte)bytes.Length, .. bytes];
}
