using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Entities;

/// <summary>Small words around names, by the hashes of their folded forms.</summary>
/// <param name="Articles">Articles.</param>
/// <param name="PlacePrepositions">Prepositions that places stand after.</param>
/// <param name="SayingVerbs">Verbs that persons stand before.</param>
internal sealed record SurfaceWords(uint[] Articles, uint[] PlacePrepositions, uint[] SayingVerbs)
{
    /// <summary>Those of English.</summary>
    public static SurfaceWords English { get; } = new(
        Hashes("the"),
        Hashes("in near from at"),
        Hashes("said says told added asked argued insisted announced warned urged denied claimed stated noted explained replied tweeted testified suggested"));

    /// <summary>Those of the other large languages in Latin and Cyrillic letters, together.</summary>
    public static SurfaceWords Others { get; } = new(
        Hashes("der die das den dem des le la les l' el los las il lo gli i o os as de het ein eine un une una um uma en ett et einen einem einer dell' all' al el au aux du del della dei"),
        Hashes("in im nach aus bei en à em no na nos nas i på till från fra til om di da w we do z v ve na do u у в во на из з із до від din la în dari di kwa katika a"),
        Hashes("sagte sagt erklärte betonte dit déclaré affirmé expliqué dijo afirmó señaló explicó disse afirmou declarou detto dichiarato ha zei zegt sade säger sagde siger sa sier sanoi kertoi spus declarat alisema amesema ce сказав заявив сказал заявил повідомив"));

    private static uint[] Hashes(string words) => [.. words.Split(' ').Distinct().Select(w => Folding.Hash(w))];
}
