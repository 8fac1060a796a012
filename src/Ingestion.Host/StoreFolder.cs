using Ingestion.Host.Commands;
using Ingestion.Messaging;
using Ingestion.Watcher;

namespace Ingestion.Host;

/// <summary>Where large bodies wait: as configured, else beside the archive of the first watched folder.</summary>
internal static class StoreFolder
{
    private const Role Stages = Role.Cleaner | Role.Classifier | Role.Persister;

    /// <summary>The folder, absolute, or null where nothing says where.</summary>
    /// <exception cref="FormatException">It lies where files are dropped.</exception>
    public static string? Of(IConfiguration configuration)
    {
        var folders = WatchedFolder.From(configuration.GetSection(WatcherOptions.Section).Get<WatcherOptions>() ?? new WatcherOptions());
        var configured = configuration[$"{MessagingOptions.Section}:{nameof(MessagingOptions.Store)}"];
        var store = !string.IsNullOrWhiteSpace(configured) ? Path.GetFullPath(configured)
            : folders.Count > 0 ? Path.Combine(Path.GetDirectoryName(folders[0].Archive) ?? folders[0].Archive, "store")
            : null;
        if (store is not null && folders.FirstOrDefault(folder => store == folder.Path || store.StartsWith(folder.Path + "/", StringComparison.Ordinal)) is { } watched)
            throw new FormatException($"Messaging:Store: {store} lies in the watched folder {watched.Path}, so that bodies would be found as files; name another folder");
        return store;
    }

    /// <summary>Tells the messaging where the store is.</summary>
    /// <exception cref="FormatException">A stage runs here and nothing says where the store is.</exception>
    public static IServiceCollection AddStoreFolder(this IServiceCollection services, IConfiguration configuration, Role roles)
    {
        var store = Of(configuration);
        if (store is null && (roles & Stages) != 0)
            throw new FormatException("Messaging:Store: name the folder where large bodies wait, the same for all roles (with Watcher:Folder set it is 'store' beside the archive)");
        return services.PostConfigure<MessagingOptions>(options => options.Store = store);
    }
}
