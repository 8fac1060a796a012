using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Ingestion.Classifier;
using Ingestion.Cleaner;

namespace Ingestion.Tests.Architecture;

/// <summary>
/// A row says which cleaner and classifier made it, so other weights or word lists must be another version. They were exchanged once
/// under the old number.
/// </summary>
public sealed class VersionTests
{
    [Theory]
    [InlineData(typeof(ArticleCleaner), ArticleCleaner.Version, "1.3 9270a52534b01637")]
    [InlineData(typeof(ArticleClassifier), ArticleClassifier.Version, "1.2.0 827cbf5305f0c3e0")]
    public void Other_weights_or_words_are_another_version(Type stage, string version, string known)
    {
        var digest = $"{version} {DigestOfResources(stage.Assembly)}";

        Assert.True(
            digest == known,
            $"The weights or word lists of {stage.Name} are not those of its version {version}: raise {stage.Name}.Version, then write \"{digest}\" here.");
    }

    private static string DigestOfResources(Assembly assembly)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            digest.AppendData(Encoding.UTF8.GetBytes(name));
            using var resource = assembly.GetManifestResourceStream(name)!;
            digest.AppendData(SHA256.HashData(resource));
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset())[..16];
    }
}
