using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Ingestion.Cleaner.Text;

/// <summary>
/// The trees over 32 lines at once: each question is one comparison of a column of features, each leaf one lookup in a table of 64 bytes by
/// shuffles. Whole numbers only, so that the sums are those of <see cref="ObliviousTrees.Score"/> to the last bit, with AVX2 or without.
/// </summary>
internal sealed class TreeLanes
{
    /// <summary>Lines at once.</summary>
    public const int Lanes = 32;

    private const int Tables = ObliviousTrees.Leaves / 16;
    private const int TableBytes = 2 * ObliviousTrees.Leaves;

    private readonly ObliviousTrees _trees;
    private readonly byte[] _tables;
    private readonly int _treesToFlush;

    /// <summary>Lays the leaves out: their low bytes, then their high bytes.</summary>
    public TreeLanes(ObliviousTrees trees)
    {
        _trees = trees;
        _tables = new byte[trees.Count * TableBytes];
        var highest = 1;
        for (var i = 0; i < trees.Values.Length; i++)
        {
            var (tree, leaf, value) = (i / ObliviousTrees.Leaves, i % ObliviousTrees.Leaves, trees.Values[i]);
            _tables[(tree * TableBytes) + leaf] = (byte)value;
            _tables[(tree * TableBytes) + ObliviousTrees.Leaves + leaf] = (byte)(value >> 8);
            highest = Math.Max(highest, Math.Abs((int)value));
        }

        _treesToFlush = Math.Max(1, short.MaxValue / highest);
    }

    /// <summary>Scores up to 32 lines.</summary>
    /// <param name="columns">Feature f of line k at f times 32 plus k; all 32 places are read.</param>
    /// <param name="scores">One a line, 1 to 32.</param>
    public void Score(ReadOnlySpan<byte> columns, Span<int> scores)
    {
        Span<int> sums = stackalloc int[Lanes];
        if (Avx2.IsSupported) Sum(columns, sums);
        else SumOneByOne(columns, sums[..scores.Length]);
        sums[..scores.Length].CopyTo(scores);
    }

    private void SumOneByOne(ReadOnlySpan<byte> columns, Span<int> sums)
    {
        Span<byte> row = stackalloc byte[columns.Length / Lanes];
        for (var lane = 0; lane < sums.Length; lane++)
        {
            for (var feature = 0; feature < row.Length; feature++) row[feature] = columns[(feature * Lanes) + lane];
            sums[lane] = _trees.Score(row);
        }
    }

    // Compiled at its first call as it will stay: code for vectors cannot be compiled ahead, and until it is optimised each operation is a call.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sum(ReadOnlySpan<byte> columns, Span<int> sums)
    {
        ref var column = ref Unsafe.AsRef(in columns[0]);
        var splits = _trees.Splits;
        var low = Vector256<short>.Zero;
        var high = Vector256<short>.Zero;
        var untilFlush = _treesToFlush;
        sums.Clear();
        for (var tree = 0; tree < _trees.Count; tree++)
        {
            var leaf = LeavesOf(ref column, splits.Slice(tree * 2 * ObliviousTrees.Depth, 2 * ObliviousTrees.Depth));
            var (lowBytes, highBytes) = Look(ref _tables[tree * TableBytes], leaf);
            low += Avx2.UnpackLow(lowBytes, highBytes).AsInt16();
            high += Avx2.UnpackHigh(lowBytes, highBytes).AsInt16();
            if (--untilFlush > 0) continue;
            Flush(ref low, ref high, sums);
            untilFlush = _treesToFlush;
        }

        Flush(ref low, ref high, sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> LeavesOf(ref byte column, ReadOnlySpan<byte> splits)
    {
        var leaf = Vector256<byte>.Zero;
        for (var depth = 0; depth < ObliviousTrees.Depth; depth++)
        {
            // Features and thresholds are below 64: signed and unsigned comparisons agree.
            var above = Avx2.CompareGreaterThan(Vector256.LoadUnsafe(ref column, (nuint)(splits[2 * depth] * Lanes)).AsSByte(), Vector256.Create((sbyte)splits[(2 * depth) + 1]));
            leaf |= above.AsByte() & Vector256.Create((byte)(1 << depth));
        }

        return leaf;
    }

    /// <summary>Looks leaves up in four tables of sixteen: a number outside a table has its highest bit set and gives 0 there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<byte> Low, Vector256<byte> High) Look(ref byte tables, Vector256<byte> leaf)
    {
        var low = Vector256<byte>.Zero;
        var high = Vector256<byte>.Zero;
        for (var table = 0; table < Tables; table++)
        {
            var at = Avx2.AddSaturate(leaf - Vector256.Create((byte)(16 * table)), Vector256.Create((byte)0x70));
            low |= Avx2.Shuffle(Both(ref tables, 16 * table), at);
            high |= Avx2.Shuffle(Both(ref tables, ObliviousTrees.Leaves + (16 * table)), at);
        }

        return (low, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Both(ref byte tables, int at)
    {
        var table = Vector128.LoadUnsafe(ref tables, (nuint)at);
        return Vector256.Create(table, table);
    }

    /// <summary>Adds the short sums to the long ones; unpacking has left lines 0 to 7 and 16 to 23 in one vector and the others in the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Flush(ref Vector256<short> low, ref Vector256<short> high, Span<int> sums)
    {
        for (var i = 0; i < 8; i++)
        {
            sums[i] += low.GetElement(i);
            sums[16 + i] += low.GetElement(8 + i);
            sums[8 + i] += high.GetElement(i);
            sums[24 + i] += high.GetElement(8 + i);
        }

        low = high = Vector256<short>.Zero;
    }
}
