using System.Text;
using KilkennyInfo.Editorial.Pasting;

namespace KilkennyInfo.Tests.Editorial.Pasting;

public sealed class FileWordsTests
{
    private const string Words = "Cárta tuairimí – d’ainm “é”";

    [Fact]
    public void Read_Utf8WithAndWithoutItsMark_IsTheWords()
    {
        Assert.Equal(Words, FileWords.Read(Encoding.UTF8.GetBytes(Words)));
        Assert.Equal(Words, FileWords.Read([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Words)]));
    }

    [Fact]
    public void Read_Utf16_IsTheWords()
    {
        Assert.Equal(Words, FileWords.Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Words)]));
        Assert.Equal(Words, FileWords.Read([.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Words)]));
    }

    [Fact]
    public void Read_WhatWordSaves_KeepsFadasAndQuotationMarks() =>
        Assert.Equal(Words, FileWords.Read(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Words)));

    [Fact]
    public void Read_AnyBytes_GiveSomeWords() => Assert.NotNull(FileWords.Read([.. Enumerable.Range(0, 256).Select(value => (byte)value)]));
}
