using KilkennyInfo.Complaints.Cases;

namespace KilkennyInfo.Pages.Desk.Cases;

/// <summary>What the person told us, on whichever page it is read.</summary>
public sealed record StoryView(CasesPage Page, ReadCase Case)
{
    /// <summary>Keys of names and what was given, in the order in which they are read; what was not given is left out.</summary>
    public IEnumerable<(string Key, string Value)> Person
    {
        get
        {
            if (Case.Details is not { } details)
            {
                return [];
            }

            var words = Page.Words;
            (string Key, string? Value)[] all =
            [
                ("name", details.Name ?? (Case.State.IsAnonymous ? words["desk.cases.anonymous"] : null)),
                ("behalf", details.OnBehalfOf),
                ("relation", details.Relation),
                ("child", details.ConcernsChild ? words["desk.cases.child.text"] : null),
                ("way", details.Way is { } way ? Page.WayName(way) : null),
                ("email", details.Email),
                ("phone", details.Phone),
                ("address", details.Address),
            ];
            return Given(all);
        }
    }

    public IEnumerable<(string Key, string Value)> Story => Case.Details is { } details
        ? Given([("happened", details.WhatHappened), ("where", details.WhereAndWhen), ("wanted", details.Wanted), ("earlier", details.Earlier)]) : [];

    private static IEnumerable<(string Key, string Value)> Given(IEnumerable<(string Key, string? Value)> all) =>
        all.Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => (one.Key, one.Value!));
}
