namespace KilkennyInfo.Platform.Outbound;

public static class OutboundSetup
{
    public static void AddOutbound(this IServiceCollection services)
    {
        services.AddSingleton<OutboundSettings>();
        services.AddSingleton<ResolveHost>(HostCheck.AskSystemAsync);
        services.AddSingleton<OutboundClient>();
    }
}
