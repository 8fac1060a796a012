using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace Ingestion.Testing.Providers;

/// <summary>
/// The few calls of RabbitMQ's management API that tests need.
/// See <see href="https://www.rabbitmq.com/docs/management#http-api"/>.
/// </summary>
public sealed class ManagementApi : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _user;

    /// <param name="management">Address of the management listener.</param>
    /// <param name="amqp">An AMQP address with the user and password to use.</param>
    public ManagementApi(Uri management, string amqp)
    {
        string[] login = new Uri(amqp).UserInfo.Split(':', 2);
        _user = Uri.UnescapeDataString(login[0]);
        string credentials = $"{_user}:{Uri.UnescapeDataString(login[1])}";
        _http = new HttpClient { BaseAddress = management, Timeout = TimeSpan.FromSeconds(15) };
        _http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
    }

    /// <summary>Makes a virtual host in which this user may do everything.</summary>
    public async Task CreateVirtualHostAsync(string name, CancellationToken cancellationToken)
    {
        using var host = await _http.PutAsJsonAsync($"api/vhosts/{name}", new { }, cancellationToken);
        host.EnsureSuccessStatusCode();
        using var rights = await _http.PutAsJsonAsync(
            $"api/permissions/{name}/{_user}", new { configure = ".*", write = ".*", read = ".*" }, cancellationToken);
        rights.EnsureSuccessStatusCode();
    }

    /// <summary>Deletes a virtual host with all that is in it; one that is not there is no error.</summary>
    public async Task DeleteVirtualHostAsync(string name, CancellationToken cancellationToken)
    {
        using var answer = await _http.DeleteAsync($"api/vhosts/{name}", cancellationToken);
        if (answer.StatusCode != System.Net.HttpStatusCode.NotFound) answer.EnsureSuccessStatusCode();
    }

    /// <summary>Whether the node has booted and all its virtual hosts run.</summary>
    public async Task<bool> IsAliveAsync(CancellationToken cancellationToken)
    {
        using var answer = await _http.GetAsync("api/health/checks/virtual-hosts", cancellationToken);
        return answer.IsSuccessStatusCode;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
