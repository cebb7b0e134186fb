using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.ContentModel.Reference.Complaints;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Complaints.Figures;

/// <summary>Which complaints are counted: those received in a period, and of them those that fit everything that is given.</summary>
public sealed record FigureFilter(FigurePeriod Period)
{
    public string? ServiceKey { get; init; }

    public string? GroundKey { get; init; }

    public Language? Language { get; init; }

    public CaseChannel? Channel { get; init; }

    public CaseType? Type { get; init; }

    public bool Fits(CaseFacts one) =>
        one.ReceivedOn >= Period.From && one.ReceivedOn <= Period.To
        && (ServiceKey is null || (one.ServiceKey ?? CaseFigures.Unknown) == ServiceKey)
        && (GroundKey is null || one.GroundKeys.Contains(GroundKey) || (GroundKey == CaseFigures.Unknown && one.GroundKeys.Count == 0))
        && (Language is null || one.Language == Language)
        && (Channel is null || one.Channel == Channel)
        && (Type is null || one.Type == Type);
}
