using System.Security.Cryptography;
using System.Text;
using Ingestion.Acceptance.Database;
using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Messages;

namespace Ingestion.Acceptance.Persister;

/// <summary>Files as a watcher would have entered them.</summary>
internal static class Files
{
    public const string Folder = "/drop";

    public static SeenFile Seen(string path, string content, string source = "harbour-post", DateTimeOffset? foundAt = null) => new(
        Guid.CreateVersion7(foundAt ?? DateTimeOffset.UtcNow), Folder, path, new FileStamp(path.Length + 1, content.Length, 1_700_000_000_000_000_000), source,
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))), foundAt ?? DateTimeOffset.UtcNow);

    /// <summary>Enters files and gives the identities their messages carry.</summary>
    public static async Task<IReadOnlyList<ItemIdentity>> EnterAsync(this MigratedDatabase database, params SeenFile[] files)
    {
        var entries = await database.Ledger.EnterAsync(files, TestContext.Current.CancellationToken);
        return [.. entries.Select(entry => new ItemIdentity(entry.FileId, null, 0, entry.Source, entry.ContentSha256!, entry.FoundAt))];
    }

    public static async Task<ItemIdentity> EnterOneAsync(this MigratedDatabase database, string path, string content, string source = "harbour-post") =>
        (await database.EnterAsync(Seen(path, content, source)))[0];
}
