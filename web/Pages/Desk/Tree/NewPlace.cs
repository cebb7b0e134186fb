using KilkennyInfo.Editorial;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Pages.Desk.Tree;

/// <summary>Where a page stands after it was moved: said to the person, who is taken back to it.</summary>
internal sealed record NewPlace(StructurePage Page, int Number, int Count)
{
    public static NewPlace Of(SiteStructure pages, string key)
    {
        var beside = pages.Flat().Select(found => found.Page.LiveBelow).FirstOrDefault(below => below.Any(page => page.Key == key)) ?? throw new NotThereException($"The page “{key}” stands nowhere.");
        var (index, page) = beside.Index().First(found => found.Item.Key == key);
        return new NewPlace(page, index + 1, beside.Count);
    }

    /// <summary>The button that was pressed: whoever moves a page by several places presses it again. At an end of the list there is only the other one.</summary>
    public string AddressOf(string button)
    {
        var there = button switch
        {
            "up" when Number == 1 => "down",
            "down" when Number == Count => "up",
            _ => button,
        };
        return $"/desk/structure#{there}-{Page.Key}";
    }

    public (string Name, string Value)[] Values(Language language) => [("title", Page.Name(language)), ("place", $"{Number}"), ("of", $"{Count}")];
}
