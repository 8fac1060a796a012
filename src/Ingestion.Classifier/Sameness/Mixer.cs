namespace Ingestion.Classifier.Sameness;

/// <summary>The 64-bit finaliser of MurmurHash3 (Austin Appleby, public domain): every bit of the input moves half of the bits of the output.</summary>
internal static class Mixer
{
    /// <summary>Mixes.</summary>
    public static ulong Finish(ulong value)
    {
        value = (value ^ (value >> 33)) * 0xFF51AFD7ED558CCD;
        value = (value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53;
        return value ^ (value >> 33);
    }
}
