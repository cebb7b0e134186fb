using KilkennyInfo.Benchmarks;
using KilkennyInfo.Platform;

if (args is ["search", .. var sizes])
{
    var content = new SitePaths(new SiteOptions()).Content;
    return await SearchBenchmark.RunAsync(sizes.Length == 0 ? [300, 10_000, 100_000] : [.. sizes.Select(int.Parse)], content);
}

if (args is ["documents"])
{
    return await DocumentBenchmark.RunAsync();
}

// Sends the bytes of one file, with the headers of the real answer, from the barest Kestrel there is. Usage: FILE --urls URL
if (args is not [{ } file, ..] || !File.Exists(file))
{
    Console.Error.WriteLine("Name the file whose bytes to send: KilkennyInfo.Benchmarks FILE --urls http://127.0.0.1:5090");
    return 2;
}

var bytes = await File.ReadAllBytesAsync(file);
var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = args });
builder.Configuration.AddCommandLine(args[1..]);
builder.WebHost.UseKestrelCore().UseUrls(builder.Configuration["urls"] ?? "http://127.0.0.1:5090");
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
var app = builder.Build();
app.Run(context =>
{
    var response = context.Response;
    response.ContentType = "text/html; charset=utf-8";
    response.ContentLength = bytes.Length;
    response.Headers.ContentEncoding = "br";
    return response.Body.WriteAsync(bytes).AsTask();
});
await app.RunAsync();
return 0;
