namespace Ingestion.Acceptance.Transport;

public sealed class EmbeddedConformanceTests : TransportConformance
{
    protected override Task<IReadOnlyDictionary<string, string?>> SettingsAsync() =>
        Task.FromResult<IReadOnlyDictionary<string, string?>>(new Dictionary<string, string?> { ["Messaging:Transport"] = "Embedded" });
}
