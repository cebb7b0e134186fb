using System.Globalization;
using System.Net;
using System.Text;
using QRCoder;

namespace KilkennyInfo.Pages.Desk.SigningIn;

/// <summary>A QR code as a drawing within the page: black on white in every colour scheme, and without a style of its own.</summary>
internal static class QrPicture
{
    private const int Quiet = 4;

    public static string Of(string words, string description)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(words, QRCodeGenerator.ECCLevel.M);

        // The library's matrix has the quiet border that readers need round it already.
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        var size = rows.Count;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 {size} {size}\" width=\"{size * Quiet}\" height=\"{size * Quiet}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(description)}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>");
    }
}
