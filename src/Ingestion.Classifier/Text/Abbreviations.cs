using System.Collections.Frozen;

namespace Ingestion.Classifier.Text;

/// <summary>
/// Words that are written with a full stop, without it and in lower case. What is both a word and an abbreviation ('no', 'art')
/// counts only before a number.
/// </summary>
internal static class Abbreviations
{
    // Titles and ranks stand before a name: the stop after them never ends a sentence.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNames = Set(
        "mr mrs ms messrs mme mlle mgr dr prof rev fr hon gen maj col lt capt cmdr cdr adm sgt cpl pvt brig pres gov sen rep supt insp amb st ste mt ft "
        + "sr sra srta dra dn ing lic herr hr fru dir min bros vs cf viz approx pte const sec atty det supt "
        + "ca bzw vgl usw zb ggf inkl sog bspw evtl resp bl núm pág св ул им г тов акад проф");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Anywhere = Set(
        "inc corp co ltd bros jr esq dept univ assn natl intl ave blvd rd hwy est etc al ph.d jan feb apr jun jul aug sept oct nov dec "
        + "calif ariz colo conn fla mass mich minn tenn tex wash ore okla penn kan ala ga ky va wis ind ill nev neb mo md pa la cie");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumbers = Set("no nos nr nrs p pp vol vols fig figs art arts sec ch op n nº num abs kap bd стр ст");

    // Words that open a sentence when they are capitalised, and are not the beginning of a name.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers = Set(
        "the a an he she it they we i you his her its their our my this that these those there here in on at by for from to with of as if when while where "
        + "after before since during under over about against between but and or so yet however meanwhile although though because what who how why which "
        + "not no some many most all both each every several other another such even also still now then once one two three according despite until "
        + "der die das ein eine er sie es wir ich und aber le la les il elle un une el los las una en de y los");

    // Written after an ordinal's stop ('3. Oktober', '24. desember').
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterOrdinals = Set(
        "januar jänner februar märz april mai juni juli august september oktober november dezember marts maj december januari februari mars augusti "
        + "jahrhundert jahrestag weltkrieg spieltag bundesliga liga klasse minute platz runde");

    /// <summary>Whether a full stop after this word belongs to it.</summary>
    /// <param name="word">The word without the stop.</param>
    /// <param name="numberFollows">Whether a digit comes next.</param>
    public static bool TakesStop(ReadOnlySpan<char> word, bool numberFollows) =>
        Holds(BeforeNames, word) || Holds(Anywhere, word) || (numberFollows && Holds(BeforeNumbers, word));

    /// <summary>Whether a sentence never ends at this abbreviation.</summary>
    /// <param name="word">The word without the stop.</param>
    public static bool StandsBeforeName(ReadOnlySpan<char> word) => Holds(BeforeNames, word) || Holds(BeforeNumbers, word);

    /// <summary>Whether a capitalised word tells that a sentence begins with it.</summary>
    public static bool OpensSentence(ReadOnlySpan<char> word) => Holds(Openers, word);

    /// <summary>Whether a number and its stop before this word are an ordinal.</summary>
    public static bool FollowsOrdinal(ReadOnlySpan<char> word) => Holds(AfterOrdinals, word);

    private static bool Holds(in FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> set, ReadOnlySpan<char> word)
    {
        if (word.Length > 16) return false;
        Span<char> lower = stackalloc char[16];
        var length = word.ToLowerInvariant(lower);
        return set.Contains(lower[..length]);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
