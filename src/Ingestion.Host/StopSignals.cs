using System.Runtime.InteropServices;

namespace Ingestion.Host;

/// <summary>The first SIGTERM or SIGINT lets the worker drain; a second one ends the process at once (what is unfinished is taken up again at the next start).</summary>
public sealed class StopSignals : IDisposable
{
    private readonly PosixSignalRegistration[] _registrations;
    private int _signals;

    /// <summary>Listens from now on.</summary>
    /// <param name="lifetime">What the first signal stops.</param>
    public StopSignals(IHostApplicationLifetime lifetime)
    {
        ArgumentNullException.ThrowIfNull(lifetime);
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Take(signal, lifetime)),
            PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Take(signal, lifetime)),
        ];
    }

    /// <summary>Whether it was told to stop.</summary>
    public bool HasCome => Volatile.Read(ref _signals) > 0;

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
    }

    private void Take(PosixSignalContext signal, IHostApplicationLifetime lifetime)
    {
        signal.Cancel = true;
        if (Interlocked.Increment(ref _signals) == 1) lifetime.StopApplication();
        else Environment.Exit(128 + (signal.Signal == PosixSignal.SIGTERM ? 15 : 2));
    }
}
