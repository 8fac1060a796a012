using System.Diagnostics.Metrics;

namespace Ingestion.Host.Health.Gauges;

/// <summary>
/// The meter <c>Ingestion.Pipeline</c>: what the servers say of the whole pipeline, whichever process is asked. The names of PostgreSQL's own
/// figures are those of the OpenTelemetry collector's PostgreSQL receiver.
/// </summary>
internal sealed class PipelineGauges
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Ingestion.Pipeline";

    private readonly Meter _meter;
    private readonly Func<PipelineReading> _read;

    /// <summary>Creates the instruments over what <paramref name="read"/> gives.</summary>
    public PipelineGauges(IMeterFactory meters, Func<PipelineReading> read)
    {
        _meter = meters.Create(MeterName);
        _read = read;
        OfServers();
        OfQueuesAndDisks();
        OfLedger();
        OfSources();
        OfDatabase();
    }

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    private static IEnumerable<Measurement<double>> One(double? value) => value is { } known ? [new(known)] : [];

    private void Gauge(string name, string? unit, string description, Func<PipelineReading, IEnumerable<Measurement<double>>> observe) =>
        _meter.CreateObservableGauge(name, () => observe(_read()), unit, description);

    private void Counter(string name, string unit, string description, Func<DatabaseFigures, double> observe) =>
        _meter.CreateObservableCounter(name, () => One(_read().Database is { } figures ? observe(figures) : null), unit, description);

    private void OfServers()
    {
        Gauge("ingestion.database.up", null, "1 while PostgreSQL answers.", r => One(r.DatabaseUp is { } up ? up ? 1 : 0 : null));
        Gauge("ingestion.broker.up", null, "1 while RabbitMQ answers.", r => One(r.BrokerUp is { } up ? up ? 1 : 0 : null));
    }

    private void OfQueuesAndDisks()
    {
        Gauge("ingestion.queue.messages", "{message}", "Messages that are ready in a queue.", r => r.Queues.Where(q => q.Messages >= 0).Select(q => new Measurement<double>(q.Messages, Tag("queue", q.Name))));
        Gauge("ingestion.queue.consumers", "{consumer}", "Consumers on a queue.", r => r.Queues.Where(q => q.Messages >= 0).Select(q => new Measurement<double>(q.Consumers, Tag("queue", q.Name))));
        Gauge("ingestion.disk.free", "By", "Bytes free where settled files go.", r => r.Room.Select(room => new Measurement<double>(room.FreeBytes, Tag("folder", room.Folder))));
    }

    private void OfLedger()
    {
        Gauge("ingestion.ledger.files", "{file}", "Files and entries of bundles by outcome (ops.custody_balance).", r => r.Outcomes.Select(o => new Measurement<double>(o.Files, Tag("outcome", o.Outcome))));
        Gauge("ingestion.ledger.unproven", "{file}", "Files whose outcome lacks its evidence; must be 0.", r => One(r.Outcomes.Count > 0 ? r.Outcomes.Sum(o => o.Unproven) : null));
        Gauge("ingestion.ledger.oldest_in_flight", "s", "For how long the oldest file has been under way; 0 for none.", r => One(r.OldestInFlight));
        Gauge("ingestion.ledger.failures", "{failure}", "Failures by cause (ops.failure_cause), the most frequent.", r => r.Failures.Select(f =>
            new Measurement<double>(f.Failures, Tag("kind", f.Kind), Tag("stage", f.Stage), Tag("cause", f.Cause), Tag("state", f.State))));
        Gauge("ingestion.grouping.waiting", "{text}", "Texts that wait to be grouped.", r => One(r.Grouping?.Waiting));
        Gauge("ingestion.grouping.lag", "s", "For how long the oldest of them has waited.", r => One(r.Grouping?.Lag));
    }

    private void OfSources()
    {
        Gauge("ingestion.source.silence", "s", "Since a source's last file, for the busiest sources of the last week.", r => r.Sources.Select(s => new Measurement<double>(s.Silence, Tag("source", s.Source))));
        Gauge("ingestion.source.usual_gap", "s", "The longest pause of a source in the last week, an hour at least.", r => r.Sources.Select(s => new Measurement<double>(s.UsualGap, Tag("source", s.Source))));
        Gauge("ingestion.source.files", "{file}", "Files of a source in the last week.", r => r.Sources.Select(s => new Measurement<double>(s.Files, Tag("source", s.Source))));
    }

    private void OfDatabase()
    {
        Gauge("postgresql.db_size", "By", "Bytes of the database on disk.", r => One(r.Database?.Size));
        Gauge("postgresql.backends", null, "Connections to the database.", r => One(r.Database?.Backends));
        Gauge("postgresql.connection.max", null, "The most connections that the server takes.", r => One(r.Database?.MaxBackends));
        Gauge("postgresql.transaction.oldest", "s", "For how long the oldest transaction has been open.", r => One(r.Database?.OldestTransaction));
        Counter("postgresql.commits", "{transaction}", "Transactions committed.", figures => figures.Commits);
        Counter("postgresql.rollbacks", "{transaction}", "Transactions rolled back.", figures => figures.Rollbacks);
        Counter("postgresql.blks_hit", "{block}", "Blocks found in the server's cache.", figures => figures.BlocksHit);
        Counter("postgresql.blks_read", "{block}", "Blocks read from disk.", figures => figures.BlocksRead);
        Counter("postgresql.deadlocks", "{deadlock}", "Deadlocks.", figures => figures.Deadlocks);
    }
}
