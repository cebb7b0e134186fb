namespace KilkennyInfo.ContentModel.Markup;

/// <summary>Why a text is not read at all: no page needs such a thing, and reading or showing it would hold everyone else up.</summary>
public enum TextFlaw
{
    /// <summary>More characters or lines than a page may have.</summary>
    TooLong,

    /// <summary>Lists, quotations, boxes or emphasis stand too deep inside one another.</summary>
    TooDeep,

    /// <summary>One piece without an empty line in it holds so many brackets, stars or cells that it cannot be read in a moment.</summary>
    TooDense,
}

public static class TextFlawExtensions
{
    /// <summary>The sentence of the desk that says so.</summary>
    public static string Key(this TextFlaw flaw) => flaw switch
    {
        TextFlaw.TooLong => "desk.text.body.long",
        TextFlaw.TooDeep => "desk.text.body.deep",
        _ => "desk.text.body.dense",
    };
}
