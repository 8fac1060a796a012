using System.Text.Json;
using Ingestion.Cleaner.Metadata;

namespace Ingestion.Cleaner.Formats;

/// <summary>A file's description beside it, read once. One that is missing, or broken, states nothing; the article is none the worse.</summary>
internal sealed class Sidecar : IDisposable
{
    private readonly JsonDocument? _document;
    private readonly JsonRecord? _record;

    /// <summary>Reads the description.</summary>
    /// <param name="json">Its bytes; empty where there is none.</param>
    public Sidecar(ReadOnlyMemory<byte> json)
    {
        if (json.IsEmpty) return;
        try
        {
            _document = LenientJson.Parse(json.Span);
            if (_document.RootElement.ValueKind != JsonValueKind.Object) return;
            _record = new JsonRecord(_document.RootElement);
            if (_document.RootElement.TryGetProperty("charset", out var charset) && charset.ValueKind == JsonValueKind.String) Charset = charset.GetString();
        }
        catch (JsonException)
        {
            // Nothing is stated.
        }
    }

    /// <summary>The field <c>charset</c> as written, or null: a page out of a web archive is described with what its server stated.</summary>
    public string? Charset { get; }

    /// <summary>The language as written, or null.</summary>
    public string? Language => _record?.Language;

    /// <summary>Fills what is not stated yet.</summary>
    public void Fill(StatedFacts facts, DateConventions conventions) => _record?.Fill(facts, "sidecar", conventions);

    /// <inheritdoc />
    public void Dispose() => _document?.Dispose();
}
