using System.Numerics;
using System.Runtime.InteropServices;

namespace KilkennyInfo.Search;

/// <summary>The items that the plan of one language finds, each with its best section.</summary>
internal sealed class Findings(QueryPlan plan)
{
    /// <summary>A word that more sections have says little about any of them, and going through them all takes time.</summary>
    private const int Common = 1500;

    /// <summary>What more sections have is counted up to here; nobody reads as far, and going on would keep others waiting.</summary>
    private const int MostSections = 4_000;

    private readonly Dictionary<int, Finding> _items = [];

    public QueryPlan Plan { get; } = plan;

    public IReadOnlyDictionary<int, Finding> Items => _items;

    /// <summary>Sections that have everything.</summary>
    public void FindAll(IndexReader reader)
    {
        if (Plan.Terms.Count > 0 && !AddAll(reader, Plan.All))
        {
            // They come in no order of worth, so those with the words in a title or heading are fetched too.
            AddAll(reader, Plan.AllInHeadings);
        }
    }

    /// <returns>False when there are more than can be looked at.</returns>
    private bool AddAll(IndexReader reader, string expression)
    {
        var taken = 0;
        reader.Match(Plan.Language, expression, (section, score) =>
        {
            ref var finding = ref CollectionsMarshal.GetValueRefOrAddDefault(_items, IndexFile.ItemOf(section), out _);
            finding = finding.With(section, score);
            return ++taken < MostSections;
        });
        return taken < MostSections;
    }

    /// <summary>Items that have everything between their sections, and those that have at least half of what can be found at all.</summary>
    public void FindSome(IndexReader reader)
    {
        var found = new SomeFindings();
        var common = Plan.Terms.Index().Where(term => !Take(reader, term.Item.Expression, term.Index, found, Common)).ToList();
        var rare = Plan.Terms.Where(term => common.TrueForAll(other => other.Item != term)).Select(term => term.Expression).ToList();
        foreach (var (place, term) in common)
        {
            // Only where a rarer word stands too; without any, the common ones are all there is.
            var expression = rare.Count == 0 ? term.Expression : $"{term.Expression} AND ({string.Join(" OR ", rare)})";
            Take(reader, expression, place, found, MostSections);
        }

        var enough = (BitOperations.PopCount(found.Everywhere) + 1) / 2;
        foreach (var (item, finding, has) in found.Items())
        {
            if (has >= enough)
            {
                _items.TryAdd(item, finding with { Missing = Plan.Terms.Count - has });
            }
        }
    }

    /// <summary>Adds the items that have what must not be there, in whichever section.</summary>
    public void FindExcluded(IndexReader reader, HashSet<int> excluded)
    {
        if (Plan.Excluded is { } expression)
        {
            reader.Match(Plan.Language, expression, (section, _) => excluded.Add(IndexFile.ItemOf(section)) || true);
        }
    }

    public void Remove(IEnumerable<int> items)
    {
        foreach (var item in items)
        {
            _items.Remove(item);
        }
    }

    /// <returns>False when there are more than <paramref name="most"/>; nothing is taken then, unless it is all that can be looked at.</returns>
    private bool Take(IndexReader reader, string expression, int place, SomeFindings found, int most)
    {
        var taken = new List<(long, double)>();
        reader.Match(Plan.Language, expression, (section, score) =>
        {
            taken.Add((section, score));
            return taken.Count <= most;
        });
        if (taken.Count > most && most < MostSections)
        {
            return false;
        }

        found.Add(place, taken);
        return true;
    }

    /// <summary>What each section and each item has, term by term.</summary>
    private sealed class SomeFindings
    {
        private readonly Dictionary<long, double> _sections = [];
        private readonly Dictionary<int, uint> _has = [];

        public uint Everywhere { get; private set; }

        public void Add(int place, List<(long Section, double Score)> taken)
        {
            var bit = 1u << place;
            foreach (var (section, score) in taken)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_sections, section, out _) += score;
                CollectionsMarshal.GetValueRefOrAddDefault(_has, IndexFile.ItemOf(section), out _) |= bit;
                Everywhere |= bit;
            }
        }

        public IEnumerable<(int Item, Finding Finding, int Has)> Items()
        {
            var items = new Dictionary<int, Finding>();
            foreach (var (section, score) in _sections)
            {
                ref var finding = ref CollectionsMarshal.GetValueRefOrAddDefault(items, IndexFile.ItemOf(section), out _);
                finding = finding.With(section, score);
            }

            return items.Select(item => (item.Key, item.Value, BitOperations.PopCount(_has[item.Key])));
        }
    }
}

/// <summary>One item that was found.</summary>
/// <param name="Section">The one that says most about the words.</param>
/// <param name="Best">Its score.</param>
/// <param name="Sum">The scores of all its sections that have the words.</param>
/// <param name="Missing">How many of the things looked for the item has not.</param>
internal readonly record struct Finding(long Section, double Best, double Sum, int Missing)
{
    // A page that is about the words all through beats one that names them once, but not by counting its sections.
    private const double OtherSections = 0.1;
    private const double MostFromOthers = 0.5;

    public double Score => Best + Math.Min(OtherSections * (Sum - Best), MostFromOthers * Best);

    public Finding With(long section, double score) =>
        score > Best || Sum == 0 ? this with { Section = section, Best = score, Sum = Sum + score } : this with { Sum = Sum + score };
}
