namespace Ingestion.Watcher.Stability;

/// <summary>The answers of <see cref="SettlePolicy"/>.</summary>
internal enum SettleVerdict
{
    /// <summary>It changed a short while ago: look again.</summary>
    Wait,

    /// <summary>
    /// Its times say that it has been at rest, but it was not watched for so long. Enough where the kernel also says that no writer has it
    /// open: the clock is then the same one. On a share the server's clock may lag, so there it must be watched.
    /// </summary>
    SettledByItsTimes,

    /// <summary>Size and mtime stayed the same in our own sight for the whole settle time.</summary>
    Settled,
}
