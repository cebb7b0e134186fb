using System.Text.Json;
using System.Text.Json.Serialization;

namespace KilkennyInfo.Complaints.Figures;

/// <summary>
/// The figures of one year as everybody may see them: counts from 1 to 4 are not in it, and neither is anything from which they could be
/// worked out (<see cref="SmallCells"/>). Stored as JSON by these names, and the same for page, file and API.
/// </summary>
/// <param name="AsOf">The last day that counts: the end of a month, so that no single complaint shows as the difference between two days.</param>
/// <param name="Tables">None when there are fewer than five complaints in all.</param>
public sealed record PublicFigures(int Year, DateOnly AsOf, PublicCount Received, IReadOnlyList<PublicTable> Tables)
{
    private static readonly JsonSerializerOptions Rules = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public string ToJson() => JsonSerializer.Serialize(this, Rules);

    public static PublicFigures Read(string json) => JsonSerializer.Deserialize<PublicFigures>(json, Rules) ?? throw new InvalidDataException("There are no figures in it.");
}

/// <param name="Key">Such as <c>services</c>; its caption is a word of the interface.</param>
/// <param name="HasSeveral">A complaint may be in several rows, so they may come to more than all complaints.</param>
public sealed record PublicTable(string Key, IReadOnlyList<PublicRow> Rows, bool HasSeveral = false);

/// <param name="MedianDays">Given for stages whose answers are many enough.</param>
/// <param name="NinetiethDays">Nine in ten answers took no longer.</param>
public sealed record PublicRow(string Key, PublicCount Count, decimal? MedianDays = null, int? NinetiethDays = null);

/// <param name="Number">None when it is not shown.</param>
/// <param name="Hidden">Why it is not: <see cref="Fewer"/> or <see cref="NotShown"/>.</param>
public sealed record PublicCount(int? Number, string? Hidden = null)
{
    public const string Fewer = "fewer-than-5";
    public const string NotShown = "not-shown";

    public static PublicCount Of(int number, CellMark mark) => mark switch
    {
        CellMark.Shown => new PublicCount(number),
        CellMark.Fewer => new PublicCount(null, Fewer),
        _ => new PublicCount(null, NotShown),
    };
}
