using KilkennyInfo.Verbs;

return await CommandLine.RunAsync(args, () => KilkennyInfo.Site.Build(args));
