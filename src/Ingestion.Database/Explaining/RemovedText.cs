namespace Ingestion.Database.Explaining;

/// <summary>What was taken off a text.</summary>
/// <param name="Reason">Why: a stable short code.</param>
/// <param name="Text">What stood there.</param>
public sealed record RemovedText(string Reason, string Text);
