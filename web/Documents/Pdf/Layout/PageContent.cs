using KilkennyInfo.Documents.Pdf.Tagging;

namespace KilkennyInfo.Documents.Pdf.Layout;

/// <summary>A page while it is drawn.</summary>
/// <param name="Number">Of its object.</param>
internal sealed record PageContent(int Number)
{
    /// <summary>The number of its content's object, once it is drawn.</summary>
    public int ContentNumber { get; set; }

    /// <summary>Whose content each mark is: the mark's number is the place in the list.</summary>
    public List<Element> Marks { get; } = [];

    /// <summary>Where links can be followed, a box for each line.</summary>
    public List<(LinkUse Link, Box Box)> Links { get; } = [];

    /// <summary>Lines under links, drawn last and at once.</summary>
    public List<(Box Box, Colour Colour)> Underlines { get; } = [];
}

/// <summary>A place that links and the outline lead to.</summary>
/// <param name="Page">Counts from 0.</param>
/// <param name="Top">From the top edge of the page.</param>
internal readonly record struct Place(int Page, double Top, Element? Element);
