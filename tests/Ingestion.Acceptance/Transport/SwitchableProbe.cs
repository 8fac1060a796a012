using Ingestion.Messaging.Consuming;

namespace Ingestion.Acceptance.Transport;

public sealed class SwitchableProbe : IDependencyProbe
{
    private volatile string? _away;

    public string Dependency => "database";

    public bool IsAway
    {
        get => _away is not null;
        set => _away = value ? "switched off by the test" : null;
    }

    public Task<string?> CheckAsync(CancellationToken cancellationToken) => Task.FromResult(_away);
}
