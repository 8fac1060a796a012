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
}
