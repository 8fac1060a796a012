namespace Ingestion.Cleaner.Text;

/// <summary>A word of a line.</summary>
/// <param name="Hash">Hash of the folded word.</param>
/// <param name="Letters">How many letters it has; 0 for a number.</param>
internal readonly record struct LineToken(uint Hash, int Letters);
