namespace Ingestion.Messaging;

/// <summary>The broker cannot be used; the text is one line for the person who starts the service.</summary>
/// <param name="address">The broker's address without secrets.</param>
/// <param name="reason">Why.</param>
/// <param name="inner">What was thrown.</param>
public sealed class BrokerRefusedException(string address, string reason, Exception inner) : Exception(
    $"RabbitMQ at {address}: {reason}. Check ConnectionStrings:RabbitMq, or set Messaging:Transport to Embedded to run without a broker.", inner);
