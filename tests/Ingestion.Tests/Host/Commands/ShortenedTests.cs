using Ingestion.Host.Commands;

namespace Ingestion.Tests.Host.Commands;

public sealed class ShortenedTests
{
    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("exactly 10", 10, "exactly 10")]
    [InlineData("one\ntwo", 10, "one …")]
    [InlineData("longer than ten", 10, "longer tha…")]
    [InlineData("123456789😀", 10, "123456789…")]
    [InlineData("", 10, "")]
    public void Gives_the_first_line_and_says_where_something_is_missing(string text, int limit, string expected) =>
        Shortened.Of(text, limit).ShouldBe(expected);
}
