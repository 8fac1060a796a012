namespace Ingestion.Benchmarks.Training.TextLines;

/// <summary>How trees are grown.</summary>
/// <param name="Trees">How many.</param>
/// <param name="Rate">Learning rate.</param>
/// <param name="Ridge">Added to the curvature of each leaf, in lines of mean weight.</param>
/// <param name="RowShare">Share of lines that each tree sees.</param>
/// <param name="FeatureShare">Share of features that each question may ask about.</param>
internal sealed record TreeSettings(int Trees = 300, double Rate = 0.05, double Ridge = 20, double RowShare = 0.5, double FeatureShare = 0.35);
