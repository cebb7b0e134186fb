using KilkennyInfo.Documents.Model;

namespace KilkennyInfo.Documents.Html;

/// <summary>
/// Gives the passages of a text their ids while its elements are written. The writer goes the same way as <see cref="Passages"/>;
/// where it strays, sound would be joined to the wrong words, so that is an error and never a guess.
/// </summary>
internal sealed class PassageMarks(IReadOnlyList<Passage> passages)
{
    private readonly List<Mark> _given = [];

    /// <summary>In reading order.</summary>
    public IReadOnlyList<Mark> Given => _given;

    /// <param name="ownId">The id that the element has anyway.</param>
    public string Next(PassageKind kind, string? ownId)
    {
        var passage = _given.Count < passages.Count ? passages[_given.Count] : null;
        if (passage?.Kind != kind)
        {
            throw new InvalidOperationException($"{kind} is written where the passages have {passage?.Kind.ToString() ?? "ended"}.");
        }

        var id = ownId ?? Ids.Passage(passage.Id);
        _given.Add(new Mark(passage.Id, id));
        return id;
    }

    /// <summary>To be called when all is written.</summary>
    public void End()
    {
        if (_given.Count < passages.Count)
        {
            throw new InvalidOperationException($"{passages[_given.Count].Kind} was not written.");
        }
    }

    public sealed record Mark(string Passage, string ElementId);
}
