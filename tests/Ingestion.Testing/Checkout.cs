namespace Ingestion.Testing;

/// <summary>The checkout that the running tests were built from.</summary>
public static class Checkout
{
    /// <summary>Its top folder, found by the solution file above the test's binaries.</summary>
    /// <exception cref="DirectoryNotFoundException">The binaries lie outside a checkout.</exception>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Ingestion.sln")))
                return folder.FullName;

        throw new DirectoryNotFoundException($"no Ingestion.sln above {AppContext.BaseDirectory}");
    }
}
