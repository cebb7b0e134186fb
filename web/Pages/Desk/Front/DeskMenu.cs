namespace KilkennyInfo.Pages.Desk.Front;

/// <summary>The desk's main menu: of everything there is, what this person may open, in groups of what belongs together.</summary>
public sealed class DeskMenu
{
    private const string Work = "desk.menu.group.work";
    private const string Plan = "desk.menu.group.plan";
    private const string Content = "desk.menu.group.content";
    private const string TheDesk = "desk.menu.group.desk";

    /// <summary>The key of the group's name, the address, the page that answers there, and the key of its name.</summary>
    private static readonly (string Group, string Address, string Page, string Key)[] Entries =
    [
        (Work, "/desk", "/Desk/Index", "desk.menu.work"),
        (Work, "/desk/pages", "/Desk/Pairs", "desk.menu.pages"),
        (Work, "/desk/structure", "/Desk/Tree", "desk.menu.structure"),
        (Work, "/desk/requests", "/Desk/Requests", "desk.menu.requests"),
        (Work, "/desk/cases", "/Desk/Cases", "desk.cases.title"),
        (Work, "/desk/lessons", "/Desk/Cases/Learning", "desk.lessons.title"),
        (Work, "/desk/cases/staff", "/Desk/Cases/Staff", "desk.cases.staff.title"),
        (Work, "/desk/comments", "/Desk/Comments", "desk.menu.comments"),
        (Work, "/desk/suggestions/new", "/Desk/Comments/Suggestion", "desk.menu.suggestion"),
        (Work, "/desk/figures", "/Desk/Figures", "desk.menu.figures"),
        (Plan, "/desk/plan", "/Desk/Plan/Index", "desk.plan.board.title"),
        (Plan, "/desk/plan/results", "/Desk/Plan/Results", "desk.plan.results.title"),
        (Plan, "/desk/plan/meetings", "/Desk/Plan/Meetings", "desk.plan.meetings.title"),
        (Plan, "/desk/plan/meetings/actions", "/Desk/Plan/Meetings/Actions", "desk.plan.meetings.actions"),
        (Plan, "/desk/plan/review", "/Desk/Plan/Review", "desk.plan.review.title"),
        (Plan, "/desk/plan/figures", "/Desk/Plan/Figures", "desk.plan.figures.title"),
        (Plan, "/desk/plan/registers", "/Desk/Plan/Registers", "desk.plan.registers.title"),
        (Plan, "/desk/plan/details", "/Desk/Plan/Details", "desk.plan.details.title"),
        (Content, "/desk/documents", "/Desk/Documents", "desk.menu.documents"),
        (Content, "/desk/media", "/Desk/Media", "desk.menu.media"),
        (Content, "/desk/wording", "/Desk/Wording", "desk.menu.wording"),
        (Content, "/desk/terms", "/Desk/Terms", "desk.menu.terms"),
        (Content, "/desk/plain-words", "/Desk/PlainWords", "desk.plain.title"),
        (Content, "/desk/links", "/Desk/Links", "desk.menu.links"),
        (Content, "/desk/redirects", "/Desk/Addresses", "desk.menu.redirects"),
        (Content, "/desk/searches", "/Desk/Searches", "desk.menu.searches"),
        (TheDesk, "/desk/people", "/Desk/Staff", "desk.menu.people"),
        (TheDesk, "/desk/webhooks", "/Desk/Webhooks", "desk.menu.hooks"),
        (TheDesk, "/desk/mail", "/Desk/Outbox", "desk.menu.mail"),
        (TheDesk, "/desk/keeping", "/Desk/Keeping", "desk.menu.keeping"),
        (TheDesk, "/desk/keeping/reads", "/Desk/Keeping/Reads", "desk.menu.reads"),
        (TheDesk, "/desk/audit", "/Desk/Auditing", "desk.menu.audit"),
    ];

    /// <summary>No group is empty.</summary>
    public IEnumerable<DeskMenuGroup> For(DeskPage page)
    {
        var path = page.HttpContext.Request.Path.Value ?? "";
        var here = Entries.Where(entry => path == entry.Address || path.StartsWith(entry.Address + "/", StringComparison.Ordinal)).MaxBy(entry => entry.Address.Length);
        return
            from entry in Entries
            where DeskAccess.RuleOf(entry.Page).IsOfferedTo(page.Person)
            group new DeskMenuItem(entry.Address, page.Words[entry.Key], entry == here && (entry.Address != DeskSetup.Root || path == DeskSetup.Root)) by entry.Group into items
            select new DeskMenuGroup(items.Key.Replace('.', '-'), page.Words[items.Key], [.. items]);
    }
}

/// <param name="Id">Joins the group's name to its list for those who hear the page.</param>
public sealed record DeskMenuGroup(string Id, string Words, IReadOnlyList<DeskMenuItem> Items);

public sealed record DeskMenuItem(string Address, string Words, bool IsHere);
