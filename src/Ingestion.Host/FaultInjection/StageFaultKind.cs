namespace Ingestion.Host.FaultInjection;

/// <summary>What an article does to the process that works on it.</summary>
internal enum StageFaultKind
{
    /// <summary>Ends it, by a stack overflow: nothing in .NET can catch one.</summary>
    Crash,

    /// <summary>Never lets its thread go.</summary>
    Hang,

    /// <summary>Fills its memory.</summary>
    Exhaust,
}
