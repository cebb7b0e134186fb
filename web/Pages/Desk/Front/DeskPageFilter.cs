using KilkennyInfo.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KilkennyInfo.Pages.Desk.Front;

/// <summary>Gives the two refusals of the rules their status: the answer's page is made where all such pages are.</summary>
internal sealed class DeskPageFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context) => context.Result = context.Exception switch
    {
        NotAllowedException => new StatusCodeResult(StatusCodes.Status403Forbidden),
        NotThereException => new StatusCodeResult(StatusCodes.Status404NotFound),
        _ => context.Result,
    };
}
