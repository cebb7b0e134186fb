namespace KilkennyInfo.Platform.Mail;

public static class MailSetup
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<MailSettings>();
        builder.Services.AddSingleton(services => TransportFor(services.GetRequiredService<MailSettings>()));
        builder.Services.AddSingleton<MailSender>();
        builder.Services.AddSingleton<MailOverview>();
        builder.Services.AddSingleton<IForget, ForgottenFiles>();
        builder.Services.AddHostedService(services => services.GetRequiredService<MailSender>());
    }

    private static IMailTransport TransportFor(MailSettings settings) =>
        settings.Server is { } server ? new SmtpTransport(server) : new FolderTransport(settings.Folder);
}
