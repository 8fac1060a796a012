using Ingestion.Classifier.Entities;
using Ingestion.Contracts.Facts;

namespace Ingestion.Tests.Classifier.Entities;

public sealed class EntityTagsTests
{
    [Fact]
    public void A_name_goes_on_only_with_its_own_type()
    {
        var beginPerson = EntityTags.Of(EntityType.Person, first: true, last: false);
        EntityTags.MayFollow(beginPerson, EntityTags.Of(EntityType.Person, first: false, last: true)).ShouldBeTrue();
        EntityTags.MayFollow(beginPerson, EntityTags.Of(EntityType.Location, first: false, last: true)).ShouldBeFalse();
        EntityTags.MayFollow(beginPerson, EntityTags.Outside).ShouldBeFalse();
        EntityTags.MayFollow(EntityTags.Outside, EntityTags.Of(EntityType.Miscellaneous, first: false, last: true)).ShouldBeFalse();
    }

    [Fact]
    public void Every_tag_but_outside_has_the_type_it_was_made_of()
    {
        foreach (var type in Enum.GetValues<EntityType>())
        {
            foreach (var (first, last) in new[] { (true, true), (true, false), (false, false), (false, true) })
                EntityTags.TypeOf(EntityTags.Of(type, first, last)).ShouldBe(type);
        }
    }

    [Fact]
    public void Spans_are_read_off_tags()
    {
        byte[] tags =
        [
            (byte)EntityTags.Of(EntityType.Person, true, false), (byte)EntityTags.Of(EntityType.Person, false, true), 0,
            (byte)EntityTags.Of(EntityType.Location, true, true), (byte)EntityTags.Of(EntityType.Location, true, true),
        ];
        TaggedSpans.Of(tags).ShouldBe([(0, 2, EntityType.Person), (3, 4, EntityType.Location), (4, 5, EntityType.Location)]);
    }
}
