using System.Security.Cryptography;

namespace Ingestion.Host.Dashboard;

/// <summary>The page's own files, out of the assembly. Their addresses hold a hash of what they hold, so that a browser may keep them for good.</summary>
internal static class Assets
{
    private static readonly Dictionary<string, (byte[] Content, string Type)> Files = new(StringComparer.Ordinal)
    {
        ["dashboard.css"] = (Load("dashboard.css"), "text/css; charset=utf-8"),
        ["dashboard.js"] = (Load("dashboard.js"), "text/javascript; charset=utf-8"),
        ["icon.svg"] = (Load("icon.svg"), "image/svg+xml"),
    };

    private static readonly Dictionary<string, string> Addresses = Files.ToDictionary(
        file => file.Key, file => $"/assets/{Convert.ToHexStringLower(SHA256.HashData(file.Value.Content))[..12]}/{file.Key}", StringComparer.Ordinal);

    /// <summary>The address of a file.</summary>
    public static string AddressOf(string name) => Addresses[name];

    /// <summary>The text of a file, for tests.</summary>
    public static string TextOf(string name) => System.Text.Encoding.UTF8.GetString(Files[name].Content);

    /// <summary>Answers with a file; 404 for any name but theirs.</summary>
    public static Task ServeAsync(HttpContext context)
    {
        if (context.Request.RouteValues["name"] is not string name || !Files.TryGetValue(name, out var file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        // What changes gets another address. An old address is answered with the present file, which must not be kept under it.
        context.Response.Headers.CacheControl = context.Request.Path.Value == AddressOf(name) ? "public, max-age=31536000, immutable" : "no-store";
        context.Response.ContentType = file.Type;
        return context.Response.Body.WriteAsync(file.Content, context.RequestAborted).AsTask();
    }

    private static byte[] Load(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream($"Ingestion.Host.Dashboard.Assets.{name}")
            ?? throw new InvalidOperationException($"The page's file {name} is missing in the assembly");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
