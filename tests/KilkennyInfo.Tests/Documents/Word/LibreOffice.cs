using System.Diagnostics;

namespace KilkennyInfo.Tests.Documents.Word;

/// <summary>LibreOffice without a window, with settings of its own in a folder that goes when it does.</summary>
internal sealed class LibreOffice : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kilkennyinfo-office-");

    /// <summary>What it reads, as plain text.</summary>
    public async Task<string> TextOf(byte[] file, string extension)
    {
        var path = Path.Combine(_folder.FullName, $"text.{extension}");
        await File.WriteAllBytesAsync(path, file);
        using var process = Process.Start(new ProcessStartInfo("soffice",
        [
            $"-env:UserInstallation=file://{_folder.FullName}/settings", "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", _folder.FullName, path,
        ])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var patience = new CancellationTokenSource(Patience);
        var said = await process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        var text = Path.Combine(_folder.FullName, "text.txt");
        Assert.True(File.Exists(text), said);
        return await File.ReadAllTextAsync(text);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
