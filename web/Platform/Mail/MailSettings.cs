using System.Net.Mail;

namespace KilkennyInfo.Platform.Mail;

/// <summary>
/// How mails leave: by a mail server, or as files into a folder. Read once when the site starts, so that a slip in a setting is found
/// then and not with the first mail. Parsed without MimeKit, which a start need not load.
/// </summary>
public sealed class MailSettings
{
    public const string StartTls = "starttls";
    public const string Tls = "tls";
    public const string NoSecurity = "none";

    public MailSettings(SiteOptions options, SitePaths paths, PublicAddress publicAddress)
    {
        var mail = options.Mail;
        (FromName, FromAddress) = FromOf(mail.From, publicAddress.Host);
        Server = string.IsNullOrWhiteSpace(mail.Host) ? null : ServerOf(mail, mail.Host);
        if (Server is null && !string.IsNullOrEmpty(mail.User + mail.Password))
        {
            // Most likely a slip in the name of the other setting, and every mail would end in a folder nobody looks into.
            throw new ConfigurationException("Site:Mail:User or Site:Mail:Password is set without Site:Mail:Host; say which mail server they are for.");
        }

        if (Server is not null && !string.IsNullOrWhiteSpace(mail.Folder))
        {
            throw new ConfigurationException("Site:Mail:Host and Site:Mail:Folder are both set; mails go to a server or into a folder, so leave one out.");
        }

        Folder = string.IsNullOrWhiteSpace(mail.Folder) ? Path.Combine(paths.Data, "mail") : Path.GetFullPath(mail.Folder);
    }

    public string FromAddress { get; }

    /// <summary>None when each mail brings the Council's name in its own language.</summary>
    public string? FromName { get; }

    /// <summary>None when mails are written into <see cref="Folder"/>.</summary>
    public MailServer? Server { get; }

    public string Folder { get; }

    private static (string? Name, string Address) FromOf(string? from, string publicHost)
    {
        if (string.IsNullOrWhiteSpace(from))
        {
            return (null, $"no-reply@{(Uri.CheckHostName(publicHost) == UriHostNameType.Dns ? publicHost : "localhost")}");
        }

        return ParsedFrom(from) ?? throw new ConfigurationException($"Site:Mail:From is “{from}”; it must be an address such as Kilkenny County Council <info@example.ie>.");
    }

    /// <summary>By itself, so that the parser is loaded only when there is something to parse.</summary>
    private static (string? Name, string Address)? ParsedFrom(string from) => !from.Any(char.IsControl) && MailAddress.TryCreate(from, out var parsed)
        ? (string.IsNullOrWhiteSpace(parsed.DisplayName) ? null : parsed.DisplayName, parsed.Address)
        : null;

    private static MailServer ServerOf(MailOptions mail, string host)
    {
        if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
        {
            throw new ConfigurationException($"Site:Mail:Host is “{host}”; it must be the name of a mail server such as smtp.example.ie, with the port in Site:Mail:Port.");
        }

        if (mail.Port is < 1 or > 65535)
        {
            throw new ConfigurationException($"Site:Mail:Port is {mail.Port}; it must be between 1 and 65535.");
        }

        if (mail.Security is not (StartTls or Tls or NoSecurity))
        {
            throw new ConfigurationException($"Site:Mail:Security is “{mail.Security}”; it must be {StartTls}, {Tls} or {NoSecurity}.");
        }

        if (string.IsNullOrEmpty(mail.User) != string.IsNullOrEmpty(mail.Password))
        {
            throw new ConfigurationException("Site:Mail:User and Site:Mail:Password belong together; set both or neither.");
        }

        if (mail.Security == NoSecurity && !string.IsNullOrEmpty(mail.User))
        {
            throw new ConfigurationException($"Site:Mail:Security is {NoSecurity}, so the password would cross the network in clear text; set it to {StartTls} or {Tls}.");
        }

        return new MailServer(host, mail.Port, mail.Security, string.IsNullOrEmpty(mail.User) ? null : new MailSignIn(mail.User, mail.Password!));
    }
}

/// <summary>The mail server that takes our mails, and how to reach it.</summary>
/// <param name="Security">One of the names in <see cref="MailSettings"/>.</param>
/// <param name="SignIn">None when the server takes mail without it.</param>
public sealed record MailServer(string Host, int Port, string Security, MailSignIn? SignIn)
{
    /// <summary>For people; without the password.</summary>
    public override string ToString() => $"{Host}:{Port}, {SecurityWords}{(SignIn is null ? "" : ", signing in")}";

    private string SecurityWords => Security switch
    {
        MailSettings.StartTls => "STARTTLS required",
        MailSettings.Tls => "TLS",
        _ => "not encrypted",
    };
}

public sealed record MailSignIn(string User, string Password)
{
    public override string ToString() => User;
}
