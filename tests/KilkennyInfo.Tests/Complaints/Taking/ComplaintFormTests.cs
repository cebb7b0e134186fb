using KilkennyInfo.Complaints.Cases;
using KilkennyInfo.Complaints.Taking;
using KilkennyInfo.Languages;
using KilkennyInfo.Tests.Support;

namespace KilkennyInfo.Tests.Complaints.Taking;

public sealed class ComplaintFormTests
{
    private static readonly FormChecks Checks = new(SiteContent.Data.Categories);

    private static readonly ComplaintForm Whole = With(
        (Ask.About, Ask.AboutService), (Ask.Service, "housing"), (Ask.Who, Ask.WhoMyself), (Ask.Told, Ask.ToldNo), (Ask.Story, "a\u0301"), (Ask.Name, "  Séan Ó Sé "),
        (Ask.Way, Ask.WayEmail), (Ask.Email, "sean@example.ie"), (Ask.Address, "left over"), (Ask.Reply, "en"), (Ask.Format, "standard"), (Ask.Act, "0123456789abcdef0123456789abcdef"));

    [Fact]
    public void Complete_Whole_KeepsWhatTheAnswersNeedAndPutsLettersTogether()
    {
        Assert.Empty(Checks.All(Whole));
        var sent = Whole.Complete(Language.Irish, CaseChannel.Site);
        var details = sent.Details(Guid.Empty);
        Assert.Equal((Language.English, "housing", false), (sent.Language, sent.ServiceKey, sent.IsAnonymous));
        Assert.Equal(("á", "Séan Ó Sé", "sean@example.ie", null), (details.WhatHappened, details.Name, details.Email, details.Address));
    }

    /// <summary>The name goes into the head of mails and letters.</summary>
    [Theory]
    [InlineData("Úna\nBcc: all@example.ie", "Úna Bcc: all@example.ie")]
    [InlineData("Úna\r\n\r\nNí Bhriain", "Úna Ní Bhriain")]
    [InlineData("Úna\u2028Ní\u2029Bhriain\u0085", "Úna Ní Bhriain")]
    public void Complete_NameOverManyLines_IsOneLine(string typed, string name) =>
        Assert.Equal(name, Whole.With(Ask.Name, typed).Complete(Language.English, CaseChannel.Site).Details(Guid.Empty).Name);

    [Fact]
    public void ActKey_SameWords_IsTheSameAndChangesWithThem()
    {
        var key = Whole.Complete(Language.English, CaseChannel.Site).ActKey;
        Assert.Equal(key, Whole.With(Ask.Reached, Ask.Yes).With(Ask.Draft, "x").Complete(Language.English, CaseChannel.Site).ActKey);
        Assert.NotEqual(key, Whole.With(Ask.Story, "b").Complete(Language.English, CaseChannel.Site).ActKey);
        Assert.NotEqual(key, Whole.With(Ask.Act, "").Complete(Language.English, CaseChannel.Site).ActKey);
    }

    [Fact]
    public void Steps_Answers_DecideWhatIsAsked()
    {
        Assert.Equal("about service who told story wanted reach answer check", Keys(Whole));
        Assert.Equal("about service who told story wanted check", Keys(Whole.With(Ask.Who, Ask.WhoAnonymous)));
        Assert.Equal("about service who other told story wanted reach answer check", Keys(Whole.With(Ask.Who, Ask.WhoOther)));
        Assert.Equal("about route who story wanted reach answer check", Keys(Whole.With(Ask.About, Ask.AboutAccess)));
        Assert.Equal("about route service who told story wanted reach answer check", Keys(Whole.With(Ask.About, Ask.AboutData)));
    }

    [Fact]
    public void Check_LongestAndLonger_IsTakenAndRefused()
    {
        foreach (var (field, max) in Ask.MaxLengths.Where(one => one.Key is not (Ask.Email or Ask.Phone)))
        {
            var form = Whole.With(Ask.Who, Ask.WhoOther).With(Ask.Other, "x").With(Ask.Permission, Ask.PermissionLater).With(Ask.Way, Ask.WayPost);
            Assert.Empty(Checks.All(form.With(field, new string('ó', max))));
            Assert.Equal((field, "request.too-long"), Checks.All(form.With(field, new string('ó', max + 1))) is [var issue] ? (issue.Field, issue.Key) : default);
        }
    }

    [Fact]
    public void Check_EveryIssueAndChoice_HasWordsInBothLanguages()
    {
        var keys = Checks.All(ComplaintForm.Blank()).Concat(Checks.All(With((Ask.Who, Ask.WhoOther), (Ask.Way, Ask.WayEmail)))).Select(issue => issue.Key)
            .Concat(Ask.Choices.SelectMany(choices => choices.Value.Select(choice => $"complaint.ask.{choices.Key}.{choice}")))
            .Concat(ComplaintSteps.All.SelectMany(step => step.Fields).SelectMany(field => new[] { $"complaint.ask.{field}", $"complaint.ask.{field}.why" }))
            .Concat(ComplaintSteps.All.Where(step => step.Key != ComplaintSteps.Route).Select(step => $"complaint.step.{step.Key}"));
        foreach (var key in keys)
        {
            Assert.All(LanguageExtensions.Both, language => Assert.True(SiteContent.Data.Strings[language].Has(key), key));
        }
    }

    private static string Keys(ComplaintForm form) => string.Join(' ', ComplaintSteps.For(form).Select(step => step.Key));

    private static ComplaintForm With(params (string Name, string Value)[] answers) => new(name => answers.FirstOrDefault(answer => answer.Name == name).Value);
}
