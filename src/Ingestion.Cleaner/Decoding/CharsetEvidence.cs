using System.Text;

namespace Ingestion.Cleaner.Decoding;

/// <summary>Chooses the charset of undeclared, non-UTF-8 bytes by how much the result reads like text.</summary>
/// <remarks>
/// Each candidate decodes a sample strictly; characters that are common in the languages of that charset score, rare
/// symbols, controls and upper case inside words cost. Western windows-1252 gets a small prior, as on the web.
/// </remarks>
internal static class CharsetEvidence
{
    private const int SampleBytes = 64 * 1024;

    /// <summary>That bytes are well-formed in a charset of two bytes a sign is evidence in itself, where high bytes stand together.</summary>
    private const double EastAsian = 0.3;

    private const string Japanese = "のにはをたがでとしいるてなかられっもりこうすくまよさけれどえつちやわせおめみそあきほへむぶばじだアイスントルリラードクシタマフレコロサッカテナニメムプバグデ。、「」ー日本人年月大中一国会者地方行事長";
    private const string Korean = "이다는에의가을를은하고기지한사로도인리시자대나해정일부수과있어서그들만원전라것보제주아으게상여니했까았었습며면된되던동안때문말오와";
    private const string Chinese = "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会，。、“”自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先";
    private const string TraditionalChinese = "的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會，。、「」自著去之過家學對可裡後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先";

    private static readonly Candidate[] Candidates =
    [
        new("windows-1252", "äöüßéèàçñáíóúâêôîûëïãõåæøœ“”‘’–—…«»€£", 0.06),
        new("windows-1250", "ąćęłńóśźżčěřšžýáíéúůďťňőűöüëșțţşăâî“”„’–—…", 0),
        new("windows-1254", "ğışçöüİâîûéŞÇÖÜ“”‘’–—…", 0),
        new("windows-1257", "āčēģīķļņšūžąęėįųõäöü“”„–—…", 0),
        new("windows-1251", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфіїєґ«»—–№“”", 0),
        new("koi8-r", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф", 0),
        new("iso-8859-5", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфіїєђњљ", -0.02),
        new("windows-1253", "αοιετσνηυρπκμλςάέίόήύώωγδβθχφξψζ«»–—“”", 0),
        new("windows-1255", "אבגדהוזחטיכלמנסעפצקרשתםןץףך–—“”", 0),
        new("windows-1256", "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإئؤ،؟", 0),
        new("windows-874", "กขคงจชซดตถทนบปผพมยรลวสหอะัาำิีึืุูเแโใไ่้์็", 0),
        new("iso-8859-2", "ąćęłńóśźżčěřšžýáíéúůďťňőűöüë", -0.02),
        new("shift_jis", Japanese, EastAsian),
        new("euc-jp", Japanese, EastAsian),
        new("euc-kr", Korean, EastAsian),
        new("gb18030", Chinese, EastAsian),
        new("big5", TraditionalChinese, EastAsian),
    ];

    /// <summary>The best reading and its charset's name, or null when none reads like text.</summary>
    public static Encoding? Choose(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("\u001b$"u8) >= 0 && Charsets.TryGet("iso-2022-jp") is { } jis) return jis;

        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        var together = HighBytesStandTogether(sample);
        Encoding? best = null;
        var bestScore = 0.0;
        foreach (var candidate in Candidates)
        {
            if (candidate.Encoding is null || (candidate.IsEastAsian && !together)) continue;
            var score = candidate.Score(sample, isCut: sample.Length < bytes.Length);
            if (score <= bestScore) continue;
            bestScore = score;
            best = candidate.Encoding;
        }

        return best;
    }

    /// <summary>In Western text a high byte stands alone between ASCII; in East Asian text it seldom does.</summary>
    private static bool HighBytesStandTogether(ReadOnlySpan<byte> sample)
    {
        int high = 0, together = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] < 0x80) continue;
            high++;
            if ((i > 0 && sample[i - 1] >= 0x80) || (i + 1 < sample.Length && sample[i + 1] >= 0x80)) together++;
        }

        return together * 2 >= high;
    }

    private sealed class Candidate(string name, string common, double prior)
    {
        private readonly HashSet<char> _common = [.. common];

        public Encoding? Encoding { get; } = Charsets.TryGet(name);

        public bool IsEastAsian => prior == EastAsian;

        public double Score(ReadOnlySpan<byte> sample, bool isCut)
        {
            var text = Decode(sample, isCut);
            if (text is null) return 0;

            double good = 0;
            var seen = 0;
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                if (c < 0x80) continue;
                seen++;
                good += Value(c, i > 0 ? text[i - 1] : ' ');
            }

            return seen == 0 ? 0 : good / seen + prior;
        }

        private double Value(char c, char before)
        {
            if (char.IsControl(c) || c is >= '\uE000' and <= '\uF8FF' || c == '\uFFFD') return -2;
            if (c is >= '\uFF61' and <= '\uFF9F') return -0.3; // half-width kana: what EUC looks like as Shift_JIS
            if (_common.Contains(c)) return 1;
            if (char.IsLetter(c))
            {
                if (char.IsUpper(c) && char.IsLower(before)) return -0.6;
                return _common.Contains(char.ToLowerInvariant(c)) ? 0.7 : c > 0x2E80 ? 0.3 : 0.1;
            }

            return char.IsPunctuation(c) || c == '\u00A0' ? 0.3 : -0.3;
        }

        /// <summary>Strictly, but a sample that was cut may end inside a character.</summary>
        private string? Decode(ReadOnlySpan<byte> sample, bool isCut)
        {
            for (var cut = 0; cut < (isCut ? 4 : 1); cut++)
                if (Charsets.DecodeStrictly(Encoding!, sample[..^cut]) is { } text) return text;
            return null;
        }
    }
}
