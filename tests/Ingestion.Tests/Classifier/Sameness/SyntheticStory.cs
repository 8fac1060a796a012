using System.Text;

namespace Ingestion.Tests.Classifier.Sameness;

/// <summary>Makes texts of made-up words for the sameness tests: any number of distinct stories from a seed, and the ways in which copies differ.</summary>
internal sealed class SyntheticStory(int seed)
{
    private static readonly string[] Syllables =
        ["ba", "ker", "tol", "mi", "ran", "dus", "vel", "po", "shi", "gar", "lon", "te", "qui", "nab", "ost", "fer", "hul", "wim", "zet", "cra"];

    private readonly Random _random = new(seed);

    /// <summary>A text of so many sentences, no two alike.</summary>
    public string Sentences(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Sentence()));

    /// <summary>A sentence of 8 to 18 words.</summary>
    public string Sentence()
    {
        var text = new StringBuilder();
        var words = _random.Next(8, 19);
        for (var i = 0; i < words; i++)
        {
            if (i > 0) text.Append(' ');
            var syllables = _random.Next(2, 5);
            for (var j = 0; j < syllables; j++) text.Append(Syllables[_random.Next(Syllables.Length)]);
        }

        text[0] = char.ToUpperInvariant(text[0]);
        return text.Append('.').ToString();
    }

    /// <summary>The text as character recognition might read it: some letters wrong, some lost, some blanks put in.</summary>
    public string Misread(string text, double share)
    {
        var noisy = new StringBuilder();
        foreach (var c in text)
        {
            if (!char.IsLetter(c) || _random.NextDouble() >= share)
            {
                noisy.Append(c);
                continue;
            }

            switch (_random.Next(3))
            {
                case 0: break;
                case 1: noisy.Append(c).Append(' '); break;
                default: noisy.Append((char)('a' + _random.Next(26))); break;
            }
        }

        return noisy.ToString();
    }
}
