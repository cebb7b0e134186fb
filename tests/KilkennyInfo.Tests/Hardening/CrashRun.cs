using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KilkennyInfo.Data;
using KilkennyInfo.Platform;
using KilkennyInfo.Testing;
using KilkennyInfo.Tests.Verbs;

namespace KilkennyInfo.Tests.Hardening;

/// <summary>The program on a data folder of its own, people who send, and somebody who kills it.</summary>
internal sealed class CrashRun : IDisposable
{
    private const int Senders = 6;

    /// <summary>Shorter than a start takes, and longer than a sending takes.</summary>
    private const int LongestLife = 800;

    private static readonly TimeSpan PatienceForStart = TimeSpan.FromSeconds(60);

    private readonly SiteProcess _site = new();
    private readonly SiteOptions _options;
    private readonly List<SiteDatabase> _opened = [];
    private readonly ConcurrentQueue<Acknowledgement> _acknowledged = new();
    private readonly int _port = FreePort.Next();
    private int _unanswered;
    private int _people;

    public CrashRun(SiteOptions options)
    {
        options.DataDirectory = _site.Data;
        _options = options;
        _site.Environment["Site__Database"] = options.Database;
        if (options.ConnectionString is not null)
        {
            _site.Environment["Site__ConnectionString"] = options.ConnectionString;
        }

        // Each sender is another person somewhere else, as far as limits on senders go.
        _site.Environment["Site__KnownProxies__0"] = IPAddress.Loopback.ToString();
        _site.Environment["Logging__LogLevel__Default"] = "Warning";
    }

    public IReadOnlyCollection<Acknowledgement> Acknowledged => _acknowledged;

    public int Unanswered => _unanswered;

    public int Kills { get; private set; }

    public TimeSpan SlowestStart { get; private set; }

    private Uri Address => new($"http://127.0.0.1:{_port.ToString(CultureInfo.InvariantCulture)}");

    public async Task RunAsync(int kills)
    {
        using var ended = new CancellationTokenSource();
        var process = await StartAsync();
        var senders = Enumerable.Range(0, Senders).Select(_ => Task.Run(() => SendAsync(ended.Token))).ToList();
        for (; Kills < kills; Kills++)
        {
            await Task.Delay(Random.Shared.Next(50, LongestLife));
            await KillAsync(process);
            process = await StartAsync();
        }

        // What had no answer is sent once more in peace.
        await Task.Delay(LongestLife);
        await ended.CancelAsync();
        await Task.WhenAll(senders);
        await KillAsync(process);
        await CrashCheck.LetWaitingMailsGoAsync(OpenDatabase());
        process = await StartAsync();
        await DrainAsync();
        await KillAsync(process);
    }

    private static async Task KillAsync(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    public SiteDatabase OpenDatabase()
    {
        var database = new SiteDatabase(new SitePaths(_options), _options, []);
        _opened.Add(database);
        return database;
    }

    /// <summary>Every acknowledged sending that left an address has its letter in the folder, in one whole file.</summary>
    public async Task<IReadOnlyList<string>> MailFaultsAsync()
    {
        var texts = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_site.Data, "mail"), "*.eml", SearchOption.AllDirectories))
        {
            texts.Add(await File.ReadAllTextAsync(file));
        }

        return
        [
            .. _acknowledged.Where(one => one.HasMail).Select(one => one.Reference).Distinct().Where(reference => !texts.Any(text => text.Contains(reference, StringComparison.Ordinal)))
                .Select(reference => $"{reference} has no letter"),
        ];
    }

    public void Dispose()
    {
        _opened.ForEach(database => database.Dispose());
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _site.Dispose();
    }

    private async Task<Process> StartAsync()
    {
        var began = Stopwatch.GetTimestamp();
        var process = _site.Start("--urls", Address.OriginalString);
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        while (!await IsReadyAsync(client))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(began) > PatienceForStart)
            {
                throw new InvalidOperationException("The site did not start again by itself.");
            }

            await Task.Delay(20);
        }

        SlowestStart = TimeSpan.FromTicks(Math.Max(SlowestStart.Ticks, Stopwatch.GetElapsedTime(began).Ticks));
        return process;
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var response = await client.GetAsync("/health/ready");
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>One person after another sends something, each until there is an answer.</summary>
    private async Task SendAsync(CancellationToken ended)
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(30) };
        while (!ended.IsCancellationRequested)
        {
            var sending = Sending.Of(Interlocked.Increment(ref _people));
            while (!await TryAsync(client, sending) && !ended.IsCancellationRequested)
            {
                await Task.Delay(10, CancellationToken.None);
            }
        }
    }

    private async Task<bool> TryAsync(HttpClient client, Sending sending)
    {
        try
        {
            using var request = sending.ToRequest();
            using var response = await client.SendAsync(request);
            if (response.StatusCode != HttpStatusCode.Created)
            {
                return false;
            }

            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            _acknowledged.Enqueue(new Acknowledgement(
                sending.Kind, sending.Key, answer.GetProperty("reference").GetString()!, answer.TryGetProperty("accessCode", out var code) ? code.GetString() : null, sending.HasMail, sending.Marker));
            return true;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException or JsonException)
        {
            Interlocked.Increment(ref _unanswered);
            return false;
        }
    }

    private async Task DrainAsync()
    {
        var database = OpenDatabase();
        for (var left = 240; left > 0; left--)
        {
            await using var db = database.OpenForReading();
            if (await CrashCheck.WaitingMailsAsync(db) == 0)
            {
                return;
            }

            await Task.Delay(500);
        }

        throw new TimeoutException("The outbox was not emptied.");
    }
}

/// <summary>A reference that somebody was given.</summary>
internal sealed record Acknowledgement(string Kind, string Key, string Reference, string? AccessCode, bool HasMail, string Marker);

/// <summary>What one person sends; the same key however often they have to try.</summary>
internal sealed record Sending(string Kind, string Key, string Network, bool HasMail, string Marker, object Body)
{
    public const string Complaint = "complaints";
    public const string Comment = "comments";

    public static Sending Of(int number)
    {
        var marker = string.Create(CultureInfo.InvariantCulture, $"person number {number} of this run");
        var (language, hasMail) = (number % 2 == 0 ? "ga" : "en", number % 4 < 3);
        var network = string.Create(CultureInfo.InvariantCulture, $"10.{(number >> 16) & 255}.{(number >> 8) & 255}.{number & 255}");
        object body = number % 3 == 0
            ? new { language, about = (string?)null, kind = "suggestion", message = $"{marker}: {Guid.NewGuid():N}", wantsReply = hasMail, email = hasMail ? $"p{number}@example.ie" : null }
            : new { language, service = "environment", whatHappened = $"{marker}: {Guid.NewGuid():N}", wanted = "Put it right.", name = $"Person {number}", contact = new { email = hasMail ? $"p{number}@example.ie" : null, phone = "056 779 4000" } };
        return new Sending(number % 3 == 0 ? Comment : Complaint, Guid.NewGuid().ToString("N"), network, hasMail, marker, body);
    }

    public HttpRequestMessage ToRequest()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{Kind}") { Content = JsonContent.Create(Body) };
        request.Headers.Add("Idempotency-Key", Key);
        request.Headers.Add("X-Forwarded-For", Network);
        return request;
    }
}
