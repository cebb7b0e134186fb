using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KilkennyInfo.Pages.Public.Searching;

/// <summary>Makes one short text out of many that changes when any of them does.</summary>
internal static class Stamp
{
    public static string Of(IEnumerable<string> parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));

    public static string Of(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
