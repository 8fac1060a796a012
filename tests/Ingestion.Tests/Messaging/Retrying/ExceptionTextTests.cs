using Ingestion.Messaging.Retrying;

namespace Ingestion.Tests.Messaging.Retrying;

public sealed class ExceptionTextTests
{
    [Fact]
    public void A_text_of_140_KB_is_cut() => ExceptionText.Of(new InvalidOperationException(new string('x', 140_000))).Length.ShouldBe(ExceptionText.Limit);

    [Fact]
    public void A_short_text_is_kept() => ExceptionText.Of(new InvalidOperationException("short")).ShouldContain("short");
}
