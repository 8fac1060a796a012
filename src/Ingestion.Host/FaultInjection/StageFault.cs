namespace Ingestion.Host.FaultInjection;

/// <summary>A fault that articles with a certain text cause.</summary>
/// <param name="Stage">The stage: <c>clean</c> or <c>classify</c>.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Text">The text, compared as it stands.</param>
internal sealed record StageFault(string Stage, StageFaultKind Kind, string Text);
