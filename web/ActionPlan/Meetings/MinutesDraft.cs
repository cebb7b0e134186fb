using System.Globalization;
using System.Text;
using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ActionPlan.Meetings;

/// <summary>
/// The minutes as a program can write them: who was there by role, what was talked of and decided, the actions. What was only said stays
/// out, and so does every name. Headings begin at the third level, since minutes stand under the heading of their meeting.
/// </summary>
internal sealed class MinutesDraft(ReferenceData data, Meeting meeting, IReadOnlyList<AgendaItem> items, AgendaWords names, IReadOnlyList<MeetingAction> actions)
{
    public Bilingual<string> Write() => Bilingual.For(Write);

    private string Write(Language language)
    {
        var words = data.DeskStrings[language];
        var text = new StringBuilder();
        Heading(text, words["desk.plan.meetings.draft.present"]);
        foreach (var one in AttendanceRoles.All.SelectMany(role => meeting.Attendance.Where(one => one.RoleKey == role)))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {data.Strings[language][$"plan.meetings.role.{one.RoleKey}"]}: {one.Count}\n");
        }

        Heading(text, words["desk.plan.meetings.draft.decided"]);
        foreach (var (index, item) in items.Index())
        {
            WriteItem(text, words, index + 1, item, language);
        }

        if (actions.Count > 0)
        {
            Heading(text, words["desk.plan.meetings.draft.actions"]);
            actions.ToList().ForEach(action => WriteAction(text, words, action, language));
        }

        return text.ToString().Trim();
    }

    private void WriteItem(StringBuilder text, Strings words, int number, AgendaItem item, Language language)
    {
        var name = names.Of(item, language);
        text.Append(CultureInfo.InvariantCulture, $"\n**{number}.** {(name.Length > 0 ? name : words.Format("desk.plan.meetings.draft.item", ("number", $"{number}")))}\n");
        if (item.Count is { } count)
        {
            text.Append('\n').Append(words.Count("desk.plan.meetings.comments", count)).Append('\n');
        }

        if (item.Decision[language] is { Length: > 0 } decision)
        {
            text.Append('\n').Append(words["desk.plan.meetings.draft.decision"]).Append(' ').Append(decision).Append('\n');
        }
    }

    private void WriteAction(StringBuilder text, Strings words, MeetingAction action, Language language)
    {
        text.Append(CultureInfo.InvariantCulture, $"{action.Number}. {action.Text[language]}\n");
        if (action.OwnerUnit is { } unit && data.Unit(unit)?.Name[language] is { } owner)
        {
            text.Append("   ").Append(words.Format("desk.plan.meetings.draft.owner", ("owner", owner))).Append('\n');
        }

        text.Append("   ").Append(words.Format("desk.plan.meetings.draft.due", ("day", LongDate.WithoutWeekday(action.DueOn, language)))).Append('\n');
    }

    private static void Heading(StringBuilder text, string words) => text.Append("\n### ").Append(words).Append("\n\n");
}
