using System.Security.Claims;
using KilkennyInfo.Accounts;
using Microsoft.AspNetCore.Identity;

namespace KilkennyInfo.Pages.Desk.SigningIn;

/// <summary>Says only who somebody is. What they may do stands in the database and is read anew for each request.</summary>
internal sealed class AccountPrincipals : IUserClaimsPrincipalFactory<Account>
{
    public Task<ClaimsPrincipal> CreateAsync(Account user) =>
        Task.FromResult(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user.Id.ToString())], IdentityConstants.ApplicationScheme)));
}
