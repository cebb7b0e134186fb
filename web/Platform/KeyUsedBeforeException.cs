namespace KilkennyInfo.Platform;

/// <summary>A program has sent other words under a key that it had used before.</summary>
public sealed class KeyUsedBeforeException() : Exception("The key was used for other words before.");
