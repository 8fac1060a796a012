using System.CommandLine;
using Ingestion.Testing;

namespace Ingestion.Benchmarks;

/// <summary>The folder with the measuring sets and the scorers, which stands beside the checkout.</summary>
internal static class SharedFolder
{
    /// <summary>Option <c>--shared DIR</c>, by default <c>../shared</c> of the checkout.</summary>
    public static Option<string> Option() => new("--shared")
    {
        Description = "Folder with data/ and tools/",
        DefaultValueFactory = _ => Path.GetFullPath(Path.Combine(Checkout.Root, "..", "shared")),
    };
}
