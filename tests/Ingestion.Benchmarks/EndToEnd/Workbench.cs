using Ingestion.Testing.Providers.Local;

namespace Ingestion.Benchmarks.EndToEnd;

/// <summary>What every measurement on real servers stands on: a folder of its own, the published worker, the servers. All of it goes in the end.</summary>
internal sealed class Workbench : IAsyncDisposable
{
    private Workbench(string root, string executable, LocalServers servers)
    {
        Root = root;
        Executable = executable;
        Servers = servers;
    }

    /// <summary>The folder, on one file system, so that dropping from it is a rename.</summary>
    public string Root { get; }

    /// <summary>Path of <c>ingest.dll</c>.</summary>
    public string Executable { get; }

    /// <summary>PostgreSQL and RabbitMQ.</summary>
    public LocalServers Servers { get; }

    /// <summary>Sets it up.</summary>
    /// <param name="name">What is measured, for the folder's name.</param>
    /// <param name="worker">A published <c>ingest.dll</c>, or null to publish the source.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<Workbench> SetUpAsync(string name, string? worker, CancellationToken cancellationToken)
    {
        var root = Directory.CreateTempSubdirectory($"ingestion-{name}-").FullName;
        try
        {
            var executable = worker ?? await PublishedWorker.PublishAsync(root, cancellationToken);
            return new(root, executable, await LocalServers.StartAsync(cancellationToken));
        }
        catch
        {
            Directory.Delete(root, recursive: true);
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            await Servers.DisposeAsync();
        }
        finally
        {
            Directory.Delete(Root, recursive: true);
        }
    }
}
