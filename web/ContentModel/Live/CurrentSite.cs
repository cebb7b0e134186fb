namespace KilkennyInfo.ContentModel.Live;

/// <summary>Gives what is live now.</summary>
public delegate LiveSite CurrentSite();
