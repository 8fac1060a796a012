using System.Numerics;
using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Entities;

/// <summary>Hashes features one after another into a buffer.</summary>
internal ref struct FeatureWriter(Span<uint> output, Span<byte> templates)
{
    private readonly Span<uint> output = output;
    private readonly Span<byte> templates = templates;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds the feature of a template and a value.</summary>
    public void Add(uint template, uint value)
    {
        if (!templates.IsEmpty) templates[Count] = (byte)template;
        output[Count++] = Folding.Mix((template * 0x9E3779B1) ^ (value * 0xC2B2AE3D));
    }

    /// <summary>Adds the feature of a template and two values.</summary>
    public void Add(uint template, uint value, uint second) => Add(template, value ^ BitOperations.RotateLeft(second * 0x27D4EB2F, 13));

    /// <summary>Adds the feature of a template and three values.</summary>
    public void Add(uint template, uint value, uint second, uint third) => Add(template, value, (second * 0x165667B1) + BitOperations.RotateLeft(third * 0x85EBCA77, 7));
}
