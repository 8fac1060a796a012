using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Entities;

/// <summary>How the texts of a language are read.</summary>
/// <param name="Lexicon">What is known of words.</param>
/// <param name="Surface">Small words around names.</param>
/// <param name="CapitalNouns">Whether every noun has a capital.</param>
/// <param name="Universal">Whether only features that hold for any language are used.</param>
internal sealed record ReadingHabits(Lexicon Lexicon, SurfaceWords Surface, bool CapitalNouns, bool Universal)
{
    // Words inside names in the languages of Europe; punctuation that joins.
    private static readonly Lexicon Joints = new(
        [.. "of the for and de la del della dei di da do dos das du des d' l' dell' van von der den het 't zu zur und für et e y i og och en al bin ibn el le les los las a à & - / ' 's ja si та и й ta"
            .Split(' ').Select(w => Folding.Hash(w)).Distinct().Order().Select(h => KeyValuePair.Create(h, new WordRecord(0, 0, 0, WordTraits.Joins)))]);

    /// <summary>For English.</summary>
    public static ReadingHabits English(Lexicon lexicon) => new(lexicon, SurfaceWords.English, CapitalNouns: false, Universal: false);

    /// <summary>For any other language.</summary>
    public static ReadingHabits Other(bool capitalNouns) => new(Joints, SurfaceWords.Others, capitalNouns, Universal: true);

    /// <summary>For English read as if it were unknown: what the weights for other languages are learnt on.</summary>
    public static ReadingHabits EnglishAsOther { get; } = new(Joints, SurfaceWords.English, CapitalNouns: false, Universal: true);
}
