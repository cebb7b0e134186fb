using FsCheck;
using FsCheck.Fluent;
using KilkennyInfo.ContentModel.Pages;
using KilkennyInfo.Editorial.Comparing;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Editorial.Comparing;

/// <summary>Texts to compare: written by a test, the site's own, and the site's own after somebody has been at them.</summary>
internal static class Texts
{
    /// <summary>Everything a body may hold, and what only a draft holds, in one.</summary>
    public const string OfEverything = """
        An chéad alt, le [nasc](page:appeals#pleanail), **béim** agus {fact:reply-within}.

        ## Ceannteideal {#anchor}

        ::: note
        Nóta amháin.

        Nóta eile.[^a]
        :::

        ::: steps
        1. **Céim.** Déan é.
        2. Céim eile,
           ar dhá líne.

           Alt eile sa chéim.
        :::

        - mír
          - mír istigh
          - [Council]{lang=en} eile

          ina dhiaidh
        -
        - # ceannteideal i liosta

        ::: table Cad é
        | Cé | Cathain |
        |:--|---|
        | Muid | `anois` |
        | | níos déanaí |
        :::

        ::: contact main
        :::

        > athfhriotal
        > ar dhá líne
        >
        > - mír in athfhriotal

        Alt roimh thábla
        | A | B |
        |---|---|
        | c | d |

        ```
        cód
        ```

            cód eile

        ---

        Líne\
        eile <https://example.ie/x> &amp; ![Léarscáil](media:map.png) [tagairt][t]

        ### Setext
        Fo
        ---

        [t]: https://example.ie "Teideal"
        [gan]: https://example.ie/gan-úsáid

        [^a]: Fonóta.

            Alt eile san fhonóta.
        [^b]: Fonóta gan tagairt.

        7) seacht
        8) ocht

        ::: unknown box
        Bosca gan deireadh
        """;

    private static readonly string[] Signs =
    [
        "", " ", "\n", "\n\n", "\r\n", "|", "---", ":::", "::: note", "::: contact main", "> ", "- ", "1. ", "    ", "\t", "# ", "```", "*", "**", "_", "[", "]", "(", ")", "{", "}", "{fact:reply-within}",
        "[^a]", "[^a]: x", "[x]: y", "![", "<", ">", "<b>", "<script>alert(1)</script>", "<javascript:alert(1)>", "[x](javascript:alert(1))", "&amp;", "&#60;", "\\", "\0", "\ud83e\uddf1", "\u0301", "\u00ad", "’", "a’b", "an-mhaith", "9.00", "=",
    ];

    /// <summary>Every body of the site, in both languages.</summary>
    public static IReadOnlyList<string> SiteBodies { get; } = [.. SiteContent.Bundle.Pages.Values.SelectMany(page => page.Texts.Values).Select(text => text.FrontMatter.Body)];

    private static readonly string[] Chunks = [.. SiteBodies.Append(OfEverything).SelectMany(body => body.Split("\n\n"))];

    /// <summary>A body of the site's own blocks, and the same body after some random edits.</summary>
    public static Arbitrary<(string Before, string After)> Edited { get; } =
        (from chunks in Gen.Elements(Chunks).ArrayOf(12)
         from edits in Edit.ListOf()
         select (string.Join("\n\n", chunks), string.Join("\n\n", edits.Aggregate(chunks, (now, edit) => edit(now))))).ToArbitrary();

    /// <summary>Anything at all that somebody may type.</summary>
    public static Arbitrary<string> Anything { get; } =
        Gen.OneOf(Gen.Elements(Signs), Gen.Elements(Chunks), Gen.Elements("focal", "word", "Éire")).ArrayOf().Select(string.Concat).ToArbitrary();

    private static Gen<Func<string[], string[]>> Edit =>
        from kind in Gen.Choose(0, 5)
        from place in Gen.Choose(0, 1000)
        from other in Gen.Choose(0, 1000)
        from chunk in Gen.Elements(Chunks)
        from sign in Gen.Elements(Signs)
        select (Func<string[], string[]>)(now => now.Length == 0 ? [chunk] : Apply(kind, now, place % now.Length, other, chunk, sign));

    private static string[] Apply(int kind, string[] now, int place, int other, string chunk, string sign) => kind switch
    {
        0 => [.. now[..place], .. now[(place + 1)..]],
        1 => [.. now[..place], chunk, .. now[place..]],
        2 => [.. now[..place], .. now[(place + 1)..], now[place]],
        3 => With(now, place, now[place].Insert(other % (now[place].Length + 1), sign)),
        4 => With(now, place, string.Join(' ', now[place].Split(' ').Where((_, index) => index != other % 7))),
        _ => With(now, place, now[place].Replace("an ", "na h", StringComparison.Ordinal)),
    };

    private static string[] With(string[] chunks, int place, string chunk) => [.. chunks[..place], chunk, .. chunks[(place + 1)..]];

    public static IReadOnlyList<TextBlock> Blocks(string body) => TextBlocks.Of("", null, "", null, body);

    public static IReadOnlyList<ComparedRow> Compare(string before, string after) => TextComparison.Compare(Blocks(before), Blocks(after));

    public static PageText Text(Language language, string body, string title = "Title") => new()
    {
        Language = language,
        FrontMatterSource = "---\n---\n",
        Slug = "slug",
        Title = title,
        Summary = "Summary.",
        Body = body,
        Hash = PageText.HashOf(title, null, "Summary.", null, body),
    };

    public static Revision Revision(string irish, string english) => new()
    {
        Number = 1,
        CreatedUtc = DateTime.UnixEpoch,
        Author = "Áine",
        SettingsSource = "",
        Type = "article",
        Position = 1,
        Owner = "main",
        UpdatedOn = default,
        ReviewBy = default,
        Texts = [Text(Language.Irish, irish), Text(Language.English, english)],
    };
}
