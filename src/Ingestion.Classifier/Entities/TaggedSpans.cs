using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Entities;

/// <summary>Reads the names off a sequence of tags.</summary>
internal static class TaggedSpans
{
    /// <summary>First token, one past the last, and type of each name.</summary>
    public static List<(int First, int End, EntityType Type)> Of(ReadOnlySpan<byte> tags)
    {
        var spans = new List<(int, int, EntityType)>();
        for (var i = 0; i < tags.Length;)
        {
            if (tags[i] == EntityTags.Outside)
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < tags.Length && tags[end] != EntityTags.Outside && !EntityTags.Begins(tags[end])) end++;
            spans.Add((i, end, EntityTags.TypeOf(tags[i])));
            i = end;
        }

        return spans;
    }
}
