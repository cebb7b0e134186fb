using System.Globalization;

namespace KilkennyInfo.Platform;

public enum AcceptedEncoding
{
    Identity,
    Gzip,
    Brotli,
}

/// <summary>Reads an Accept-Encoding header: Brotli before gzip where the client likes both equally, its own weights otherwise.</summary>
public static class AcceptedEncodings
{
    public static AcceptedEncoding Best(ReadOnlySpan<char> header)
    {
        var (brotli, gzip, any) = (-1.0, -1.0, -1.0);
        foreach (var range in header.Split(','))
        {
            var item = header[range];
            var weightAt = item.IndexOf(';');
            var name = (weightAt < 0 ? item : item[..weightAt]).Trim();
            var weight = weightAt < 0 ? 1.0 : Weight(item[(weightAt + 1)..]);
            if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
            {
                brotli = weight;
            }
            else if (name.Equals("gzip", StringComparison.OrdinalIgnoreCase) || name.Equals("x-gzip", StringComparison.OrdinalIgnoreCase))
            {
                gzip = weight;
            }
            else if (name is "*")
            {
                any = weight;
            }
        }

        brotli = brotli < 0 ? any : brotli;
        gzip = gzip < 0 ? any : gzip;
        return brotli > 0 && brotli >= gzip ? AcceptedEncoding.Brotli : gzip > 0 ? AcceptedEncoding.Gzip : AcceptedEncoding.Identity;
    }

    private static double Weight(ReadOnlySpan<char> parameter)
    {
        var trimmed = parameter.Trim();
        return trimmed.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
            && double.TryParse(trimmed[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) ? weight : 1.0;
    }
}
