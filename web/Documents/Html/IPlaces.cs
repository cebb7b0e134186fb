using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Html;

/// <summary>Where the parts of a document stand, which a single page and a book of many files answer differently.</summary>
internal interface IPlaces
{
    /// <summary>None when no heading has this anchor.</summary>
    string? ToHeading(string anchor);

    string ToFootnote(int number);

    /// <summary>The way back from a footnote to its first mark; none while that has not been written.</summary>
    string? ToMark(int number);

    /// <summary>True the first time that a footnote's mark is written: that is where the way back leads.</summary>
    bool IsFirstMark(int number);

    string PictureAddress(Picture picture);
}
