using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KilkennyInfo.Accounts;

/// <summary>One key of the framework's data protection, as the framework writes it.</summary>
public sealed class ProtectionKey
{
    public const int NameMaxLength = 100;

    public required string Name { get; init; }

    public required string Xml { get; init; }
}

internal sealed class ProtectionKeyMapping : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.HasKey(key => key.Name);
        builder.Property(key => key.Name).HasMaxLength(ProtectionKey.NameMaxLength);
    }
}

/// <summary>
/// Keeps the keys of cookies, forms and authenticators in the database: every node has them and a backup holds them. The framework asks
/// without waiting, on the first request that needs a key.
/// </summary>
internal sealed class KeyRing(SiteDatabase database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        database.QueryAsync("SELECT \"Xml\" FROM \"ProtectionKey\" ORDER BY \"Name\"", row => XElement.Parse(row.GetString(0)), CancellationToken.None).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) => database.ExecuteAsync(
        "INSERT INTO \"ProtectionKey\" (\"Name\", \"Xml\") VALUES (@name, @xml)",
        [[("@name", friendlyName), ("@xml", element.ToString(SaveOptions.DisableFormatting))]],
        CancellationToken.None).GetAwaiter().GetResult();
}

public static class KeyRingSetup
{
    public static void AddKeyRing(this IServiceCollection services, SiteOptions options)
    {
        var protection = services.AddDataProtection().SetApplicationName("KilkennyInfo");
        services.AddOptions<KeyManagementOptions>().Configure<SiteDatabase>((keys, database) => keys.XmlRepository = new KeyRing(database));
        if (options.KeyCertificate is { Length: > 0 } file)
        {
            protection.ProtectKeysWithCertificate(Load(file, options.KeyCertificatePassword));
        }
        else
        {
            // The framework would warn of each key that it is stored unencrypted; “doctor” says what that means and what to set.
            services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
        }
    }

    private static X509Certificate2 Load(string file, string? password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(file, password);
        }
        catch (Exception exception) when (exception is System.Security.Cryptography.CryptographicException or IOException)
        {
            throw new ConfigurationException($"Site:KeyCertificate names {file}, which cannot be read as a PFX file with the password given: {exception.Message}");
        }
    }
}
