using System.CommandLine;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Verbs;

/// <summary>
/// What can be said after <c>--</c>. Without a verb the program serves; options of the server itself (<c>--urls</c>, <c>--Site:Theme</c>)
/// go to its configuration.
/// </summary>
public static class CommandLine
{
    private static readonly string[] Help = ["--help", "-h", "-?"];

    public static async Task<int> RunAsync(string[] args, Func<WebApplication> build)
    {
        var first = args.FirstOrDefault();
        if (first is null || (first.StartsWith('-') && !Help.Contains(first)))
        {
            return await GuardAsync(() => ServeVerb.RunAsync(build(), CancellationToken.None));
        }

        var parsed = Describe(build).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"{parsed.Errors[^1].Message} Say --help for what there is.");
            return ExitCode.CannotRun;
        }

        return await parsed.InvokeAsync();
    }

    private static RootCommand Describe(Func<WebApplication> build)
    {
        var root = new RootCommand("KilkennyInfo: the Council's customer service pages, in Irish and English. Without a verb it serves the site.");
        var importFolder = new Argument<string?>("dir") { Arity = ArgumentArity.ZeroOrOne, Description = "The content folder; without it, the site's own." };
        root.Add(Verb("import", "Check a content folder and take it into the database: all of it or nothing.", build, importFolder, (app, parsed, cancellation) =>
            ImportVerb.RunAsync(app.Services, parsed.GetValue(importFolder), cancellation)));

        var exportFolder = new Argument<string>("dir") { Description = "A new or empty folder." };
        root.Add(Verb("export", "Write all content into a folder, byte for byte as it came in.", build, exportFolder, (app, parsed, cancellation) =>
            ExportVerb.RunAsync(app.Services, parsed.GetValue(exportFolder)!, cancellation)));

        var keys = new Argument<string[]>("key") { Arity = ArgumentArity.OneOrMore, Description = "Keys of pages whose two texts you have compared." };
        root.Add(Verb("confirm", "Say that both texts of a page, as they now stand, say the same.", build, keys, (app, parsed, _) =>
            Task.FromResult(ConfirmVerb.Run(app.Services.GetRequiredService<SitePaths>(), parsed.GetValue(keys)!))));

        root.Add(Verb("doctor", "Say what is configured, what is missing and what that costs.", build, null, (app, _, cancellation) =>
            ActivatorUtilities.CreateInstance<DoctorVerb>(app.Services).RunAsync(cancellation)));
        return root;
    }

    private static Command Verb(
        string name,
        string description,
        Func<WebApplication> build,
        Argument? argument,
        Func<WebApplication, ParseResult, CancellationToken, Task<int>> run)
    {
        var verb = new Command(name, description);
        if (argument is not null)
        {
            verb.Add(argument);
        }

        verb.SetAction((parsed, cancellation) => GuardAsync(async () =>
        {
            await using var app = build();
            return await run(app, parsed, cancellation);
        }));
        return verb;
    }

    /// <summary>Faults a person can mend become one sentence; others are left to show themselves whole.</summary>
    private static async Task<int> GuardAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception exception) when (exception is DataFolderInUseException or DirectoryNotFoundException or UnauthorizedAccessException
            or System.Data.Common.DbException or InvalidDataException or ConfigurationException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.CannotRun;
        }
    }
}
