using KilkennyInfo.ContentModel.Reference;
using KilkennyInfo.Languages;

namespace KilkennyInfo.Feedback;

/// <summary>The services that a comment can be about. Comments keep the key, so that the list may come from elsewhere some day.</summary>
public interface IServiceAreas
{
    /// <summary>In the order in which people look for them.</summary>
    IReadOnlyList<ServiceArea> In(ReferenceData data);
}

/// <param name="Key">Of at most <see cref="Comment.ServiceKeyMaxLength"/> signs.</param>
public sealed record ServiceArea(string Key, Bilingual<string> Name);

/// <summary>The services by which complaints are sorted too, so that both can be counted together.</summary>
internal sealed class ServicesOfCategories : IServiceAreas
{
    public IReadOnlyList<ServiceArea> In(ReferenceData data) => [.. data.Categories.Services.Select(service => new ServiceArea(service.Key, service.Name))];
}
