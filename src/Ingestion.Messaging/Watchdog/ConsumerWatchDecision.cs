namespace Ingestion.Messaging.Watchdog;

/// <summary>What is to be done about a queue that lost its consumer.</summary>
public enum ConsumerWatchDecision
{
    /// <summary>Nothing yet: the transport repairs itself as a rule.</summary>
    Wait,

    /// <summary>Start the endpoint anew, which after an outage waits longer for its next try than it need.</summary>
    Wake,

    /// <summary>Declare the topology and start the endpoint anew.</summary>
    Repair,

    /// <summary>End the process, so that whoever keeps it starts it again.</summary>
    GiveUp,
}
