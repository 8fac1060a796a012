using System.Buffers;

namespace Ingestion.Classifier.Entities;

/// <summary>Viterbi decoding over runs that begin and end outside of names.</summary>
internal sealed class TransitionRows
{
    private const int Forbidden = -1_000_000;
    private readonly int[] weights = new int[EntityTags.Width * EntityTags.Width];

    /// <summary>Takes the learnt weights and forbids what makes no name.</summary>
    public TransitionRows(int[] learnt)
    {
        for (var tag = 0; tag < EntityTags.Width; tag++)
        {
            for (var next = 0; next < EntityTags.Width; next++)
            {
                weights[(tag * EntityTags.Width) + next] =
                    tag < EntityTags.Count && next < EntityTags.Count && EntityTags.MayFollow(tag, next) ? learnt[(tag * EntityTags.Width) + next] : Forbidden;
            }
        }
    }

    /// <summary>Finds the best tags of a run.</summary>
    /// <param name="scores">A row of scores for each token.</param>
    /// <param name="tags">Gets the tag of each token.</param>
    public void Decode(ReadOnlySpan<int> scores, Span<byte> tags)
    {
        const int width = EntityTags.Width;
        var rented = ArrayPool<byte>.Shared.Rent(tags.Length * width);
        Span<int> best = stackalloc int[width];
        Span<int> next = stackalloc int[width];
        for (var tag = 0; tag < width; tag++) best[tag] = scores[tag] + weights[tag];
        for (var i = 1; i < tags.Length; i++)
        {
            var from = rented.AsSpan(i * width, width);
            Step(best, next, from);
            // Only differences count: taken from the best, the sums stay small however long the run is.
            var top = int.MinValue;
            for (var tag = 0; tag < EntityTags.Count; tag++) top = Math.Max(top, next[tag]);
            for (var tag = 0; tag < width; tag++) best[tag] = Math.Max(next[tag] - top, Forbidden) + scores[(i * width) + tag];
        }

        var last = 0;
        for (var tag = 1; tag < EntityTags.Count; tag++)
        {
            if (best[tag] + weights[tag * width] > best[last] + weights[last * width]) last = tag;
        }

        for (var i = tags.Length - 1; i >= 0; i--)
        {
            tags[i] = (byte)last;
            if (i > 0) last = rented[(i * width) + last];
        }

        ArrayPool<byte>.Shared.Return(rented);
    }

    private void Step(ReadOnlySpan<int> best, Span<int> next, Span<byte> from)
    {
        next.Fill(int.MinValue / 2);
        for (var tag = 0; tag < EntityTags.Count; tag++)
        {
            var row = weights.AsSpan(tag * EntityTags.Width, EntityTags.Width);
            var score = best[tag];
            for (var to = 0; to < row.Length; to++)
            {
                var sum = score + row[to];
                if (sum <= next[to]) continue;
                next[to] = sum;
                from[to] = (byte)tag;
            }
        }
    }
}
