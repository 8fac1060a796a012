using System.Text;

namespace Ingestion.Acceptance.Journeys;

/// <summary>Asks the operators' page as a program would: nothing is followed, no cookie kept.</summary>
internal static class PageClient
{
    /// <summary>A client of the service's page.</summary>
    public static HttpClient Of(Service service) => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = service.Worker.Dashboard };

    /// <summary>Sends a form.</summary>
    public static async Task<HttpResponseMessage> PostAsync(
        this HttpClient client, string address, string form, CancellationToken cancellationToken, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded") };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request, cancellationToken);
    }

    /// <summary>Reads until the stream says <paramref name="text"/>.</summary>
    public static async Task UntilLineAsync(this StreamReader lines, string text, CancellationToken cancellationToken)
    {
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
            if (line.Contains(text, StringComparison.Ordinal)) return;
        throw new InvalidOperationException($"the stream ended before it said '{text}'");
    }
}
