using Ingestion.Messaging.Publishing;

namespace Ingestion.Tests.Messaging.Publishing;

public sealed class SilentLinkPolicyTests
{
    [Theory]
    [InlineData(15, 15, true)]
    [InlineData(3600, 60, true)]
    [InlineData(14, 60, false)] // another publish was confirmed meanwhile
    [InlineData(3600, 14, false)] // it has only just been made
    public void A_connection_is_dropped_when_nothing_was_confirmed_for_a_whole_deadline(int sinceConfirm, int age, bool expected) =>
        SilentLinkPolicy.IsToDrop(TimeSpan.FromSeconds(sinceConfirm), TimeSpan.FromSeconds(age), TimeSpan.FromSeconds(15)).ShouldBe(expected);
}
