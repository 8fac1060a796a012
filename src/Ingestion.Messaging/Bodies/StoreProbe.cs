using Ingestion.Messaging.Consuming;

namespace Ingestion.Messaging.Bodies;

/// <summary>Looks whether the store of large bodies can be written, and has room for the one it last refused.</summary>
public sealed class StoreProbe(BodyStore store) : IDependencyProbe
{
    /// <summary>The dependency's name.</summary>
    public const string Name = "store";

    private const int Block = 4096;

    /// <inheritdoc />
    public string Dependency => Name;

    /// <inheritdoc />
    public async Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        if (store.Folder is not { } folder) return "Messaging:Store is not set";
        if (!File.Exists(Path.Combine(folder, BodyStore.Marker))) return $"the store {folder} is not there (no {BodyStore.Marker} in it)";
        var probe = Path.Combine(folder, $".{Guid.NewGuid():N}.probe");
        try
        {
            var free = new DriveInfo(folder).AvailableFreeSpace;
            if (free < store.Refused) return $"the store {folder} is full: {free} bytes are free, {store.Refused} are needed";
            await File.WriteAllBytesAsync(probe, new byte[Block], cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"the store {folder} cannot be written ({failure.Message})";
        }
        finally
        {
            BodyFiles.TryDelete(probe);
        }
    }
}
