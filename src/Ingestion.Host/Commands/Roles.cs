namespace Ingestion.Host.Commands;

/// <summary>Reads <c>--role</c>.</summary>
public static class Roles
{
    /// <summary>The roles named in <paramref name="text"/>, parted by commas; all of them when it is null or blank.</summary>
    /// <exception cref="FormatException">An unknown name: the text lists the known ones.</exception>
    public static Role Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return Role.All;
        var roles = Role.None;
        foreach (var name in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            roles |= name.ToLowerInvariant() switch
            {
                "all" => Role.All,
                "watcher" => Role.Watcher,
                "cleaner" => Role.Cleaner,
                "classifier" => Role.Classifier,
                "persister" => Role.Persister,
                "dashboard" => Role.Dashboard,
                _ => throw new FormatException($"--role: '{name}' is no role; known are watcher, cleaner, classifier, persister, dashboard, all"),
            };
        }

        return roles;
    }
}
