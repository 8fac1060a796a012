using System.Buffers;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Sameness;

/// <summary>
/// Takes the bottom-k sample of a text's letter shingles: all runs of <see cref="Length"/> letters of the folded text, hashed by a rolling polynomial, of which
/// the smallest hashes are kept (Broder 1997: the same shingles are kept in every text, so samples can be compared).
/// </summary>
/// <remarks>Letters and not words, because a word misread takes three or five word shingles with it and a blank set wrongly changes two words, while ten
/// letters in a row survive one misread letter in twenty with 0.6. Ten letters are about two words: two unrelated articles share some 1 in 100.</remarks>
internal static class ShingleSampler
{
    /// <summary>Symbols a shingle.</summary>
    public const int Length = 10;

    /// <summary>Bits of a hash.</summary>
    public const int HashBits = 40;

    private const ulong Base = 0x9E3779B97F4A7C15;
    private const int PlaceBits = 64 - HashBits;
    private static readonly ulong Leaving = Power(Length);

    /// <summary>Samples a text.</summary>
    public static ShingleSample Of(ReadOnlySpan<char> text)
    {
        var symbols = ArrayPool<ushort>.Shared.Rent((2 * text.Length) + 1);
        try
        {
            var folded = symbols.AsSpan(0, Fold(text, symbols));
            return folded.IsEmpty ? new([], 0) : Sample(folded);
        }
        finally
        {
            ArrayPool<ushort>.Shared.Return(symbols);
        }
    }

    private static int Fold(ReadOnlySpan<char> text, Span<ushort> symbols)
    {
        var count = 0;
        var previous = LetterFolding.None;
        foreach (var c in text)
        {
            var symbol = LetterFolding.Of(c);
            if (symbol == LetterFolding.None) continue;
            if (c is 'n' or 'N' && previous is 'r')
            {
                symbols[count - 1] = 'm'; // 'rn' is what 'm' is misread as, and the other way round
            }
            else
            {
                symbols[count++] = symbol;
                if (LetterFolding.IsDense(symbol)) symbols[count++] = symbol;
            }

            previous = symbol;
        }

        return count;
    }

    private static ShingleSample Sample(ReadOnlySpan<ushort> symbols)
    {
        var places = Math.Max(1, symbols.Length - Length + 1);
        // Half as many again as needed pass the first bound; a text that repeats itself may need a wider one.
        for (var wanted = SamenessSignature.MaxShingles * 3L / 2; ; wanted *= 4)
        {
            var all = wanted >= places;
            var bound = all ? ulong.MaxValue : (ulong)(wanted * (1L << HashBits) / places);
            var buffer = ArrayPool<ulong>.Shared.Rent(places);
            try
            {
                var kept = buffer.AsSpan(0, Collect(symbols, bound, buffer));
                kept.Sort();
                var distinct = KeepFirstOfEach(kept);
                if (all || distinct >= SamenessSignature.MaxShingles) return Order(kept[..distinct], all);
            }
            finally
            {
                ArrayPool<ulong>.Shared.Return(buffer);
            }
        }
    }

    private static int Collect(ReadOnlySpan<ushort> symbols, ulong bound, Span<ulong> into)
    {
        var count = 0;
        var hash = 0UL;
        for (var i = 0; i < symbols.Length; i++)
        {
            hash = (hash * Base) + symbols[i];
            if (i >= Length) hash -= Leaving * symbols[i - Length];
            if (i < Length - 1 && i < symbols.Length - 1) continue;
            var mixed = Mixer.Finish(hash) >> PlaceBits;
            if (mixed < bound) into[count++] = (mixed << PlaceBits) | Math.Min((ulong)i, (1UL << PlaceBits) - 1);
        }

        return count;
    }

    private static int KeepFirstOfEach(Span<ulong> sorted)
    {
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (count == 0 || sorted[i] >> PlaceBits != sorted[count - 1] >> PlaceBits) sorted[count++] = sorted[i];
        }

        return count;
    }

    private static ShingleSample Order(Span<ulong> distinct, bool all)
    {
        var sample = distinct[..Math.Min(distinct.Length, SamenessSignature.MaxShingles)];
        var count = distinct.Length;
        // The k-th smallest of n evenly spread hashes lies at k/n of the range.
        if (!all) count = (int)Math.Min(int.MaxValue, (long)sample.Length * (1L << HashBits) / (long)(1 + (sample[^1] >> PlaceBits)));
        for (var i = 0; i < sample.Length; i++) sample[i] = (sample[i] << HashBits) | (sample[i] >> PlaceBits);
        sample.Sort();
        var hashes = new long[sample.Length];
        for (var i = 0; i < sample.Length; i++) hashes[i] = (long)(sample[i] & ((1UL << HashBits) - 1));
        return new(hashes, Math.Max(count, all && distinct.Length == hashes.Length ? hashes.Length : hashes.Length + 1));
    }

    private static ulong Power(int exponent)
    {
        var power = 1UL;
        for (var i = 0; i < exponent; i++) power *= Base;
        return power;
    }
}
