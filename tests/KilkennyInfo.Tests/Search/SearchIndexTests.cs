using System.Collections.Concurrent;
using KilkennyInfo.Languages;
using KilkennyInfo.Platform;
using KilkennyInfo.Search;
using KilkennyInfo.Tests.Support;
using Microsoft.Data.Sqlite;
using static KilkennyInfo.Tests.Support.SmallIndex;

namespace KilkennyInfo.Tests.Search;

public sealed class SearchIndexTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Refresh_ItemAddedChangedRenamedAndRemoved_IsFollowed()
    {
        using var index = await WithAsync(Item("a", "Dogs | A licence", "Madraí | Ceadúnas"), Item("b", "Cats | Words", "Cait | Focail"));
        index.Source.Put(Item("c", "Hens | Words", "Cearca | Focail"));
        Assert.Empty(index.Keys("hens"));
        await index.RefreshAsync();
        Assert.Equal(["c"], index.Keys("hens"));

        index.Source.Put(Item("a", "Dogs | A permit", "Madraí | Cead"));
        await index.RefreshAsync();
        Assert.Equal(["a"], index.Keys("permit"));
        Assert.Empty(index.Keys("licence"));

        index.Source.Put(Item("a", "Hounds | A permit", "Cúnna | Cead", address: "hounds"));
        await index.RefreshAsync();
        Assert.Equal("/en/hounds", Assert.Single(index.Search("permit").Hits).Url);
        Assert.Equal("/ga/hounds-ga", Assert.Single(index.Search("cead", Language.Irish).Hits).Url);
        Assert.Empty(index.Keys("dogs", adjust: request => request with { AsTyped = true }));

        index.Source.Remove("a");
        await index.RefreshAsync();
        Assert.Empty(index.Keys("permit"));
        Assert.Equal(["b", "c"], index.Keys("cats OR hens").Order());
    }

    [Fact]
    public async Task Refresh_NothingChanged_LoadsNothing()
    {
        using var index = await WithAsync(Item("a", "Dogs | A licence", "Madraí | Ceadúnas"), Item("b", "Cats | Words", "Cait | Focail"));
        Assert.Equal(2, index.Source.Loaded);
        await index.RefreshAsync();
        index.Source.Put(Item("c", "Hens | Words", "Cearca | Focail"));
        await index.RefreshAsync();
        Assert.Equal(3, index.Source.Loaded);
    }

    [Fact]
    public async Task Refresh_AfterARestart_TakesUpTheFileAndOnlyWhatIsNew()
    {
        using var first = await WithAsync(Item("a", "Dogs | A licence", "Madraí | Ceadúnas"));
        using var second = new SmallIndex(first.Folder, first.Source);
        Assert.False(second.Index.IsReady);
        await second.RefreshAsync();
        Assert.Equal(["a"], second.Keys("licence"));
        Assert.Equal(1, first.Source.Loaded);
    }

    [Fact]
    public async Task Refresh_ItemRemoved_ForgetsItsWords()
    {
        using var index = await WithAsync(Item("a", "Kennels | A licence", "Madraí | Ceadúnas"), Item("b", "Cats | A licence", "Cait | Focail"));
        Assert.Equal(new Suggestion("kennels licence", IsApplied: false), index.Search("kennesl licence").Suggestion);
        index.Source.Remove("a");
        await index.RefreshAsync();
        Assert.Null(index.Search("kennesl licence").Suggestion);
        Assert.Null(index.Search("madrai", Language.Irish).Suggestion);
        Assert.Empty(index.Keys("kennesl"));
        Assert.Equal(["b"], index.Keys("licnece"));
        Assert.Empty(index.Keys("mad*", Language.Irish));
    }

    [Fact]
    public async Task Refresh_ItemPutAgainAndAgain_CountsItsWordsOnce()
    {
        using var index = await WithAsync(Item("a", "Dogs | A licence # x Licence | Licence", "Madraí | Ceadúnas"));
        for (var round = 0; round < 3; round++)
        {
            index.Source.Put(Item("a", $"Dogs | A licence # x Licence | Licence {round}", "Madraí | Ceadúnas"));
            await index.RefreshAsync();
        }

        Assert.Equal((3, 1), index.Index.Read((_, catalogue) => (catalogue.Words.English.CountOf("licence"), catalogue.Words.Irish.CountOf("madrai"))));
        Assert.Equal(1, index.Search("licence").Total);
    }

    [Fact]
    public async Task Read_NoIndexYet_SaysItIsBeingMade()
    {
        using var index = new SmallIndex();
        Assert.False(index.Index.IsReady);
        Assert.Throws<SearchPreparingException>(() => index.Search("dogs"));
        await index.FilledAsync(Item("a", "Dogs | Words", "Madraí | Focail"));
        Assert.True(index.Index.IsReady);
        Assert.True(File.Exists(index.Paths.SearchFile));
        Assert.Equal(["a"], index.Keys("dogs"));
    }

    public static TheoryData<string> Damages => [.. Damage.Keys];

    private static readonly Dictionary<string, Action<string>> Damage = new()
    {
        ["missing"] = File.Delete,
        ["empty"] = file => File.WriteAllBytes(file, []),
        ["half"] = file => Change(file, stream => stream.SetLength(stream.Length / 2)),
        ["one page"] = file => Change(file, stream => stream.SetLength(4096)),
        ["no database"] = file => File.WriteAllText(file, string.Concat(Enumerable.Repeat("This is no database. ", 5000))),
        ["header"] = file => Overwrite(file, 0, 100, 7),
        ["second page"] = file => Overwrite(file, 4096, 4096, 7),
        ["all but the header"] = file => Overwrite(file, 100, int.MaxValue, 7),
        ["zeros"] = file => Change(file, stream => stream.Write(new byte[stream.Length])),
        ["another database"] = AnotherDatabase,
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task Refresh_FileDamagedBetweenTwoRuns_IsMadeAgain(string damage)
    {
        using var first = await WithAsync(Many());
        first.Index.Dispose();
        Damage[damage](first.Paths.SearchFile);
        using var second = new SmallIndex(first.Folder, first.Source);
        Assert.Throws<SearchPreparingException>(() => second.Search("licence"));
        await second.RefreshAsync();
        AssertIsWhole(second);
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task Read_FileDamagedWhileOpen_AnswersOrSaysItIsBeingMadeAndIsMadeAgain(string damage)
    {
        using var index = await WithAsync(Many());
        AssertIsWhole(index);
        Damage[damage](index.Paths.SearchFile);
        SearchAll(index);
        if (index.Index.IsDamaged)
        {
            Assert.Throws<SearchPreparingException>(() => index.Search("licence"));
            await index.RefreshAsync();
        }

        // What was read before may still be in memory, so damage can go unseen until something is written: then it must be seen.
        await FollowAsync(index);
        AssertIsWhole(index);
    }

    [Fact]
    public async Task Read_AnyBytesOverwrittenWhileOpen_NeverThrowsAnythingElse()
    {
        using var index = await WithAsync(Many());
        var sound = await File.ReadAllBytesAsync(index.Paths.SearchFile);
        for (var seed = 0; seed < 24; seed++)
        {
            var random = new Random(seed);
            Overwrite(index.Paths.SearchFile, random.Next(sound.Length), 1 << random.Next(1, 13), seed);
            if (seed % 2 == 0)
            {
                // A process that has just started has nothing of it in memory.
                using var other = new SmallIndex(index.Folder, index.Source);
                LoadUnchecked(other);
                SearchAll(other);
            }

            SearchAll(index);
            await FollowAsync(index);
            await index.Refresh.RebuildAsync(CancellationToken.None);
            AssertIsWhole(index);
        }
    }

    /// <summary>Only what the writer reads is broken, so no search meets it; a publication must still come through.</summary>
    [Fact]
    public async Task Refresh_FollowingMeetsADamagedFile_MakesItAgain()
    {
        using var index = await WithAsync(Many());
        using (var connection = IndexFile.OpenForWriting(index.Paths.SearchFile))
        {
            Run(connection, "DROP TABLE form");
        }

        await FollowAsync(index);
        AssertIsWhole(index);
        Assert.Equal(["new"], index.Keys("zebras"));
    }

    [Fact]
    public async Task Refresh_FileOfAnotherBuild_IsMadeAgain()
    {
        using var first = await WithAsync(Item("a", "Dogs | A licence", "Madraí | Ceadúnas"));
        using (var connection = IndexFile.OpenForWriting(first.Paths.SearchFile))
        {
            Run(connection, $"UPDATE meta SET value = 'another' WHERE name = '{IndexMeta.MadeBy}'");
        }

        using var second = new SmallIndex(first.Folder, first.Source);
        await second.RefreshAsync();
        Assert.Equal(["a"], second.Keys("licence"));
        Assert.Equal(2, first.Source.Loaded);
        Assert.NotEqual("another", second.Index.Read((reader, _) => reader.Meta(IndexMeta.MadeBy)));
    }

    [Fact]
    public async Task Rebuild_KilledHalfway_LeavesTheOldFileAndNoTrouble()
    {
        using var index = await WithAsync(Item("a", "Dogs | A licence", "Madraí | Ceadúnas"));
        await File.WriteAllTextAsync(index.Paths.SearchFile + ".new", "half a file");
        await File.WriteAllTextAsync(index.Paths.SearchFile + ".new-journal", "half a journal");
        Assert.Equal(["a"], index.Keys("licence"));
        Assert.Equal(1, await index.Refresh.RebuildAsync(CancellationToken.None));
        Assert.Equal(["a"], index.Keys("licence"));
        Assert.False(File.Exists(index.Paths.SearchFile + ".new"));
    }

    [Fact]
    public async Task Rebuild_WhileOthersSearch_NeverKeepsAnyoneFromAnAnswer()
    {
        using var index = await WithAsync(Many());
        using var stop = new CancellationTokenSource();
        var answers = new ConcurrentBag<int>();
        var searching = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                answers.Add(index.Search("licence").Total);
                answers.Add(index.Search("ceadúnas", Language.Irish).Total);
            }
        })).ToList();
        for (var round = 0; round < 5; round++)
        {
            index.Source.Put(Item($"new{round}", $"Zebra | Round {(char)('a' + round)}q", "Séabra | Focail"));
            if (round % 2 == 0)
            {
                await index.Refresh.RebuildAsync(CancellationToken.None);
            }
            else
            {
                await index.RefreshAsync();
            }

            Assert.Equal(round + 1, index.Search("zebra").Total);
        }

        await stop.CancelAsync();
        await Task.WhenAll(searching);
        Assert.True(answers.Count > 20, $"{answers.Count} answers");
        Assert.All(answers, total => Assert.Equal(40, total));
    }

    [Fact]
    public async Task Refresh_TwoProcessesOnOneFolder_OneWritesAndTheOtherReads()
    {
        using var first = new SmallIndex();
        first.Source.Put(Many());
        using var second = new SmallIndex(first.Folder, first.Source);
        await Task.WhenAll(first.Refresh.StartAsync(CancellationToken.None), second.Refresh.StartAsync(CancellationToken.None));
        await UntilAsync(() => first.Index.IsReady && second.Index.IsReady);
        Assert.Equal(40, first.Source.Loaded);
        Assert.Null(DataFolderLock.TryTake(first.Paths.SearchLockFile));
        AssertIsWhole(first);
        AssertIsWhole(second);

        // Whichever is the writer, the one that is left goes on.
        await first.Refresh.StopAsync(CancellationToken.None);
        first.Source.Put(Item("new", "Zebras | Words", "Séabraí | Focail"));
        await UntilAsync(() => second.Keys("zebras") is ["new"]);
        Assert.Equal(41, first.Source.Loaded);
        await second.Refresh.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Refresh_AnotherProcessHasPublished_TheReaderShowsItToo()
    {
        using var first = new SmallIndex();
        first.Source.Put(Many());
        using var second = new SmallIndex(first.Folder, first.Source);
        await first.Refresh.StartAsync(CancellationToken.None);
        await UntilAsync(() => first.Index.IsReady);
        await second.Refresh.StartAsync(CancellationToken.None);
        await UntilAsync(() => second.Index.IsReady);
        first.Source.Put(Item("new", "Zebras | Words", "Séabraí | Focail"));
        await UntilAsync(() => first.Keys("zebras") is ["new"]);
        await UntilAsync(() => second.Keys("zebras") is ["new"]);
        await first.Refresh.StopAsync(CancellationToken.None);
        await second.Refresh.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Run_RequestFile_MakesTheIndexAnewAndGoes()
    {
        using var index = new SmallIndex();
        index.Source.Put(Item("a", "Dogs | A licence", "Madraí | Ceadúnas"));
        await index.Refresh.StartAsync(CancellationToken.None);
        await UntilAsync(() => index.Index.IsReady);
        await File.WriteAllTextAsync(index.Paths.SearchRequestFile, "");

        // While it is answered the request has another name.
        await UntilAsync(() => !File.Exists(index.Paths.SearchRequestFile) && !File.Exists(index.Paths.SearchWorkFile));
        Assert.Equal(2, index.Source.Loaded);
        await index.Refresh.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Refresh_OneItemCannotBeMade_TheOthersFollowAndItComesWhenItCan()
    {
        using var index = await WithAsync(Item("a", "Dogs | A licence", "Madraí | Ceadúnas"), Item("b", "Cats | Words", "Cait | Focail"));
        index.Source.Put(Item("c", "Hens | Words", "Cearca | Focail"));
        index.Source.Remove("b");
        index.Source.Fault = new InvalidDataException("The source fell over.");
        await Assert.ThrowsAsync<AggregateException>(index.RefreshAsync);
        await Assert.ThrowsAsync<AggregateException>(index.RefreshAsync);
        Assert.Equal(["a"], index.Keys("dogs OR cats"));
        Assert.Empty(index.Keys("hens"));
        await Assert.ThrowsAsync<AggregateException>(() => index.Refresh.RebuildAsync(CancellationToken.None));
        Assert.Equal(["a"], index.Keys("licence"));

        index.Source.Fault = null;
        await index.RefreshAsync();
        Assert.Equal(["a", "c"], index.Keys("dogs OR hens").Order());
    }

    [Fact]
    public async Task Refresh_TextWithMoreSectionsThanPlaces_IsFoundToItsEnd()
    {
        var sections = string.Join(" # ", Enumerable.Range(1, 1500).Select(number => $"s{number} Heading{Letters(number)} | Body{Letters(number)}"));
        using var index = await WithAsync(Item("long", $"Long | Start # {sections}", "Fada | Tús"), Item("next", "Next | Otherwise", "Eile | Focail"));
        Assert.Equal("/en/long", Assert.Single(index.Search("start").Hits).Url);
        Assert.Equal("/en/long#s1", Assert.Single(index.Search($"body{Letters(1)}", adjust: Exact).Hits).Url);
        Assert.Equal("/en/long#s1022", Assert.Single(index.Search($"body{Letters(1022)}", adjust: Exact).Hits).Url);
        foreach (var number in new[] { 1023, 1024, 1025, 1500 })
        {
            Assert.Equal("/en/long#s1023", Assert.Single(index.Search($"body{Letters(number)}", adjust: Exact).Hits).Url);
            Assert.Equal("long", Assert.Single(index.Search($"heading{Letters(number)}", adjust: Exact).Hits).Key);
        }

        Assert.Equal(["next"], index.Keys("otherwise"));
        index.Source.Remove("long");
        await index.RefreshAsync();
        Assert.Empty(index.Keys($"body{Letters(1500)}"));
        Assert.Equal(["next"], index.Keys("otherwise"));
        Assert.Equal(0, index.Index.Read((_, catalogue) => catalogue.Words.English.CountOf($"body{Letters(1500)}")));

        static SearchRequest Exact(SearchRequest request) => request with { AsTyped = true };
    }

    [Theory]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    public async Task Refresh_TextAtTheLastPlace_KeepsAllSections(int count)
    {
        var sections = string.Join(" # ", Enumerable.Range(1, count - 1).Select(number => $"s{number} Heading | Body{Letters(number)}"));
        using var index = await WithAsync(Item("long", $"Long | Start # {sections}", "Fada | Tús"), Item("next", "Next | Otherwise", "Eile | Focail"));
        foreach (var number in Enumerable.Range(count - 4, 4))
        {
            Assert.Equal(["long"], index.Keys($"body{Letters(number)}", adjust: request => request with { AsTyped = true }));
        }
    }

    /// <summary>A number as letters, since no correction and no form of a word joins one to the next.</summary>
    private static string Letters(int number) => string.Concat($"{number:0000}".Select(digit => new string((char)('b' + (2 * (digit - '0'))), 2)));

    private static SearchItem[] Many() =>
        [.. Enumerable.Range(0, 40).Select(number => Item(
            $"k{number}", $"Dogs {number} | A licence for dog {number} # more More | {string.Concat(Enumerable.Repeat($"Many more words {number} ", 30))}",
            $"Madraí {number} | Ceadúnas do mhadra {number} # breis Breis | {string.Concat(Enumerable.Repeat($"Go leor focal eile {number} ", 30))}"))];

    private static void AssertIsWhole(SmallIndex index)
    {
        Assert.True(index.Index.IsReady);
        Assert.Equal((40, 40), (index.Search("licence").Total, index.Search("ceadúnas", Language.Irish).Total));
        Assert.All(index.Search("more words", adjust: request => request with { Limit = 40 }).Hits, hit => Assert.Contains("<mark>", hit.SnippetHtml, StringComparison.Ordinal));
        Assert.Equal(new Suggestion("licence", IsApplied: true), index.Search("licnece").Suggestion);
    }

    /// <summary>Goes everywhere in the file; any exception but the one that is promised is a failure.</summary>
    private static void SearchAll(SmallIndex index)
    {
        foreach (var text in new[] { "licence", "dogs many more words", "licnece", "\"more words\"", "lic*", "title:dogs -7", "madra", "ceadúnas nothing" })
        {
            foreach (var language in LanguageExtensions.Both)
            {
                try
                {
                    _ = index.Search(text, language, request => request with { Limit = 50 });
                }
                catch (SearchPreparingException)
                {
                    Assert.False(index.Index.IsReady);
                }
            }
        }
    }

    /// <summary>Two rounds, as the service goes on after a round that failed.</summary>
    private static async Task FollowAsync(SmallIndex index)
    {
        index.Source.Put(Item("new", "Zebras | Words", "Séabraí | Focail"));
        foreach (var _ in Enumerable.Range(0, 2))
        {
            try
            {
                await index.RefreshAsync();
            }
            catch (SqliteException)
            {
            }
        }
    }

    private static void LoadUnchecked(SmallIndex index)
    {
        try
        {
            index.Index.Load();
        }
        catch (SqliteException)
        {
        }
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += TimeSpan.FromMilliseconds(50))
        {
            if (condition())
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail("It has not come to that.");
    }

    private static void Overwrite(string file, int from, int length, int seed) => Change(file, stream =>
    {
        var bytes = new byte[Math.Max(0, Math.Min(length, stream.Length - from))];
        new Random(seed).NextBytes(bytes);
        stream.Position = from;
        stream.Write(bytes);
    });

    private static void Change(string file, Action<FileStream> change)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        change(stream);
    }

    private static void AnotherDatabase(string file)
    {
        File.Delete(file);
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE other (id INTEGER)";
        command.ExecuteNonQuery();
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
