using KilkennyInfo.Accounts;

namespace KilkennyInfo.Pages.Desk.Staff;

/// <summary>How an account stands, as the last part of the key of its name.</summary>
internal static class PersonState
{
    public static string Of(Account account, bool hasPasskey) => account switch
    {
        { DisabledUtc: not null } => "closed",
        { PasswordHash: null } => "invited",
        _ => account.TwoFactorEnabled || hasPasskey ? "safe" : "password-only",
    };
}
