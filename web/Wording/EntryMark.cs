using System.Security.Cryptography;
using System.Text;

namespace KilkennyInfo.Wording;

/// <summary>The mark of what a form showed: when it is another one by the time the form comes back, somebody else has saved.</summary>
internal static class EntryMark
{
    public static string Of(params IEnumerable<string> fields) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', fields.Select(field => field.ReplaceLineEndings("\n"))))));
}
