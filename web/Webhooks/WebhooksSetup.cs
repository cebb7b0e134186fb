using Microsoft.AspNetCore.DataProtection;

namespace KilkennyInfo.Webhooks;

public static class WebhooksSetup
{
    public static void AddWebhooks(this IServiceCollection services)
    {
        services.AddSingleton(all => new WebhookSecrets(all.GetRequiredService<IDataProtectionProvider>));
        services.AddSingleton<WebhookPost>();
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<WebhookRegister>();
        services.AddSingleton<WebhookOverview>();
        services.AddHostedService(all => all.GetRequiredService<WebhookSender>());
    }
}
