using KilkennyInfo.Platform;

namespace KilkennyInfo.Accounts;

public static class AccountsSetup
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<PasswordRules>();
        services.AddSingleton<DeskSessions>();
        services.AddSingleton<FirstAdministrator>();
        services.AddSingleton<Joining>();
        services.AddSingleton<People>();
        services.AddSingleton<AccountLog>();
        services.AddSingleton<Tries>();
        services.AddSingleton<IForget, ForgottenSignIns>();
        services.AddScoped<SecondFactors>();
        services.AddScoped<PasswordAgain>();
        services.AddScoped<OwnAccount>();
        services.AddScoped<OwnFactors>();
    }
}
