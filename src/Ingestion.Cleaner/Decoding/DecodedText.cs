namespace Ingestion.Cleaner.Decoding;

/// <summary>Text made of bytes.</summary>
/// <param name="Text">The text, normalised by rule.</param>
/// <param name="Charset">The charset's IANA name, lower case.</param>
/// <param name="Evidence">What decided it: <c>bom</c>, <c>utf-8</c>, <c>declared</c>, <c>guess</c>.</param>
internal sealed record DecodedText(string Text, string Charset, string Evidence);
