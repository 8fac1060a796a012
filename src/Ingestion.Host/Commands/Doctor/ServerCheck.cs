using Ingestion.Database;
using Ingestion.Messaging;

namespace Ingestion.Host.Commands.Doctor;

/// <summary>Asks the database and the broker.</summary>
internal static class ServerCheck
{
    /// <summary>The database: there, fit, migrated, writable, and its clock.</summary>
    public static async Task<IReadOnlyList<Finding>> DatabaseAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        try
        {
            var services = DatabaseOnly.Services(configuration);
            await using (services.ConfigureAwait(false))
            {
                var facts = await services.GetRequiredService<ServerFactsReader>().ReadAsync(cancellationToken).ConfigureAwait(false);
                List<Finding> findings = [DoctorPolicy.Postgres(facts.VersionNumber, facts.Version), DoctorPolicy.Clock(facts.Skew), .. DoctorPolicy.Settings(facts.Settings), .. DoctorPolicy.Memory(facts.Settings.GetValueOrDefault("shared_buffers"), facts.Bytes)];
                if (await services.GetRequiredService<SchemaGate>().CheckAsync(cancellationToken).ConfigureAwait(false) is { } difference) return [.. findings, new(Verdict.Bad, "Schema", difference)];
                findings.Add(new(Verdict.Ok, "Schema", "as this version knows it"));
                var probe = await services.GetRequiredService<DatabaseProbe>().CheckAsync(cancellationToken).ConfigureAwait(false);
                if (!probe.Available) findings.Add(new(Verdict.Bad, "PostgreSQL", $"takes no writes: {probe.Reason} Runbook: deploy/runbooks/stage-suspended.md"));
                return findings;
            }
        }
        catch (Exception away) when (OneLine.Of(away) is not null || away is IOException or TimeoutException)
        {
            return [new(Verdict.Bad, "PostgreSQL", OneLine.Of(away) ?? away.Message)];
        }
    }

    /// <summary>The broker: there, fit, and its queues.</summary>
    public static async Task<IReadOnlyList<Finding>> BrokerAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        if (configuration.GetValue<MessagingTransport>($"{MessagingOptions.Section}:Transport") == MessagingTransport.Embedded)
            return [new(Verdict.Ok, "RabbitMQ", "not used: Messaging:Transport is Embedded")];
        try
        {
            var version = await BrokerQueues.VersionAsync(configuration, cancellationToken).ConfigureAwait(false);
            var queues = await BrokerQueues.ReadAsync(configuration, cancellationToken).ConfigureAwait(false);
            var missing = queues.Count(queue => queue.Messages < 0);
            return
            [
                DoctorPolicy.RabbitMq(version),
                missing == 0
                    ? new(Verdict.Ok, "Queues", $"all {queues.Count} are there")
                    : new(Verdict.Warn, "Queues", $"{missing} of {queues.Count} are not there yet: 'ingest run' makes them at its start"),
            ];
        }
        catch (Exception away) when (OneLine.Of(away) is { } line)
        {
            return [new(Verdict.Bad, "RabbitMQ", line)];
        }
    }
}
