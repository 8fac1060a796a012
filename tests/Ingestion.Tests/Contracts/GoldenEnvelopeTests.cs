using System.Text.Json;
using Ingestion.Messaging;

namespace Ingestion.Tests.Contracts;

/// <summary>Recorded envelopes: what an older process published, this one reads, field by field.</summary>
public sealed class GoldenEnvelopeTests
{
    private static readonly JsonSerializerOptions Json = new(MessageJson.Options) { WriteIndented = true };

    public static TheoryData<string> Names => [.. SampleEnvelopes.All.Select(e => e.GetType().Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_recorded_envelope_is_written_as_before(string name) =>
        Approved.ShouldMatch(Write(SampleEnvelopes.All.Single(e => e.GetType().Name == name)), $"{name}.json");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_recorded_envelope_is_read_without_loss(string name)
    {
        var sample = SampleEnvelopes.All.Single(e => e.GetType().Name == name);
        var recorded = Write(sample);
        var read = JsonSerializer.Deserialize(recorded, sample.GetType(), Json)!;
        Write(read).ShouldBe(recorded);
    }

    private static string Write(object envelope) => JsonSerializer.Serialize(envelope, envelope.GetType(), Json);
}
