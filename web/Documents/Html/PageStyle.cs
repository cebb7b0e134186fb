using System.Security.Cryptography;
using System.Text;

namespace KilkennyInfo.Documents.Html;

/// <summary>
/// The looks of the single page. Words and links keep a contrast of 7:1 in the light and the dark palette; nothing depends on colour,
/// so forced colours lose nothing; lengths follow the reader's own type size.
/// </summary>
public static class PageStyle
{
    public const string Sheet = """
        :root { color-scheme: light dark; --page: #fff; --ink: #0f1513; --quiet: #2f3a36; --link: #00513b; --tint: #edf6f2; --line: #5c6b65; }
        @media (prefers-color-scheme: dark) {
          :root { --page: #101614; --ink: #f2f5f4; --quiet: #cfd8d4; --link: #8fe0bf; --tint: #1a2521; --line: #8b9a94; }
        }
        * { box-sizing: border-box; }
        html { font: 118.75%/1.6 Lato, "Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0; color: var(--ink); background: var(--page); hyphens: manual; overflow-wrap: anywhere; }
        main { max-width: 38rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
        h1, h2, h3, h4, h5, h6 { margin: 2em 0 .5em; line-height: 1.25; text-wrap: balance; }
        h1 { margin: 0 0 .4em; font-size: 2rem; }
        h2 { font-size: 1.5rem; }
        h3 { font-size: 1.25rem; }
        h4, h5, h6 { font-size: 1.0625rem; }
        p, ul, ol, dl, blockquote, figure, table, .note, .contact { margin: 0 0 1em; }
        a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: from-font; }
        a:hover { text-decoration-thickness: .15em; }
        :focus-visible { outline: .2em solid var(--ink); outline-offset: .15em; }
        ul, ol { padding-left: 1.6em; }
        li > p, li > ul, li > ol { margin-bottom: .35em; }
        .steps { padding-left: 2em; }
        .steps > li { padding: .2em 0 .2em .3em; }
        .steps > li::marker { font-weight: 700; }
        .publisher { margin-bottom: .3em; font-weight: 700; color: var(--quiet); }
        .summary { font-size: 1.1875rem; }
        dl > div { margin-bottom: .3em; }
        dt, dd { display: inline; margin: 0; }
        dt { font-weight: 700; }
        .label { margin-bottom: .35em; font-weight: 700; }
        header { padding-bottom: .5rem; border-bottom: .2rem solid var(--link); margin-bottom: 2rem; }
        nav ol { list-style: none; padding: 0; }
        nav li { margin-bottom: .5em; }
        .note, .contact { padding: .9em 1.1em .1em; background: var(--tint); border: 1px solid var(--line); border-left: .4em solid var(--link); }
        .contact { border-left-width: 1px; }
        blockquote { padding-left: 1.1em; border-left: .25em solid var(--line); }
        .wide { overflow-x: auto; margin-bottom: 1.2em; }
        .wide table { margin: 0; }
        table { border-collapse: collapse; min-width: 100%; font-size: .9375rem; line-height: 1.45; overflow-wrap: break-word; }
        caption { padding-bottom: .5em; font-weight: 700; text-align: left; }
        th, td { padding: .45em .7em .45em 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; min-width: 5em; }
        thead th, thead td { border-bottom-width: .15em; vertical-align: bottom; }
        img { display: block; max-width: 100%; height: auto; }
        figcaption { margin-top: .5em; font-size: .9375rem; }
        figcaption p { margin: 0; }
        .credit, .back { color: var(--quiet); }
        sup { font-size: .8em; line-height: 0; }
        sup a { padding: 0 .15em; }
        code { font: .95em/1 ui-monospace, "Liberation Mono", Consolas, monospace; }
        .together { white-space: nowrap; }
        .footnotes { margin-top: 3rem; border-top: 1px solid var(--line); }
        .back { margin: 0; }
        .back a { display: inline-block; min-width: 1.75rem; font-weight: 700; }
        @page { size: A4; margin: 20mm 22mm 24mm; @bottom-center { content: counter(page) " / " counter(pages); font: 11pt sans-serif; } }
        @media print {
          :root { color-scheme: light; --page: #fff; --ink: #000; --quiet: #000; --link: #000; --tint: #fff; --line: #000; }
          html { font-size: 12pt; line-height: 1.45; }
          main { max-width: none; padding: 0; }
          nav, .back { display: none; }
          h1, h2, h3, h4, h5, h6, caption, .label { break-after: avoid; }
          p, li { orphans: 3; widows: 3; }
          figure, tr, .note, .contact { break-inside: avoid; }
          thead { display: table-header-group; }
          .wide { overflow: visible; }
          a[data-address]::after { content: " <" attr(data-address) ">"; }
          img { max-height: 180mm; width: auto; }
        }
        """;

    /// <summary>For a content security policy that names the one style sheet it lets in: <c>style-src 'sha256-…'</c>.</summary>
    public static string Hash { get; } = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)));
}
