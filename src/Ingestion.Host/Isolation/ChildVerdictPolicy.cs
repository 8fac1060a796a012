using Ingestion.Contracts.Stages;

namespace Ingestion.Host.Isolation;

/// <summary>From a child's end to what is said of the item that it worked on alone. Pure.</summary>
internal static class ChildVerdictPolicy
{
    /// <summary>The item's guilt, or an <see cref="IOException"/> where the process was ended from outside.</summary>
    /// <param name="end">How it ended.</param>
    /// <param name="seconds">The time it had.</param>
    /// <param name="mebibytes">The memory it had.</param>
    public static Exception Of(ChildEnd end, int seconds, int mebibytes)
    {
        if (end.AtDeadline) return new GuiltyItemException(GuiltyItemException.Timeout, $"Alone in its process it gave no answer within {seconds} s (Messaging:SuspectSeconds).");
        if (IsOutOfMemory(end)) return new GuiltyItemException(GuiltyItemException.OutOfMemory, $"Alone in its process it asked for more than {mebibytes} MiB (Messaging:SuspectMemory).");
        if (ChildExit.IsFromOutside(end.Status)) return new IOException($"the process of a suspect item was ended from outside: {ChildExit.Describe(end.Status)}");
        return new GuiltyItemException(GuiltyItemException.Crashed, $"Alone in its process it ended that by {ChildExit.Describe(end.Status)}. {end.LastWords}".TrimEnd());
    }

    /// <summary>The stage's exception becomes a status; where the runtime itself finds no memory, it says so and aborts.</summary>
    private static bool IsOutOfMemory(ChildEnd end) =>
        end.Status == ChildExit.OutOfMemory
        || end.LastWords.Contains("Out of memory", StringComparison.OrdinalIgnoreCase)
        || end.LastWords.Contains(nameof(OutOfMemoryException), StringComparison.Ordinal);
}
