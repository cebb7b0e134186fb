using KilkennyInfo.Verbs;

return await CommandLine.RunAsync(args, settings => KilkennyInfo.Site.Build(settings));
