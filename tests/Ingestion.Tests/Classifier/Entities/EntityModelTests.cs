using System.Buffers.Binary;
using Ingestion.Classifier.Entities;

namespace Ingestion.Tests.Classifier.Entities;

public sealed class EntityModelTests
{
    [Fact]
    public void Words_rows_and_transitions_are_read_where_they_stand()
    {
        var model = EntityModel.Read(new byte[] { 1, 0x85, 0x02, 0xD2, 0x09, 12, 5, 2 }.Concat(Tagger(7, 300)).Concat(Tagger(9, -3)).ToArray());

        model.Lexicon.Find(261).ShouldBe(new WordRecord(1234, 12, 5, WordTraits.LowerName));
        model.Lexicon.Find(262).ShouldBe(default);
        var starts = new int[2];
        model.English.Features.RowsOf([7, 8], starts);
        starts.ShouldBe([0, -1]);
        model.English.Features.Rows.ToArray().ShouldBe(Enumerable.Range(-8, EntityTags.Width).Select(w => (sbyte)w));
        (model.English.Transitions[^1], model.Universal.Transitions[^1]).ShouldBe((300, -3));
        model.Universal.Features.Features().ShouldBe([9u]);
    }

    // One feature with the weights -8 to 7, and every transition alike.
    private static IEnumerable<byte> Tagger(byte feature, int transition)
    {
        var number = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(number, transition);
        return [1, feature, .. Enumerable.Range(-8, EntityTags.Width).Select(w => unchecked((byte)w)), .. Enumerable.Repeat(number, EntityTags.Width * EntityTags.Width).SelectMany(b => b)];
    }
}
