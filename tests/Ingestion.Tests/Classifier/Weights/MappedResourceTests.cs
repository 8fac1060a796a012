using Ingestion.Classifier.Weights;

namespace Ingestion.Tests.Classifier.Weights;

public sealed class MappedResourceTests
{
    [Fact]
    public void A_resource_is_its_bytes()
    {
        using var stream = typeof(MappedResource).Assembly.GetManifestResourceStream("languages.bin")!;
        var read = new byte[stream.Length];
        stream.ReadExactly(read);
        MappedResource.Of("languages.bin").Span.SequenceEqual(read).ShouldBeTrue();
    }

    [Fact]
    public void A_resource_that_is_not_there_is_named() =>
        Should.Throw<InvalidOperationException>(() => MappedResource.Of("none.bin")).Message.ShouldContain("none.bin");
}
