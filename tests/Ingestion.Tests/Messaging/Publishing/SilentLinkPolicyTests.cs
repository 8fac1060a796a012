using Ingestion.Messaging.Publishing;

namespace Ingestion.Tests.Messaging.Publishing;

public sealed class SilentLinkPolicyTests
{
    [Theory]
    [InlineData(15, 15, 15, true)]
    [InlineData(3600, 15, 60, true)]
    [InlineData(14, 15, 60, false)] // another publish was confirmed meanwhile
    [InlineData(3600, 15, 14, false)] // it has only just been made
    public void A_connection_is_dropped_when_nothing_was_confirmed_for_a_whole_deadline(int sinceConfirm, int silent, int age, bool expected) =>
        Decide(sinceConfirm, silent, age).ShouldBe(expected);

    // Cause: a node of three was killed; the session with one queue kept to it while the others' confirmed, and its messages went back and forth until the node was there again.
    [Theory]
    [InlineData(30, 30, true)]
    [InlineData(29, 60, false)] // it may be slow for a moment
    [InlineData(60, 29, false)] // the next connection gets as long
    public void And_when_one_destination_was_silent_for_two_while_others_answered(int silent, int age, bool expected) => Decide(0, silent, age).ShouldBe(expected);

    private static bool Decide(int sinceConfirm, int silent, int age) => SilentLinkPolicy.IsToDrop(
        TimeSpan.FromSeconds(sinceConfirm), TimeSpan.FromSeconds(silent), TimeSpan.FromSeconds(age), TimeSpan.FromSeconds(15));
}
