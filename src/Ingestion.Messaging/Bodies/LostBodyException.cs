namespace Ingestion.Messaging.Bodies;

/// <summary>A message names a stored body that cannot be had, although the store is well. The file itself still lies where it was dropped.</summary>
/// <param name="loss">How it was lost.</param>
/// <param name="key">The store's key.</param>
/// <param name="times">How often the file was already published again because of it.</param>
public sealed class LostBodyException(BodyLoss loss, string key, int times) : Exception(
    $"the stored body {key} is {(loss == BodyLoss.Missing ? "not in the store" : "damaged")}")
{
    /// <summary>How it was lost.</summary>
    public BodyLoss Loss => loss;

    /// <summary>The store's key.</summary>
    public string Key => key;

    /// <summary>How often the file was already published again because of it.</summary>
    public int Times => times;

    /// <summary>The cause it is quarantined under.</summary>
    public string Cause => loss == BodyLoss.Missing ? "stored-body-missing" : "stored-body-damaged";
}
