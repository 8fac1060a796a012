namespace Ingestion.Host.Isolation;

/// <summary>How a child process ended that owed an answer.</summary>
/// <param name="Status">Its exit status.</param>
/// <param name="AtDeadline">Whether it was killed because its time was over.</param>
/// <param name="LastWords">The begin of what it wrote on standard error.</param>
internal sealed record ChildEnd(int Status, bool AtDeadline, string LastWords);
