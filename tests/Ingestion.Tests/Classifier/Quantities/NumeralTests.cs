using System.Globalization;
using Ingestion.Classifier.Quantities;
using Shouldly;

namespace Ingestion.Tests.Classifier.Quantities;

public sealed class NumeralTests
{
    [Theory]
    [InlineData("12,000", false, "12000")]
    [InlineData("12,000", true, "12")]
    [InlineData("12.000", true, "12000")]
    [InlineData("12.5", true, "12.5")]
    [InlineData("1.3", false, "1.3")]
    [InlineData("1.300.000", true, "1300000")]
    [InlineData("1,234.56", false, "1234.56")]
    [InlineData("1.234,56", true, "1234.56")]
    [InlineData("0,5", false, "0.5")]
    [InlineData("1,00,000", false, "100000")]
    [InlineData("1'300'000", true, "1300000")]
    [InlineData("٣٥", false, "35")]
    public void Separators_are_read_in_the_way_of_the_language(string text, bool decimalComma, string value)
    {
        Numeral.TryRead(text, decimalComma, out var read, out var length).ShouldBeTrue();
        read.ShouldBe(decimal.Parse(value, CultureInfo.InvariantCulture));
        length.ShouldBe(text.Length);
    }

    [Fact]
    public void More_digits_than_any_count_has_are_no_number() => Numeral.TryRead("12345678901234567890", false, out _, out _).ShouldBeFalse();

    // Cause: several separators always meant groups, whatever stood between them.
    [Theory]
    [InlineData("12.06.24")]
    [InlineData("17.4.1")]
    [InlineData("192.168.1.1")]
    [InlineData("192.168.10.100")]
    [InlineData("2,3,400")]
    [InlineData("1,00,00")]
    [InlineData("1.2.3,5")]
    public void What_is_no_group_between_separators_makes_no_number(string text)
    {
        Numeral.TryRead(text, true, out _, out _).ShouldBeFalse();
        Numeral.TryRead(text, false, out _, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("12,34,567", "1234567")]
    [InlineData("1,234,567.89", "1234567.89")]
    [InlineData("1'300'000.50", "1300000.5")]
    public void Groups_may_be_many(string text, string value)
    {
        Numeral.TryRead(text, false, out var read, out _).ShouldBeTrue();
        read.ShouldBe(decimal.Parse(value, CultureInfo.InvariantCulture));
    }
}
