namespace Ingestion.Contracts.Articles;

/// <summary>One author.</summary>
/// <param name="Name">The name as stated, without 'By' and titles of office.</param>
/// <param name="Kind">A person, an agency or unknown.</param>
public sealed record Author(string Name, AuthorKind Kind);
