using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Documents.Model;
using KilkennyInfo.Languages;

namespace KilkennyInfo.ActionPlan.Reviews;

/// <summary>The blocks of a report pack in the making, one below the other.</summary>
/// <param name="show">What is done to every word of a person before it stands there.</param>
internal sealed class PackBlocks(Func<string, string> show)
{
    private readonly List<Block> _blocks = [];

    public IReadOnlyList<Block> Blocks => _blocks;

    public void Heading(string anchor, string words, int level = 2) => _blocks.Add(new Heading(level, anchor, [new Words(words)]));

    public void Paragraph(string words) => _blocks.Add(new Paragraph([Piece(words)]));

    public void Note(string words) => _blocks.Add(new Note([new Paragraph([Piece(words)])]));

    /// <summary>Nothing where there are no items.</summary>
    public void List(IReadOnlyList<ListItem> items)
    {
        if (items.Count > 0)
        {
            _blocks.Add(new ItemList(ListKind.Bullets, 1, items));
        }
    }

    /// <summary>How to reach a unit.</summary>
    /// <param name="through">The unit that puts people through to it, if it has no number or address of its own.</param>
    public void Reach(ContactUnit unit, ContactUnit? through, Strings words, Language language)
    {
        var lines = new List<ContactLine>();
        if ((unit.Phone ?? through?.Phone) is { } phone)
        {
            lines.Add(new ContactLine(words["contact.phone"].TrimEnd(':'), [new Link(phone.Link, [new Words(phone.Display, KeepTogether: true)])]));
        }

        if ((unit.Email ?? through?.Email) is { } email)
        {
            lines.Add(new ContactLine(words["contact.email"].TrimEnd(':'), [new Link("mailto:" + email, [new Words(email)])]));
        }

        _blocks.Add(new Contact(unit.Name[language], null, lines) { NameLanguage = unit.HasOnlyIrishName && language is not Language.Irish ? Language.Irish : null });
    }

    /// <summary>Words of a person on one line.</summary>
    public Words Piece(string words) => new(show(string.Join(' ', words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))));

    /// <summary>An item of several paragraphs.</summary>
    public static ListItem Item(params IEnumerable<IReadOnlyList<Inline>> paragraphs) => new([.. paragraphs.Select(content => new Paragraph(content))]);
}
