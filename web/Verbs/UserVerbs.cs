using System.CommandLine;

namespace KilkennyInfo.Verbs;

/// <summary>Describes <c>users add|list|roles|disable</c>.</summary>
internal static class UserVerbs
{
    public static Command Describe(Func<WebApplication> build, Func<Func<Task<int>>, Task<int>> guard)
    {
        var users = new Command("users", "People who can sign in to the desk.");
        var email = new Argument<string>("email") { Description = "The address the person signs in with." };
        var name = new Option<string>("--name") { Description = "The person's name, with its fadas.", Required = true };
        var language = new Option<string>("--language") { Description = "The language of the desk for this person: ga or en.", DefaultValueFactory = _ => "ga" };
        language.AcceptOnlyFromAmong("ga", "en");
        var roles = new Argument<string[]>("role") { Arity = ArgumentArity.ZeroOrMore, Description = "Roles, such as irish-editor or publisher." };

        users.Add(Sub("add", "Invite somebody: prints a link that works once.", [email, roles], [name, language], (verb, parsed, cancellation) =>
            verb.AddAsync(parsed.GetValue(email)!, parsed.GetValue(name)!, parsed.GetValue(language)!, parsed.GetValue(roles) ?? [], cancellation)));
        users.Add(Sub("list", "Everybody, with state and roles.", [], [], (verb, _, cancellation) => verb.ListAsync(cancellation)));
        users.Add(Sub("roles", "Give somebody exactly these roles.", [email, roles], [], (verb, parsed, cancellation) =>
            verb.GiveRolesAsync(parsed.GetValue(email)!, parsed.GetValue(roles) ?? [], cancellation)));
        users.Add(Sub("disable", "Close an account; its sessions end at once.", [email], [], (verb, parsed, cancellation) => verb.DisableAsync(parsed.GetValue(email)!, cancellation)));
        return users;

        Command Sub(string key, string description, Argument[] arguments, Option[] options, Func<UsersVerb, ParseResult, CancellationToken, Task<int>> run)
        {
            var command = new Command(key, description);
            arguments.ToList().ForEach(command.Add);
            options.ToList().ForEach(command.Add);
            command.SetAction((parsed, cancellation) => guard(async () =>
            {
                await using var app = build();
                return await run(ActivatorUtilities.CreateInstance<UsersVerb>(app.Services), parsed, cancellation);
            }));
            return command;
        }
    }
}
