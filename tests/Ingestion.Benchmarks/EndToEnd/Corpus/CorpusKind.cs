namespace Ingestion.Benchmarks.EndToEnd.Corpus;

/// <summary>What the files of a corpus are.</summary>
internal enum CorpusKind
{
    /// <summary>Bare text as scrapers leave it.</summary>
    Text,

    /// <summary>Whole pages.</summary>
    Html,

    /// <summary>Three texts to one page.</summary>
    Mixed,
}
