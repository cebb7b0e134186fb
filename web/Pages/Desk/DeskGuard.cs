using KilkennyInfo.Accounts;
using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace KilkennyInfo.Pages.Desk;

/// <summary>Puts its line of <see cref="DeskAccess"/> on every page of the desk; without one the site does not start.</summary>
internal sealed class DeskAccessConvention : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        var rule = DeskAccess.RuleOf(model.ViewEnginePath);
        model.EndpointMetadata.Add(rule);
        model.EndpointMetadata.Add(new AuthorizeAttribute(DeskGuard.Policy));
    }
}

/// <summary>Asks the page's line whether this person may do this. Also holds people without a second factor to setting one up.</summary>
internal sealed class DeskGuard(IHttpContextAccessor accessor) : AuthorizationHandler<DeskRequirement>
{
    public const string Policy = "desk";

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, DeskRequirement requirement)
    {
        var http = accessor.HttpContext!;
        var rule = http.GetEndpoint()?.Metadata.GetMetadata<DeskRule>();
        var signedIn = http.Features.Get<SignedIn>();
        if (rule is not null && rule.Allows(signedIn?.Person, IsWrite(http.Request.Method)))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    /// <summary>The person has to set up a second factor before anything else.</summary>
    public static bool OwesSecondFactor(HttpContext http, SiteOptions options) =>
        options.RequireSecondFactor
        && http.Features.Get<SignedIn>() is { Session.HasSecondFactor: false }
        && http.GetEndpoint()?.Metadata.GetMetadata<DeskRule>() is { Kind: DeskRuleKind.Roles };

    public static bool IsWrite(string method) => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method);
}

internal sealed class DeskRequirement : IAuthorizationRequirement;
