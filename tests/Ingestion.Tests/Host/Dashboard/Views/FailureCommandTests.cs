using Ingestion.Host.Dashboard.Views;

namespace Ingestion.Tests.Host.Dashboard.Views;

public sealed class FailureCommandTests
{
    [Theory]
    [InlineData("persist-refused", "ingest failures retry --cause persist-refused")]
    [InlineData("x; rm -rf /", "ingest failures retry --cause 'x; rm -rf /'")]
    [InlineData("it's", @"ingest failures retry --cause 'it'\''s'")]
    [InlineData("", "ingest failures retry --cause ''")]
    public void A_cause_is_one_word_to_the_shell(string cause, string command) => FailureCommand.Retry(cause).ShouldBe(command);
}
