using System.Globalization;

namespace KilkennyInfo.Documents.Model;

/// <summary>Cuts a document into its passages, in the order in which every format reads: cover, blocks, footnotes.</summary>
public static class Passages
{
    public static IReadOnlyList<Passage> Of(DocumentText text)
    {
        var walk = new Walk(text.Words);
        walk.Cover(text.Cover);
        walk.Blocks(text.Blocks);
        walk.Footnotes(text.Footnotes);
        return walk.Found;
    }

    private sealed class Walk(DocumentWords words)
    {
        private string? _marker;

        public List<Passage> Found { get; } = [];

        public void Cover(Cover cover)
        {
            AddIfSaid(PassageKind.CoverPublisher, cover.Publisher);
            Add(PassageKind.CoverTitle, Plain(cover.Title));
            AddIfSaid(PassageKind.CoverSummary, cover.Summary);
            foreach (var fact in cover.Facts)
            {
                Add(PassageKind.CoverFact, Plain($"{fact.Label}: {fact.Value}"));
            }

            if (cover.OtherFormats.Count > 0)
            {
                Add(PassageKind.CoverFormats, cover.OtherFormats);
            }
        }

        public void Blocks(IReadOnlyList<Block> blocks)
        {
            foreach (var block in blocks)
            {
                Visit(block);
            }
        }

        public void Footnotes(IReadOnlyList<Footnote> footnotes)
        {
            if (footnotes.Count > 0)
            {
                Add(PassageKind.FootnotesHeading, Plain(words.Footnotes));
            }

            foreach (var footnote in footnotes)
            {
                Numbered(footnote.Number, footnote.Blocks);
            }
        }

        private void Visit(Block block)
        {
            switch (block)
            {
                case Heading heading:
                    Add(PassageKind.Heading, heading.Content, heading);
                    break;
                case Paragraph paragraph:
                    Add(PassageKind.Paragraph, paragraph.Content, paragraph);
                    break;
                case ItemList list:
                    Items(list);
                    break;
                case Table table:
                    Rows(table);
                    break;
                case Figure figure:
                    Parts(figure);
                    break;
                case Note note:
                    Add(PassageKind.NoteLabel, Plain(words.Note), note);
                    Blocks(note.Blocks);
                    break;
                case Quotation quotation:
                    Blocks(quotation.Blocks);
                    break;
                case Contact contact:
                    Parts(contact);
                    break;
                default:
                    throw new NotSupportedException($"Passages do not know the block {block.GetType().Name}.");
            }
        }

        private void Items(ItemList list)
        {
            for (var at = 0; at < list.Items.Count; at++)
            {
                if (list.Kind is ListKind.Bullets)
                {
                    Blocks(list.Items[at].Blocks);
                }
                else
                {
                    Numbered(list.First + at, list.Items[at].Blocks);
                }
            }
        }

        private void Numbered(int number, IReadOnlyList<Block> blocks)
        {
            _marker = number.ToString(CultureInfo.InvariantCulture) + ".";
            Blocks(blocks);
            _marker = null;
        }

        private void Rows(Table table)
        {
            Add(PassageKind.TableCaption, Plain(table.Caption), table);
            var headings = ToldRow.ColumnHeadings(table);
            foreach (var row in table.Rows)
            {
                Add(row.IsHeader ? PassageKind.TableHeader : PassageKind.TableRow, ToldRow.Of(row, headings), table, row);
            }
        }

        private void Parts(Figure figure)
        {
            if (!figure.IsDecorative)
            {
                Add(PassageKind.FigureAlt, Plain(figure.Alt), figure);
            }

            AddIfSaid(PassageKind.FigureCaption, figure.Caption, figure);
            AddIfSaid(PassageKind.FigureCredit, figure.Credit, figure);
        }

        private void Parts(Contact contact)
        {
            Add(PassageKind.ContactName, [new Words(contact.Name, Language: contact.NameLanguage)], contact);
            AddIfSaid(PassageKind.ContactDoes, contact.Does, contact);
            foreach (var line in contact.Lines)
            {
                Add(PassageKind.ContactLine, line.Label.Length == 0 ? line.Content : [new Words(line.Label + ": "), .. line.Content], contact);
            }
        }

        private void AddIfSaid(PassageKind kind, string? words, Block? source = null)
        {
            if (!string.IsNullOrEmpty(words))
            {
                Add(kind, Plain(words), source);
            }
        }

        private void Add(PassageKind kind, IReadOnlyList<Inline> content, Block? source = null, TableRow? row = null)
        {
            var id = "p" + (Found.Count + 1).ToString(CultureInfo.InvariantCulture);
            Found.Add(new Passage(id, kind, content, source, row, _marker));
            _marker = null;
        }

        private static Words[] Plain(string words) => [new(words)];
    }
}
