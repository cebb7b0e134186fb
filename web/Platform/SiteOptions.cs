using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Platform.Outbound;

namespace KilkennyInfo.Platform;

/// <summary>The settings of section <c>Site</c>; the README has a table of them. Environment variables are <c>Site__Name</c>.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";

    /// <summary>Where the database and the keys are kept. Without it: <c>data</c> beside <c>content</c>.</summary>
    public string? DataDirectory { get; set; }

    public string? ContentDirectory { get; set; }

    /// <summary>Where files of documents are kept. Without it: <c>documents</c> in the data folder. Several nodes share one.</summary>
    public string? DocumentsDirectory { get; set; }

    /// <summary>Where the files that people send with a complaint are kept. Without it: <c>cases</c> in the data folder. Several nodes share one.</summary>
    public string? CasesDirectory { get; set; }

    /// <summary>Where the virus scanner ClamAV listens: <c>host:port</c>, or <c>unix:/path</c>. Without it, files of cases are not scanned.</summary>
    public string? Clamd { get; set; }

    /// <summary>Make the files of documents in the background. A node that only serves leaves it to another.</summary>
    public bool MakeDocuments { get; set; } = true;

    public string? ThemesDirectory { get; set; }

    /// <summary>A folder in <c>themes</c>.</summary>
    public string Theme { get; set; } = "kilkenny";

    /// <summary>The address the public uses, such as <c>https://info.example.ie</c>; links in feeds and the sitemap are made from it, never from the request.</summary>
    public string? PublicUrl { get; set; }

    /// <summary><c>sqlite</c> or <c>postgres</c>.</summary>
    public string Database { get; set; } = Sqlite;

    /// <summary>The part of PDF/UA that documents are made to: 1, or 2 for trying out.</summary>
    public int PdfStandard { get; set; } = 1;

    /// <summary>The program that reads documents aloud: a path, or a name on PATH.</summary>
    public string EspeakProgram { get; set; } = "espeak-ng";

    /// <summary>The program that packs sound: a path, or a name on PATH.</summary>
    public string FfmpegProgram { get; set; } = "ffmpeg";

    public string? ConnectionString { get; set; }

    /// <summary>Import the content folder at start when it has changed.</summary>
    public bool ImportAtStart { get; set; } = true;

    /// <summary>Addresses of the proxies whose forwarded headers are believed.</summary>
    public string[] KnownProxies { get; set; } = [];

    /// <summary>Nobody works at the desk with a password alone.</summary>
    public bool RequireSecondFactor { get; set; } = true;

    /// <summary>How many passwords and codes may be sent from one address in five minutes. An office shares one address.</summary>
    public int SignInTries { get; set; } = 60;

    /// <summary>A PFX file that encrypts the keys of cookies and one-time codes where they are kept.</summary>
    public string? KeyCertificate { get; set; }

    public string? KeyCertificatePassword { get; set; }

    /// <summary>How many connections may be open at once; fewer where the process may not open that many files.</summary>
    public int MaxConnections { get; set; } = 2000;

    public MailOptions Mail { get; set; } = new();

    public OutboundOptions Outbound { get; set; } = new();

    /// <summary>Ask the sites that the pages link to, once a week, whether the links still lead somewhere.</summary>
    public bool CheckLinks { get; set; }
}
