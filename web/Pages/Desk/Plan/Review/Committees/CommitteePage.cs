using System.Globalization;
using KilkennyInfo.ActionPlan.Reviews;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Pages.Desk.Plan.Review.Committees;

/// <summary>A form for what one committee said.</summary>
public abstract class CommitteePage : ReviewPage
{
    public TypedCommitteeView Typed { get; protected set; } = new(new("", ""), null, new("", ""), new("", ""));

    public string MetOn { get; protected set; } = "";

    protected void ReadForm()
    {
        Bilingual<string> Pair(string name) => Bilingual.For(language => Request.Form[$"{language.Code()}-{name}"].ToString());
        MetOn = Request.Form["met-on"].ToString();
        var day = DateOnly.TryParseExact(MetOn.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? known : (DateOnly?)null;
        Typed = new TypedCommitteeView(Pair("committee"), day, Pair("view"), Pair("response"));
    }

    protected void Show(CommitteeView view)
    {
        MetOn = view.MetOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Typed = new TypedCommitteeView(Bilingual.For(view.Committee), view.MetOn, Bilingual.For(view.View), Bilingual.For(view.Response));
    }
}
