using Ingestion.Contracts.Facts;

namespace Ingestion.Persister.Grouping;

/// <summary>A text with its signature.</summary>
/// <param name="Revision">The text.</param>
/// <param name="Article">Its article.</param>
/// <param name="At">When it was written, as far as stated.</param>
/// <param name="Signature">Its signature.</param>
internal sealed record Signed(Guid Revision, Guid Article, DateTime At, SamenessSignature Signature);
