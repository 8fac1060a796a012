using Ingestion.Classifier.Keywords;

namespace Ingestion.Tests.Classifier.Keywords;

/// <summary>How texts are cut into words.</summary>
public sealed class WordReaderTests
{
    [Theory]
    [InlineData("Austin's aide", "Austin|aide")]
    [InlineData("l'Ukraine d’Orsay", "l|Ukraine|d|Orsay")]
    [InlineData("O'Neill can't", "O'Neill|can't")]
    [InlineData("zero-Covid", "zero|Covid")]
    [InlineData("हिन्दी में", "हिन्दी|में")]
    [InlineData("北京大学 x", "北京|京大|大学|x")]
    [InlineData("", "")]
    public void Words_are_cut(string text, string expected) => string.Join('|', Words(text)).ShouldBe(expected);

    [Fact]
    public void Punctuation_breaks_and_blanks_do_not()
    {
        var breaks = new List<bool>();
        var reader = new WordReader("one two, three\nfour-five");
        while (reader.MoveNext()) breaks.Add(reader.Current.AfterBreak);
        breaks.ShouldBe([true, false, true, true, false]);
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var reader = new WordReader(text);
        while (reader.MoveNext()) words.Add(text[reader.Current.Start..reader.Current.End]);
        return words;
    }
}
