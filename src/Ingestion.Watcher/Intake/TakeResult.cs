using Ingestion.Contracts.Ledger;

namespace Ingestion.Watcher.Intake;

/// <summary>What came of an attempt to take a file.</summary>
internal abstract record TakeResult
{
    private TakeResult()
    {
    }

    /// <summary>It was read, or refused for good.</summary>
    internal sealed record Taken(TakenFile File) : TakeResult;

    /// <summary>It has not come to rest: look again after <paramref name="Wait"/>.</summary>
    internal sealed record NotYet(FileStamp Stamp, TimeSpan Wait) : TakeResult;

    /// <summary>It is not there, or is nothing to take.</summary>
    internal sealed record Gone : TakeResult
    {
        internal static readonly Gone Instance = new();
    }

    /// <summary>The operating system failed; it may do better later.</summary>
    internal sealed record Trouble(string Reason) : TakeResult;
}
