using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Ingestion.Classifier.Weights;

/// <summary>
/// Asks memory for what will be read soon. The weights are larger than any cache and are read by hash, so that each look-up waits for memory;
/// asked for together, the lines of many look-ups come while the first is waited for (Chen, Ailamaki, Gibbons and Mowry,
/// "Improving Hash Join Performance through Prefetching", 2004: group prefetching).
/// </summary>
internal static class CacheLine
{
    /// <summary>How many look-ups are worth asking for together: more than a processor can wait for at once, few enough to stay in its first cache.</summary>
    public const int Group = 64;

    /// <summary>Asks for the line of <paramref name="place"/>; where the processor has no such order, nothing happens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Ask<T>(ref readonly T place)
    {
        // The object may move meanwhile: an order for a line that nobody needs does no harm.
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
    }
}
