namespace Ingestion.Benchmarks.EndToEnd;

/// <summary>What a run used. Seconds of processor time; bytes of memory at the peak, of the database private memory only.</summary>
internal sealed record Usage(double WorkerSeconds, double BrokerSeconds, double DatabaseSeconds, long WorkerPeak, long BrokerPeak, long DatabasePeak)
{
    /// <summary>All three together.</summary>
    public double Seconds => WorkerSeconds + BrokerSeconds + DatabaseSeconds;
}
