using System.CommandLine;
using System.Data.Common;
using System.Net.Sockets;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using Microsoft.EntityFrameworkCore;

namespace KilkennyInfo.Verbs;

/// <summary>
/// What can be said after <c>--</c>. Without a verb the program serves. Settings (<c>--urls</c>, <c>--Site:Theme</c>) may stand anywhere.
/// </summary>
public static class CommandLine
{
    /// <param name="buildWith">Makes the program with these settings, each as <c>--Name=value</c>.</param>
    public static async Task<int> RunAsync(string[] args, Func<string[], WebApplication> buildWith)
    {
        var settings = Settings.Sort(args);
        if (settings.Fault is not null)
        {
            await Console.Error.WriteLineAsync(settings.Fault);
            return ExitCode.CannotRun;
        }

        WebApplication Build() => buildWith(settings.Configuration);
        if (settings.Words.Length == 0)
        {
            return await GuardAsync(() => ServeVerb.RunAsync(Build(), CancellationToken.None));
        }

        var parsed = Describe(Build).Parse(settings.Words);
        if (parsed.Errors.Count > 0)
        {
            var fault = parsed.UnmatchedTokens is [var unknown, ..] ? $"Unrecognized command or argument '{unknown}'." : parsed.Errors[^1].Message;
            await Console.Error.WriteLineAsync($"{fault} Say --help for what there is.");
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

        root.Add(Verb("reindex", "Make the search index anew; a running site goes on searching meanwhile.", build, null, (app, _, cancellation) =>
            ActivatorUtilities.CreateInstance<ReindexVerb>(app.Services).RunAsync(cancellation)));
        root.Add(Verb("documents", "Make the files of documents that are missing; a running site makes them itself and is only asked to look.", build, null, (app, _, cancellation) =>
            ActivatorUtilities.CreateInstance<DocumentsVerb>(app.Services).RunAsync(cancellation)));
        root.Add(Verb("doctor", "Say what is configured, what is missing and what that costs.", build, null, (app, _, cancellation) =>
            ActivatorUtilities.CreateInstance<DoctorVerb>(app.Services).RunAsync(cancellation)));

        root.Add(Verb("demo", "Fill an empty desk with people and work, to look at and try out.", build, null, (app, _, cancellation) =>
            DemoVerb.Of(app.Services).RunAsync(cancellation)));
        root.Add(UserVerbs.Describe(build, GuardAsync));
        root.Add(AuditVerbs.Describe(build, GuardAsync));
        root.Add(CheckFileVerb.Describe(GuardAsync));
        var language = new Argument<string>("language") { Description = "ga or en." };
        language.AcceptOnlyFromAmong("ga", "en");
        var analyse = new Command("analyse", "Print the search keys of words: one word a line in, its keys a line out.") { language };
        analyse.SetAction(parsed => AnalyseVerb.Run(LanguageExtensions.FromCode(parsed.GetValue(language))!.Value));
        root.Add(analyse);
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
        catch (Exception exception) when (IsMendable(exception))
        {
            await Console.Error.WriteLineAsync(SentenceOf(exception).ReplaceLineEndings(" "));
            return ExitCode.CannotRun;
        }
    }

    private static string SentenceOf(Exception exception) => exception switch
    {
        // EF Core says only “see the inner exception”, and the network not what was to be done.
        DbUpdateException => exception.GetBaseException().Message,
        SocketException => $"The server cannot listen where it should: {exception.Message}.",
        _ => exception.Message,
    };

    /// <summary>
    /// Settings, files, disk, database, network: nothing the program itself did wrong. A setting of the wrong kind (ImportAtStart=perhaps)
    /// comes as an InvalidOperationException around a FormatException.
    /// </summary>
    private static bool IsMendable(Exception exception) => exception
        is ConfigurationException or DataFolderInUseException or FormatException or InvalidOperationException { InnerException: FormatException }
        or IOException or InvalidDataException or UnauthorizedAccessException
        or DbException or DbUpdateException or SocketException;
}
