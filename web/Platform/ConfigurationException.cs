namespace KilkennyInfo.Platform;

/// <summary>A setting is missing or makes no sense. The message says which, and what to write.</summary>
public sealed class ConfigurationException(string message) : Exception(message);
