namespace KilkennyInfo.MediaLibrary;

public static class MediaLibrarySetup
{
    public static void AddMediaLibrary(this IServiceCollection services)
    {
        services.AddSingleton<ImageLibrary>();
        services.AddSingleton<ImageEditing>();
    }
}
