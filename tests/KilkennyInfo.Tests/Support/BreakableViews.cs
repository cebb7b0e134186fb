using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.Extensions.DependencyInjection;

namespace KilkennyInfo.Tests.Support;

/// <summary>The site's views, until a test takes one away: then whoever asks for it gets the exception.</summary>
internal sealed class BreakableViews(IRazorViewEngine views, BreakableViews.Fault fault) : IRazorViewEngine
{
    public static void Use(WebApplicationBuilder builder, Fault fault)
    {
        builder.Services.AddSingleton<RazorViewEngine>();
        builder.Services.AddSingleton<IRazorViewEngine>(services => new BreakableViews(services.GetRequiredService<RazorViewEngine>(), fault));
    }

    public ViewEngineResult GetView(string? executingFilePath, string viewPath, bool isMainPage) =>
        fault.Exception is { } exception && viewPath.EndsWith($"/{fault.View}.cshtml", StringComparison.Ordinal)
            ? throw exception : views.GetView(executingFilePath, viewPath, isMainPage);

    public ViewEngineResult FindView(ActionContext context, string viewName, bool isMainPage) => views.FindView(context, viewName, isMainPage);

    public RazorPageResult FindPage(ActionContext context, string pageName) => views.FindPage(context, pageName);

    public RazorPageResult GetPage(string executingFilePath, string pagePath) => views.GetPage(executingFilePath, pagePath);

    public string? GetAbsolutePath(string? executingFilePath, string? pagePath) => views.GetAbsolutePath(executingFilePath, pagePath);

    internal sealed class Fault
    {
        public string View { get; set; } = "";

        public Exception? Exception { get; set; }
    }
}
