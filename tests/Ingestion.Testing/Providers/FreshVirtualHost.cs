namespace Ingestion.Testing.Providers;

/// <summary>Makes empty virtual hosts beside the default one.</summary>
internal static class FreshVirtualHost
{
    public static async Task<string> CreateAsync(Uri management, string administrator, CancellationToken cancellationToken)
    {
        string name = $"test-{Guid.NewGuid():N}";
        using var api = new ManagementApi(management, administrator);
        await api.CreateVirtualHostAsync(name, cancellationToken);
        return new UriBuilder(administrator) { Path = name }.Uri.AbsoluteUri;
    }

    public static async Task DeleteAsync(Uri management, string address, CancellationToken cancellationToken)
    {
        using var api = new ManagementApi(management, address);
        await api.DeleteVirtualHostAsync(new Uri(address).AbsolutePath.TrimStart('/'), cancellationToken);
    }
}
