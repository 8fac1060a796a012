using Ingestion.Messaging.Publishing;
using Microsoft.Extensions.Time.Testing;

namespace Ingestion.Tests.Messaging.Publishing;

public sealed class SilentDestinationsTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void A_destination_is_silent_since_its_first_publish_that_was_not_confirmed()
    {
        var silent = new SilentDestinations(_time);
        FailAfter(silent, "classify", 15).ShouldBe(15);
        FailAfter(silent, "classify", 15).ShouldBe(30);
        FailAfter(silent, "persist", 15).ShouldBe(15);
    }

    [Fact]
    public void A_confirm_ends_it_and_an_hour_without_anything_to_send_is_none()
    {
        var silent = new SilentDestinations(_time);
        FailAfter(silent, "classify", 15);
        silent.Confirmed("classify");
        _time.Advance(TimeSpan.FromHours(1));
        FailAfter(silent, "classify", 15).ShouldBe(15);
    }

    private double FailAfter(SilentDestinations silent, string destination, int seconds)
    {
        var began = _time.GetTimestamp();
        _time.Advance(TimeSpan.FromSeconds(seconds));
        return silent.Unconfirmed(destination, began).TotalSeconds;
    }
}
