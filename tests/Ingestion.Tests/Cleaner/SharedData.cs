namespace Ingestion.Tests.Cleaner;

/// <summary>Finds the measuring data that may lie beside the checkout (<c>../shared/data</c>).</summary>
internal static class SharedData
{
    public static string? Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Ingestion.sln"))) continue;
            var path = Path.Combine(folder.Parent?.FullName ?? "/", "shared", "data", name);
            return Directory.Exists(path) ? path : null;
        }

        return null;
    }
}
