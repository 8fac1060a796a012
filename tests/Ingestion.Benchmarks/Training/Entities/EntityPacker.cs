using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Ingestion.Classifier.Entities;

namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>Packs what was learnt for <see cref="EntityModel.Read"/>.</summary>
internal static class EntityPacker
{
    /// <summary>Packs a model; words and features must be in ascending order of their hashes.</summary>
    public static PackedWriter Pack(EntityModel model)
    {
        var writer = new PackedWriter();
        var words = model.Lexicon.Words;
        writer.Number(words.Count);
        writer.Ascending([.. words.Select(word => word.Key)]);
        foreach (var (_, record) in words)
        {
            writer.Number(record.FineCluster);
            writer.Number(record.CoarseCluster);
            writer.Number(record.Capitals);
            writer.Number((int)record.Traits);
        }

        Span<byte> number = stackalloc byte[sizeof(int)];
        foreach (var weights in (TagWeights[])[model.English, model.Universal])
        {
            writer.Number(weights.Features.Count);
            writer.Ascending(weights.Features.Features());
            writer.Bytes(MemoryMarshal.AsBytes(weights.Features.Rows));
            foreach (var weight in weights.Transitions)
            {
                BinaryPrimitives.WriteInt32LittleEndian(number, weight);
                writer.Bytes(number);
            }
        }

        return writer;
    }
}
