using KilkennyInfo.IrishEndingRules;

// Learns the ending rules of the Irish analyser (docs/decisions/0014-irish-analyser.md).
//   dotnet run --project tools/IrishEndings -c Release -- learn PAIRS.tsv > web/Languages/Words/Irish/irish-endings.txt
//   dotnet run --project tools/IrishEndings -c Release -- test PAIRS.tsv
// PAIRS.tsv holds a pair a line: dictionary form, form, part of speech, and anything, with tabs between.
// test learns from four fifths of the dictionary forms at a time and scores the fifth it has not seen.
if (args is not [var verb and ("learn" or "test"), var path])
{
    Console.Error.WriteLine("learn FILE.tsv | test FILE.tsv");
    return 2;
}

var pairs = Pair.Read(path);
if (verb is "learn")
{
    RuleTable.Write(Learner.Learn(pairs), Console.Out);
}
else
{
    HeldOut.Report(pairs, Console.Out);
}

return 0;
