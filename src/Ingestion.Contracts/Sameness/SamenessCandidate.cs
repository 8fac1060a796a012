using Ingestion.Contracts.Facts;

namespace Ingestion.Contracts.Sameness;

/// <summary>An article that may be the same as the one asked for.</summary>
/// <param name="Article">Its id.</param>
/// <param name="Signature">Its signature.</param>
/// <param name="Shared">How many of the looked-up hashes it shares.</param>
public sealed record SamenessCandidate(Guid Article, SamenessSignature Signature, int Shared);
