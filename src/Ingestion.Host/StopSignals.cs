using System.Runtime.InteropServices;

namespace Ingestion.Host;

/// <summary>The first SIGTERM or SIGINT lets the worker drain; a second one ends the process at once (what is unfinished is taken up again at the next start).</summary>
public sealed class StopSignals : IDisposable
{
    private readonly PosixSignalRegistration[] _registrations;
    private int _signals;
    private IHostApplicationLifetime? _lifetime;

    /// <summary>Listens from now on, before there is anything to stop: a signal while the process is composed counts too.</summary>
    public StopSignals() =>
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Take),
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Take),
        ];

    /// <summary>Whether it was told to stop.</summary>
    public bool HasCome => Volatile.Read(ref _signals) > 0;

    /// <summary>Names what the first signal stops; where it has come already, at once.</summary>
    public void Stop(IHostApplicationLifetime lifetime)
    {
        ArgumentNullException.ThrowIfNull(lifetime);
        Interlocked.Exchange(ref _lifetime, lifetime);
        if (HasCome) lifetime.StopApplication();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
    }

    private void Take(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (Interlocked.Increment(ref _signals) == 1) Volatile.Read(ref _lifetime)?.StopApplication();
        else Environment.Exit(128 + (signal.Signal == PosixSignal.SIGTERM ? 15 : 2));
    }
}
