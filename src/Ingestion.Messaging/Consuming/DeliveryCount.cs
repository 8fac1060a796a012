using System.Globalization;
using MassTransit;

namespace Ingestion.Messaging.Consuming;

/// <summary>How often the broker delivered a message before.</summary>
internal static class DeliveryCount
{
    /// <summary>0 for a first delivery; from the quorum queue's <c>x-delivery-count</c>, which is a number and not a string.</summary>
    public static long Of(ReceiveContext context)
    {
        if (!context.TransportHeaders.TryGetHeader("x-delivery-count", out var value)) return context.Redelivered ? 1 : 0;
        return value is IConvertible number ? number.ToInt64(CultureInfo.InvariantCulture) : 0;
    }
}
