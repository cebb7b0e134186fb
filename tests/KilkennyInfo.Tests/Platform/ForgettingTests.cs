using KilkennyInfo.Platform;
using KilkennyInfo.Platform.Mail;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Platform.Mail;
using KilkennyInfo.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KilkennyInfo.Tests.Platform;

public sealed class ForgettingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kilkenny-forget-");
    private readonly SetClock _clock = new("2026-11-23T10:00:00Z");

    [Fact]
    public async Task Site_Running_ForgetsSignInsLinksAndFiles()
    {
        await using var site = await TestSite.StartAsync();
        Assert.Single(site.Services.GetServices<IHostedService>().OfType<Forgetting>());
        Assert.Equal(["CaseFileSweep", "ForgottenComments", "ForgottenDrafts", "ForgottenFiles", "ForgottenGuesses", "ForgottenLinks", "ForgottenRequests", "ForgottenSignIns", "UnfinishedDisposals"], site.Services.GetServices<IForget>().Select(one => one.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Forget_OneThatFails_KeepsNoOtherFromIt()
    {
        var (log, asked) = (new ListLog<Forgetting>(), new Asked());
        using var forgetting = new Forgetting([new Failing(), asked], _clock, log);
        await forgetting.ForgetAsync(CancellationToken.None);
        Assert.Equal(_clock.Now.UtcDateTime, asked.At);
        Assert.Contains("Failing could not be taken away", Assert.Single(log.Lines).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MailFile_AfterAMonth_GoesAndOtherFilesStay()
    {
        var settings = MailFixture.Settings(new MailOptions { Folder = _folder.FullName });
        Write("old.eml", daysAgo: 31);
        Write("new.eml", daysAgo: 29);
        Write("old.txt", daysAgo: 31);
        await new ForgottenFiles(settings).ForgetAsync(_clock.Now.UtcDateTime, CancellationToken.None);
        Assert.Equal(["new.eml", "old.txt"], _folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public Task MailFiles_WithoutAFolder_AreNone() => new ForgottenFiles(MailFixture.Settings()).ForgetAsync(_clock.Now.UtcDateTime, CancellationToken.None);

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string name, int daysAgo)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, "x");
        File.SetLastWriteTimeUtc(file, _clock.Now.UtcDateTime.AddDays(-daysAgo));
    }

    private sealed class Failing : IForget
    {
        public Task ForgetAsync(DateTime now, CancellationToken cancellation) => throw new IOException("no");
    }

    private sealed class Asked : IForget
    {
        public DateTime? At { get; private set; }

        public Task ForgetAsync(DateTime now, CancellationToken cancellation)
        {
            At = now;
            return Task.CompletedTask;
        }
    }
}
