namespace KilkennyInfo.Documents.Word;

/// <summary>Where a block stands: what is around it, and how far the lists around it set it in.</summary>
/// <param name="Depth">How many lists are around it.</param>
/// <param name="Inset">Millimetres.</param>
internal readonly record struct Place(Surroundings Around, int Depth, double Inset)
{
    public static readonly Place Body = new(Surroundings.Page, 0, 0);

    public Place InItem => this with { Depth = Depth + 1, Inset = Inset + Sheet.ListStep };

    public Place Within(Surroundings around) => this with { Around = around };

    public Look Text => Around switch
    {
        Surroundings.Note => Depth > 0 ? Looks.NoteItem : Looks.NoteText,
        Surroundings.Quotation => Depth > 0 ? Looks.QuoteItem : Looks.Quote,
        Surroundings.Footnote => Looks.Footnote,
        _ => Depth > 0 ? Looks.Item : Looks.Text,
    };
}

internal enum Surroundings
{
    Page,
    Note,
    Quotation,
    Footnote,
}
