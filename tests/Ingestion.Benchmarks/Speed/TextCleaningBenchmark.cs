using BenchmarkDotNet.Attributes;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;
using Ingestion.Testing;

namespace Ingestion.Benchmarks.Speed;

/// <summary>Cleaning of bare text, decoding included: the golden texts, one after the other, on one core. Divide <see cref="Bytes"/> by the time for the rate.</summary>
[MemoryDiagnoser]
public class TextCleaningBenchmark
{
    private readonly ArticleCleaner _cleaner = new(new CleanerOptions());
    private RawFile[] _files = [];

    /// <summary>How many bytes one round cleans.</summary>
    public int Bytes => _files.Sum(f => f.Bytes.Length);

    /// <summary>Reads the texts once.</summary>
    [GlobalSetup]
    public void Read()
    {
        var golden = Path.Combine(Checkout.Root, "tests", "Ingestion.Tests", "Cleaner", "Golden");
        _files = [.. Directory.GetFiles(golden, "*.txt").Order(StringComparer.Ordinal).Select(f => new RawFile(Path.GetFileName(f), File.ReadAllBytes(f)))];
        Console.WriteLine($"// {_files.Length} texts, {Bytes:N0} bytes");
    }

    /// <summary>One round over all texts.</summary>
    [Benchmark]
    public int Clean() => _files.Count(f => _cleaner.Clean(f, CleaningHints.None) is Cleaned);
}
