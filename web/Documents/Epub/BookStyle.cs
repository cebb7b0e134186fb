namespace KilkennyInfo.Documents.Epub;

/// <summary>The looks of an e-book. Colours and typefaces are the reader's own, so that every theme and every size of type works.</summary>
internal static class BookStyle
{
    public const string SpokenClass = "spoken";

    public const string Sheet = """
        body { line-height: 1.5; margin: 0 1em; hyphens: manual; overflow-wrap: break-word; }
        h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 .5em; text-align: left; break-after: avoid; page-break-after: avoid; }
        h1 { font-size: 1.7em; margin-top: 0; }
        h2 { font-size: 1.4em; }
        h3 { font-size: 1.2em; }
        h4, h5, h6 { font-size: 1.05em; }
        p, ul, ol, dl, blockquote, figure, table, .note, .contact { margin: 0 0 .9em; text-align: left; }
        ul, ol { padding-left: 1.5em; }
        li > p, li > ul, li > ol { margin-bottom: .3em; }
        .steps > li { padding: .2em 0; }
        .publisher, .label, dt { font-weight: bold; }
        .publisher, .label { margin-bottom: .3em; }
        header { border-bottom: 2px solid; margin-bottom: 1.5em; }
        dl > div { margin-bottom: .25em; }
        dt, dd { display: inline; margin: 0; }
        .note, .contact { border: 1px solid; padding: .7em .9em 0; break-inside: avoid; page-break-inside: avoid; }
        .note { border-left-width: .35em; }
        blockquote { border-left: 2px solid; padding-left: .9em; margin-left: 0; }
        table { border-collapse: collapse; font-size: .95em; }
        caption { font-weight: bold; text-align: left; padding-bottom: .4em; }
        th, td { border-bottom: 1px solid; padding: .35em .6em .35em 0; text-align: left; vertical-align: top; }
        thead th, thead td { border-bottom-width: 2px; }
        tr, figure { break-inside: avoid; page-break-inside: avoid; }
        img { max-width: 100%; height: auto; }
        figure { margin-left: 0; margin-right: 0; }
        figcaption p { margin: .3em 0 0; font-size: .95em; }
        sup { font-size: .8em; line-height: 0; }
        sup a { padding: 0 .15em; }
        code { font-family: monospace; }
        .together { white-space: nowrap; }
        .back { margin: 0; }
        nav ol { list-style-type: none; }
        nav li { margin-bottom: .4em; }
        """;

    public const string SheetWithSound = Sheet + "\n." + SpokenClass + " { background: #ffe680; color: #0f1513; }\n." + SpokenClass + " a { color: #00402e; }";
}
