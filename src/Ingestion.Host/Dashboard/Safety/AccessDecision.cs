namespace Ingestion.Host.Dashboard.Safety;

/// <summary>What becomes of a request.</summary>
internal enum AccessDecision
{
    /// <summary>It is answered.</summary>
    Allowed,

    /// <summary>The Host header names something else: another site made a browser ask here (DNS rebinding).</summary>
    WrongHost,

    /// <summary>Another site made a browser change something here.</summary>
    CrossSite,

    /// <summary>No token was presented.</summary>
    NoToken,

    /// <summary>A wrong token was presented.</summary>
    WrongToken,
}
