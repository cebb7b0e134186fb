using System.Text.RegularExpressions;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Documents.Audio;

/// <summary>
/// Puts into words what print says by signs and a voice would get wrong: addresses, telephone numbers, money, spans of years. The Irish
/// voice passes over most signs, so it needs more of them.
/// </summary>
internal static partial class SpokenSigns
{
    private static readonly (string Short, string Long)[] IrishAbbreviations =
    [
        ("lch.", "leathanach"), ("lgh.", "leathanaigh"), ("m.sh.", "mar shampla"), ("srl.", "agus araile"), ("Uimh.", "Uimhir"),
        ("uimh.", "uimhir"), ("r.n.", "roimh nóin"), ("i.n.", "iarnóin"), ("Teil.", "Teileafón"), ("An tUas.", "An tUasal"),
    ];

    public static string InWords(string text, Language language)
    {
        var words = SignWords.In(language);
        text = SteeringSigns().Replace(text.Replace('\u00A0', ' ').Replace('\u202F', ' '), "");
        text = Mail().Replace(text, found => Address(found.Value, words));
        text = Web().Replace(text, found => Address(WebStart().Replace(found.Value, ""), words));
        text = Telephone().Replace(text, found => Digits(found.Value, language));
        text = Eircode().Replace(text, found => OneByOne(found.Value));
        text = Thousands().Replace(text, "");
        text = Money().Replace(text, found => Amount(found, words));
        text = SpanOfNumbers().Replace(text, " " + words.To + " ");
        if (language is Language.Irish)
        {
            text = Irish(text, words);
        }

        // A dash between words is a breath. Double brackets would be read as the voice's own phonemes.
        return Dash().Replace(text, ", ").Replace("[[", "[ [", StringComparison.Ordinal).Replace("•", "", StringComparison.Ordinal);
    }

    /// <summary>“056 779 4000” → “0 5 6, 7 7 9, 4 0 0 0”; a breath where the number is grouped. Other signs are left out, and
    /// so is the zero in brackets that is not dialled after a country's number.</summary>
    public static string Digits(string number, Language language)
    {
        var plus = number.StartsWith('+') ? SignWords.In(language).Plus + " " : "";
        var dialled = number.Replace("(0)", "", StringComparison.Ordinal);
        return plus + string.Join(", ", DigitGroup().Matches(dialled).Select(group => string.Join(' ', group.Value.AsEnumerable())));
    }

    public static bool IsNumber(string text) => NumberOnly().IsMatch(text);

    private static string Irish(string text, SignWords words)
    {
        foreach (var (shortened, full) in IrishAbbreviations)
        {
            text = text.Replace(shortened, full, StringComparison.Ordinal);
        }

        text = Percent().Replace(text, " faoin gcéad");
        text = Degrees().Replace(text, " céim Celsius");
        text = SlashBetweenWords().Replace(text, ", ");
        return text.Replace("&", " " + words.And + " ", StringComparison.Ordinal);
    }

    private static string Address(string address, SignWords words)
    {
        var end = address.TrimEnd('.', ',', ';', ':');
        var said = end.TrimEnd('/')
            .Replace("@", $" {words.At} ", StringComparison.Ordinal)
            .Replace(".ie", $" {words.Dot} I E", StringComparison.Ordinal)
            .Replace(".", $" {words.Dot} ", StringComparison.Ordinal)
            .Replace("-", $" {words.Hyphen} ", StringComparison.Ordinal)
            .Replace("_", $" {words.Underscore} ", StringComparison.Ordinal)
            .Replace("/", $" {words.Slash} ", StringComparison.Ordinal);
        return said + address[end.Length..];
    }

    private static string OneByOne(string code)
    {
        var halves = code.Split(' ').Select(half => string.Join(' ', half.AsEnumerable()));
        return string.Join(", ", halves);
    }

    /// <summary>“€25.50” → “25 euro 50 cent”; “€2.5 million” → “2.5 million euro”.</summary>
    private static string Amount(Match found, SignWords words)
    {
        var (whole, part, scale) = (found.Groups["whole"].Value, found.Groups["part"].Value, found.Groups["scale"].Value);
        var unit = found.Value[0] == '€' ? words.Euro : words.Pound;
        return scale.Length > 0 || part.Length == 1 ? $"{whole}{(part.Length > 0 ? "." + part : "")}{scale} {unit}"
            : part is "" or "00" ? $"{whole} {unit}"
            : $"{whole} {unit} {part.TrimStart('0')} {(unit == words.Euro ? words.Cent : words.Pence)}";
    }

    [GeneratedRegex("[\u00AD\u200B-\u200D\u2060\uFEFF]")]
    private static partial Regex SteeringSigns();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")]
    private static partial Regex Mail();

    [GeneratedRegex(@"\b(?:https?://[\w.-]+|(?:[a-z0-9-]+\.)+(?:ie|com|eu|org|net|uk)\b)(?:/[\w./-]*)?|(?<![\w/])/[a-z][\w./-]*")]
    private static partial Regex Web();

    [GeneratedRegex("^https?://(?:www\\.)?")]
    private static partial Regex WebStart();

    [GeneratedRegex(@"(?<![\w.,€£])(?:\+\d{1,3}[ -]|\(0\d{1,3}\) ?|0\d{1,3}[ -]|1?8\d\d )(?:\(0\) ?)?\d[\d -]{3,}\d(?!\w)|(?<![\w.,€£])0\d{8,9}(?!\w)")]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\b[A-Z]\d[\dW] ?[A-Z0-9]{4}\b")]
    private static partial Regex Eircode();

    [GeneratedRegex(@"(?<=\d),(?=\d{3}(?!\d))")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"[€£] ?(?<whole>\d+)(?:\.(?<part>\d{1,2}))?(?!\d)(?<scale> (?:million|billion|mhilliún|milliún|bhilliún|billiún))?")]
    private static partial Regex Money();

    [GeneratedRegex(@"(?<=\d ?(?:am|pm|euro|%)?) ?[–—] ?(?=[€£]?\d)|(?<=\b\d{4})-(?=\d{4}\b)")]
    private static partial Regex SpanOfNumbers();

    [GeneratedRegex(@"(?<=\d) ?%")]
    private static partial Regex Percent();

    [GeneratedRegex(@"(?<=\d) ?°C\b")]
    private static partial Regex Degrees();

    [GeneratedRegex(@"(?<=\w)/(?=\w)")]
    private static partial Regex SlashBetweenWords();

    [GeneratedRegex(@"(?<=\S)(?:\s*[–—]\s*|\s+-\s+)")]
    private static partial Regex Dash();

    [GeneratedRegex(@"\d+")]
    private static partial Regex DigitGroup();

    [GeneratedRegex(@"^\+?[\d() -]*\d$")]
    private static partial Regex NumberOnly();
}

/// <summary>What signs are called when they are read aloud.</summary>
internal sealed record SignWords(
    string At, string Dot, string Hyphen, string Underscore, string Slash, string Plus,
    string And, string To, string Euro, string Cent, string Pound, string Pence)
{
    private static readonly SignWords Irish =
        new("ag", "ponc", "fleiscín", "fostríoc", "tulslais", "móide", "agus", "go dtí", "euro", "cent", "punt", "pingin");

    private static readonly SignWords English =
        new("at", "dot", "hyphen", "underscore", "slash", "plus", "and", "to", "euro", "cent", "pounds", "pence");

    public static SignWords In(Language language) => language is Language.Irish ? Irish : English;
}
