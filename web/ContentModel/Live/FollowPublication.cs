namespace KilkennyInfo.ContentModel.Live;

/// <summary>Called after a publication is in the database, so that the public sees it at once. It never fails: what it could not do is done a moment later.</summary>
public delegate Task FollowPublication();
