namespace Ingestion.Contracts.Stages;

/// <summary>An item that ran alone in a process of its own and did harm there.</summary>
/// <param name="cause">The cause it is grouped under in <c>ops.failure</c>; each has its line in deploy/runbooks/quarantine.md.</param>
/// <param name="detail">What happened, capped, without article text.</param>
public sealed class GuiltyItemException(string cause, string detail) : Exception(detail)
{
    /// <summary>The process ended by a signal or a status that nobody asked for.</summary>
    public const string Crashed = "crashed";

    /// <summary>The process asked for more memory than its limit.</summary>
    public const string OutOfMemory = "out-of-memory";

    /// <summary>The process gave no answer before its deadline.</summary>
    public const string Timeout = "timeout";

    /// <summary>The cause it is grouped under.</summary>
    public string Cause { get; } = cause;
}
