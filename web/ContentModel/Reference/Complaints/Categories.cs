using KilkennyInfo.ContentModel.Folder;

namespace KilkennyInfo.ContentModel.Reference.Complaints;

/// <summary>The lists by which comments and complaints are sorted and counted (domain section 2), each in the order in which people meet it.</summary>
/// <param name="Grounds">What the person complains of.</param>
/// <param name="Maladministration">The tests that the Ombudsman holds a decision to.</param>
public sealed record Categories(
    IReadOnlyList<Category> Services,
    IReadOnlyList<Category> Grounds,
    IReadOnlyList<Category> Maladministration,
    IReadOnlyList<Category> Remedies,
    IReadOnlyList<Category> Outcomes)
{
    public const string File = "complaints/categories.yaml";

    public static Categories None { get; } = new([], [], [], [], []);

    /// <summary>Every list with its name in the file.</summary>
    public IEnumerable<(string Name, IReadOnlyList<Category> List)> All =>
        [("services", Services), ("grounds", Grounds), ("maladministration", Maladministration), ("remedies", Remedies), ("outcomes", Outcomes)];

    public Category? Service(string? key) => Find(Services, key);

    public Category? Ground(string? key) => Find(Grounds, key);

    public Category? Test(string? key) => Find(Maladministration, key);

    public Category? Remedy(string? key) => Find(Remedies, key);

    public Category? Outcome(string? key) => Find(Outcomes, key);

    public static Categories Read(YamlMap map)
    {
        var categories = new Categories(
            [.. map.Maps("services").Select(Category.ReadService)],
            [.. map.Maps("grounds").Select(Category.Read)],
            [.. map.Maps("maladministration").Select(Category.Read)],
            [.. map.Maps("remedies").Select(Category.Read)],
            [.. map.Maps("outcomes").Select(Category.Read)]);
        map.RefuseUnknownKeys();
        return categories;
    }

    private static Category? Find(IReadOnlyList<Category> list, string? key) => list.FirstOrDefault(category => category.Key == key);
}
