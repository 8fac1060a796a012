namespace Ingestion.Cleaner.Html;

/// <summary>What an open element is to a rule of <see cref="ImpliedEnds"/>.</summary>
internal enum ImpliedEnd : byte
{
    /// <summary>The rule looks past it.</summary>
    Passed,

    /// <summary>The rule closes it, and what is open inside.</summary>
    Closed,

    /// <summary>The rule ends at it and closes nothing.</summary>
    Barrier,
}
