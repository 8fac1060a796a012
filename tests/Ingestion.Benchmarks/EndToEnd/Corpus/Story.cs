namespace Ingestion.Benchmarks.EndToEnd.Corpus;

/// <summary>One article before it is a file: headline, paragraphs, and what a page says about it.</summary>
internal sealed record Story(string Title, IReadOnlyList<string> Paragraphs, string Author, string Section, DateTimeOffset Published);
