using Microsoft.Playwright;

namespace KilkennyInfo.BrowserTests;

/// <summary>Looks into a screenshot. The browser itself decodes it, so that no image library is needed.</summary>
public static class Picture
{
    /// <summary>A picture with as few colours as this shows nothing: letters alone bring more, by their smooth edges.</summary>
    public const int Blank = 3;

    private const string CountScript =
        """
        async encoded => {
          const blob = await (await fetch(`data:image/png;base64,${encoded}`)).blob();
          const image = await createImageBitmap(blob);
          const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
          canvas.drawImage(image, 0, 0);
          return new Set(new Uint32Array(canvas.getImageData(0, 0, image.width, image.height).data.buffer)).size;
        }
        """;

    public static async Task<int> ColoursAsync(IBrowserContext context, byte[] png)
    {
        var page = await context.NewPageAsync();
        var colours = await page.EvaluateAsync<int>(CountScript, Convert.ToBase64String(png));
        await page.CloseAsync();
        return colours;
    }
}
