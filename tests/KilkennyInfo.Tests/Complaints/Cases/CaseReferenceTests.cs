using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Platform;

namespace KilkennyInfo.Tests.Complaints.Cases;

public sealed class CaseReferenceTests
{
    [Fact]
    public void New_ManyTimes_HasItsShapeAndIsReadBack()
    {
        for (var time = 0; time < 500; time++)
        {
            var reference = CaseReference.New(2026);
            Assert.Matches("^KCC-2026-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]$", reference);
            Assert.Equal(reference, CaseReference.Parse(reference));
            Assert.Equal(reference, CaseReference.Parse($"  {reference.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)} "));
            Assert.Equal(reference, CaseReference.Parse(reference[4..]));
        }
    }

    [Fact]
    public void Parse_AnySignWrongOrTwoChanged_FindsTheSlip()
    {
        var reference = CaseReference.New(2026);
        var signs = reference[9..13];
        for (var place = 0; place < signs.Length; place++)
        {
            foreach (var other in ClearSigns.All.Where(other => other != signs[place]))
            {
                Assert.Null(CaseReference.Parse(reference[..(9 + place)] + other + reference[(10 + place)..]));
            }
        }

        foreach (var place in Enumerable.Range(9, 3).Where(place => reference[place] != reference[place + 1]))
        {
            Assert.Null(CaseReference.Parse($"{reference[..place]}{reference[place + 1]}{reference[place]}{reference[(place + 2)..]}"));
        }

        Assert.Null(CaseReference.Parse(reference.Replace("2026", "2027", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("KCC-2026")]
    [InlineData("KCC-F-7QW-M2K-ZXH")]
    [InlineData("KCC-2026-O0I1-X")]
    [InlineData("KCC-2026-7QWM-X-AND-MORE")]
    public void Parse_WhatIsNoReference_IsNone(string? typed) => Assert.Null(CaseReference.Parse(typed));
}
