namespace Ingestion.Messaging.Bodies;

/// <summary>How a stored body was lost.</summary>
public enum BodyLoss
{
    /// <summary>It is not in the store.</summary>
    Missing,

    /// <summary>What lies there has another hash, or cannot be unpacked.</summary>
    Damaged,
}
