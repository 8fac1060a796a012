namespace Ingestion.Contracts.Articles;

/// <summary>One block of the body.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First UTF-16 unit in the body.</param>
/// <param name="End">One past the last.</param>
public readonly record struct BodyBlock(BodyBlockKind Kind, int Start, int End);
