namespace Ingestion.Benchmarks.EndToEnd.Corpus;

/// <summary>One generated file.</summary>
/// <param name="Path">Below the drop folder: source, then name.</param>
/// <param name="Content">UTF-8 text.</param>
internal sealed record CorpusFile(string Path, string Content);
