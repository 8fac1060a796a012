namespace Ingestion.Contracts.Messages;

/// <summary>One quarantined item, complete enough to be sent again.</summary>
/// <param name="Identity">Which file this is.</param>
/// <param name="Stage">The stage that failed: <c>clean</c>, <c>classify</c> or <c>persist</c>.</param>
/// <param name="Cause">The cause it is grouped under, a stable short code such as <c>crash</c> or an exception's type name.</param>
/// <param name="Detail">The exception's text, trimmed to 4,000 characters; never article text.</param>
/// <param name="MessageType">Full name of the message type that carried it.</param>
/// <param name="Payload">The item as JSON, the way it would be published again.</param>
/// <param name="FailedAt">When it was given up, UTC.</param>
public sealed record QuarantinedItem(
    ItemIdentity Identity,
    string Stage,
    string Cause,
    string Detail,
    string MessageType,
    string Payload,
    DateTimeOffset FailedAt);
