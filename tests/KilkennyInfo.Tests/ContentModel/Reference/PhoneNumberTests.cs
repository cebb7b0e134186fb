using KilkennyInfo.ContentModel.Reference;

namespace KilkennyInfo.Tests.ContentModel.Reference;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+353 56 779 4000", "056 779 4000", "tel:+353567794000")]
    [InlineData("+353 1 639 5600", "01 639 5600", "tel:+35316395600")]
    [InlineData("+44 20 7946 0000", "+44 20 7946 0000", "tel:+442079460000")]
    [InlineData("112", "112", "tel:112")]
    public void Parse_Number_IsShownAsDialledInIreland(string text, string display, string link) =>
        Assert.Equal(new PhoneNumber(display, link), PhoneNumber.Parse(text));

    [Theory]
    [InlineData("056 779 4000")]
    [InlineData("+353567794000")]
    [InlineData("+353 56 779 4000 ext 5")]
    [InlineData("+353  56 779")]
    [InlineData("1890 252 654")]
    [InlineData("+353 56 779 4000\n")]
    [InlineData("")]
    public void Parse_NotInternational_IsRefused(string text) => Assert.Null(PhoneNumber.Parse(text));
}
