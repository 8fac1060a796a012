namespace Ingestion.Database;

/// <summary>What a PostgreSQL server says of itself.</summary>
/// <param name="VersionNumber"><c>server_version_num</c>, such as 150004.</param>
/// <param name="Version"><c>server_version</c>.</param>
/// <param name="Skew">This machine's clock less the server's.</param>
/// <param name="Settings">The settings that <c>ingest doctor</c> judges, by name, in the units of <c>pg_settings</c>.</param>
/// <param name="Bytes">How large the database is.</param>
public sealed record ServerFacts(int VersionNumber, string Version, TimeSpan Skew, IReadOnlyDictionary<string, string> Settings, long Bytes);
