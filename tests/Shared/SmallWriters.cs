using System.Text;
using KilkennyInfo.Documents.Library;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KilkennyInfo.Testing;

/// <summary>Makes a file of a line or two, for tests of what stands around the files.</summary>
public sealed class SmallWriter(RenditionFormat format) : IDocumentWriter
{
    public RenditionFormat Format => format;

    public int Generation => 1;

    public Task<RenderedFile> WriteAsync(DocumentText text, CancellationToken cancellation) => Task.FromResult(new RenderedFile(
        Encoding.UTF8.GetBytes($"{format.Code} {text.Language.Code()} {text.Cover.Title}\n{string.Join('\n', text.Cover.Facts.Select(fact => $"{fact.Label}: {fact.Value}"))}\n"),
        Pages: format.Extension == "pdf" ? 4 : null,
        Length: format == RenditionFormat.Mp3 ? TimeSpan.FromMinutes(7) : null));
}

/// <summary>A site with small writers, whose files are made when a test says so.</summary>
public static class SmallWriters
{
    public static IReadOnlyDictionary<string, string> ByHand { get; } = new Dictionary<string, string> { ["Site:MakeDocuments"] = "false" };

    private static readonly RenditionFormat[] Formats = [RenditionFormat.Pdf, RenditionFormat.LargePrint, RenditionFormat.Word, RenditionFormat.Mp3];

    private static readonly RenditionFormat[] Missing = [RenditionFormat.Braille, RenditionFormat.BraillePef, RenditionFormat.Opus];

    public static void Use(WebApplicationBuilder builder) => builder.Services.Replace(ServiceDescriptor.Singleton(new DocumentWriters(
        [.. Formats.Select(format => new SmallWriter(format))], [.. Missing.Select(format => new MissingFormat(format, "small", "The tests have no writer for it."))])));

    public static Task MakeAllAsync(TestSite site) => site.Services.GetRequiredService<DocumentWatch>().LookAsync(CancellationToken.None);
}
