using System.CommandLine;

namespace KilkennyInfo.Verbs;

/// <summary>Describes <c>audit verify|export</c>.</summary>
internal static class AuditVerbs
{
    public static Command Describe(Func<WebApplication> build, Func<Func<Task<int>>, Task<int>> guard)
    {
        var audit = new Command("audit", "The log of what was done at the desk.");
        audit.Add(Sub("verify", "Recount the log: whether an entry was changed, taken out or put in between.", null, (verb, _, cancellation) => verb.VerifyAsync(cancellation)));

        var file = new Argument<string>("file") { Description = "A new file." };
        audit.Add(Sub("export", "Write the log into a file, an entry a line, in which anyone can recount it.", file, (verb, parsed, cancellation) => verb.ExportAsync(parsed.GetValue(file)!, cancellation)));
        return audit;

        Command Sub(string key, string description, Argument? argument, Func<AuditVerb, ParseResult, CancellationToken, Task<int>> run)
        {
            var command = new Command(key, description);
            if (argument is not null)
            {
                command.Add(argument);
            }

            command.SetAction((parsed, cancellation) => guard(async () =>
            {
                await using var app = build();
                return await run(ActivatorUtilities.CreateInstance<AuditVerb>(app.Services), parsed, cancellation);
            }));
            return command;
        }
    }
}
