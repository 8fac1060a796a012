namespace Ingestion.Host.Commands.Doctor;

/// <summary>One thing the doctor looked at.</summary>
/// <param name="Verdict">How it is.</param>
/// <param name="What">What was looked at.</param>
/// <param name="Says">What was seen and, unless all is well, what to do.</param>
public sealed record Finding(Verdict Verdict, string What, string Says);
