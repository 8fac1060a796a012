namespace Ingestion.Watcher.Bundles;

/// <summary>What kind of bundle a file is, told by its bytes.</summary>
internal enum BundleKind
{
    /// <summary>One compressed file (RFC 1952), or a compressed bundle of another kind.</summary>
    Gzip,

    /// <summary>A ZIP archive (PKWARE APPNOTE 6.3) that is no office document or program.</summary>
    Zip,

    /// <summary>A tape archive (POSIX.1-1988 ustar, pax, GNU or older).</summary>
    Tar,

    /// <summary>A web archive (ISO 28500).</summary>
    Warc,

    /// <summary>One JSON object a line.</summary>
    JsonLines,
}
