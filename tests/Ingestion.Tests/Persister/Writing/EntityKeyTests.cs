using Ingestion.Persister.Writing;

namespace Ingestion.Tests.Persister.Writing;

public sealed class EntityKeyTests
{
    [Fact]
    public void Type_and_name_together_make_the_digest()
    {
        var key = new EntityKey("PER", "Orla Fenn");

        key.Digest().ShouldBe(new EntityKey("PER", "Orla Fenn").Digest());
        key.Digest().ShouldNotBe(new EntityKey("ORG", "Orla Fenn").Digest());
        key.Digest().ShouldNotBe(new EntityKey("PER", "Orla Fenne").Digest());
    }

    [Fact]
    public void The_longest_name_has_one_too() => new EntityKey("MISC", new string('x', 500)).Digest().ShouldNotBe(new EntityKey("MISC", new string('x', 499)).Digest());
}
