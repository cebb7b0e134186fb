using System.Globalization;
using KilkennyInfo.ActionPlan;
using KilkennyInfo.ActionPlan.Results;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Desk.Plan;

/// <summary>A page about the Customer Action Plan: its words for what stands in it.</summary>
public abstract class PlanPage : DeskPage
{
    public const string Board = "/desk/plan";
    public const string ResultsAddress = "/desk/plan/results";
    public const string RegistersAddress = "/desk/plan/registers";
    public const string DetailsAddress = "/desk/plan/details";

    public bool MayRecord => PlanRights.MayRecord(Person);

    public bool MayLead => PlanRights.MayLead(Person);

    public bool MayPublish => PlanRights.MayPublish(Person);

    public static string AddressOf(int commitment) => $"/desk/plan/commitments/{Figure(commitment)}";

    public static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string CodeOf(Progress? progress) => progress is { } known ? EnumCode.Of(known) : "unknown";

    public string ProgressName(Progress? progress) => Words[$"desk.plan.progress.{CodeOf(progress)}"];

    public string OwnerName(string key) => Data.Unit(key)?.Name[Language] ?? key;

    public string PrincipleName(int? principle) => principle is { } number ? $"{Figure(number)}. {Data.Strings[Language][$"principle.{Figure(number)}"]}" : Words["desk.plan.principle.none"];

    /// <summary>“Commitment 12”, for headings and links.</summary>
    public string NameOf(int commitment) => Words.Format("desk.plan.commitment.name", ("number", Figure(commitment)));

    public string PeriodOf(PlanResult result) => Words.Format("desk.plan.period", ("from", Date(result.From)), ("to", Date(result.To)));

    public string FigureOf(PlanResult result) => result.Figure is { } figure
        ? $"{figure.ToString("#,0.####", CultureInfo.InvariantCulture)} ({Words[$"desk.plan.unit.{result.Unit}"]})" : "";

    /// <summary>What the result rests on; nothing but the word when that is its note.</summary>
    public string EvidenceOf(PlanResult result)
    {
        var kind = Words[$"desk.plan.evidence.{EnumCode.Of(result.Evidence)}"];
        return result.Evidence is EvidenceKind.Note ? kind : $"{kind}: {EvidencePlaces.NameOf(Site, result.Evidence, result.Reference, Language)}";
    }
}
