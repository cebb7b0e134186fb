using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Library;

/// <summary>How the neutral text of a document is kept: JSON, compressed. A text that is read gives the same files as the one that was written.</summary>
public static class DocumentJson
{
    private static readonly Dictionary<Type, Type[]> Kinds = new[] { typeof(Block), typeof(Inline) }
        .ToDictionary(root => root, root => root.Assembly.GetTypes().Where(type => type.BaseType == root).OrderBy(type => type.Name, StringComparer.Ordinal).ToArray());

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameKinds } },
    };

    public static byte[] Plain(DocumentText text) => JsonSerializer.SerializeToUtf8Bytes(text, Options);

    public static byte[] Write(DocumentText text)
    {
        using var kept = new MemoryStream();
        using (var packed = new BrotliStream(kept, CompressionLevel.Optimal))
        {
            packed.Write(Plain(text));
        }

        return kept.ToArray();
    }

    /// <exception cref="InvalidDataException">These are not the bytes of a text.</exception>
    public static DocumentText Read(byte[] kept)
    {
        try
        {
            using var unpacked = new BrotliStream(new MemoryStream(kept), CompressionMode.Decompress);
            return JsonSerializer.Deserialize<DocumentText>(unpacked, Options) ?? throw new InvalidDataException("The text of a document is empty.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException("The text of a document cannot be read.", exception);
        }
    }

    /// <summary>Each block and each piece of running text says of what kind it is.</summary>
    private static void NameKinds(JsonTypeInfo info)
    {
        if (Kinds.TryGetValue(info.Type, out var kinds))
        {
            info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "is" };
            foreach (var kind in kinds)
            {
                info.PolymorphismOptions.DerivedTypes.Add(new(kind, kind.Name));
            }
        }
    }
}
