using System.Text;
using Ingestion.Cleaner;
using Ingestion.Cleaner.Decoding;
using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner.Decoding;

public sealed class CharsetTests
{
    private const string German = "Die Fähre fährt künftig auch nachts über den Fluss. „Das ist schön für die Gäste“, sagte der Bürgermeister am Dienstag.";
    private const string French = "Les élèves de l'école ont présenté leur théâtre à la mairie après un été très pluvieux, où tout était fermé.";
    private const string Polish = "Mieszkańcy wsi cieszą się, że nowa łódź będzie pływać także zimą, gdy śnieg zasypie drogę i most jest zamknięty.";
    private const string Turkish = "Şehrin eski köprüsü bu yıl yeniden açılıyor; ışıklar geceleri yanacak ve çocuklar için küçük bir gezi düzenlenecek.";
    private const string Lithuanian = "Šią žiemą keltas plauks ir naktį, nes tiltas uždarytas, o žmonės į salą kitaip negali patekti iki pat pavasario švenčių.";
    private const string Russian = "Старый паром снова будет ходить ночью, потому что мост закрыт на ремонт до самой осени, сообщил начальник порта.";
    private const string Greek = "Το παλιό πλοίο θα ταξιδεύει ξανά τη νύχτα, επειδή η γέφυρα είναι κλειστή μέχρι το φθινόπωρο, είπε ο λιμενάρχης.";
    private const string GreekMore = "Οι κάτοικοι του νησιού περίμεναν αυτή την απόφαση εδώ και τρεις μήνες, αφού το πρωινό δρομολόγιο δεν έφτανε για όλους όσοι εργάζονται απέναντι.";
    private const string GreekEnd = "Το εισιτήριο δεν θα γίνει ακριβότερο, και τα παιδιά θα ταξιδεύουν δωρεάν όσο διαρκούν οι εργασίες στη γέφυρα.";
    private const string Hebrew = "המעבורת הישנה תפליג שוב בלילה, משום שהגשר סגור לתיקונים עד הסתיו, אמר מנהל הנמל לתושבים שבאו לשמוע.";
    private const string Arabic = "ستبحر العبارة القديمة مرة أخرى في الليل لأن الجسر مغلق للإصلاح حتى الخريف، كما قال مدير الميناء للسكان.";
    private const string Thai = "เรือข้ามฟากเก่าจะกลับมาวิ่งตอนกลางคืนอีกครั้ง เพราะสะพานปิดซ่อมจนถึงปลายปี ผู้จัดการท่าเรือกล่าวกับชาวบ้าน";
    private const string Japanese = "橋の工事が秋まで続くため、古い渡し船が夜にも走ることになったと、港の責任者が住民に説明した。運賃は変わらない。";
    private const string Korean = "다리 공사가 가을까지 계속되기 때문에 오래된 나룻배가 밤에도 다니게 되었다고 항구 책임자가 주민들에게 말했다.";
    private const string Chinese = "因为大桥的维修要到秋天才结束，旧渡船将在夜间恢复运行，港口的负责人对居民们这样说，票价也不会上涨。";
    private const string Traditional = "因為大橋的維修要到秋天才結束，舊渡船將在夜間恢復運行，港口的負責人對居民們這樣說，票價也不會上漲。";

    [Theory]
    [InlineData("windows-1252", German)]
    [InlineData("windows-1252", French)]
    [InlineData("windows-1250", Polish)]
    [InlineData("iso-8859-2", Polish)]
    [InlineData("windows-1254", Turkish)]
    [InlineData("windows-1257", Lithuanian)]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("iso-8859-5", Russian)]
    [InlineData("windows-1253", Greek)]
    [InlineData("windows-1255", Hebrew)]
    [InlineData("windows-1256", Arabic)]
    [InlineData("windows-874", Thai)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("euc-jp", Japanese)]
    [InlineData("iso-2022-jp", Japanese)]
    [InlineData("euc-kr", Korean)]
    [InlineData("gb18030", Chinese)]
    [InlineData("big5", Traditional)]
    [InlineData("utf-16", German)]
    [InlineData("utf-16BE", French)]
    [InlineData("utf-32", Polish)]
    [InlineData("utf-8", Japanese)]
    public void Undeclared_bytes_are_read_by_evidence(string charset, string text)
    {
        var bytes = Charsets.TryGet(charset)!.GetBytes(text);

        var (decoded, rejected) = TextDecoder.Decode(bytes);

        rejected.ShouldBeNull();
        decoded!.Text.ShouldBe(text);
    }

    /// <summary>By evidence these bytes are another language's words: only the server knew.</summary>
    [Theory]
    [InlineData("ISO-8859-7", "\"iso-8859-7\"")]
    [InlineData("Windows-1253", "\"windows-1253\"")]
    public void What_the_server_stated_goes_before_the_page_and_before_guessing(string charset, string json)
    {
        var bytes = Charsets.TryGet(charset)!.GetBytes($"<html><head><meta charset=\"windows-1251\"></head><body><article><h1>Το πλοίο της νύχτας</h1><p>{Greek}</p><p>{GreekMore}</p><p>{GreekEnd}</p></article></body></html>");
        var cleaner = new ArticleCleaner(new CleanerOptions());

        TextDecoder.Decode(bytes).Text!.Text.ShouldNotContain(Greek);
        TextDecoder.Decode(bytes, charset).Text!.Evidence.ShouldBe("stated");
        var hinted = cleaner.Clean(new RawFile("page.html", bytes), new CleaningHints(Charset: charset));
        var described = cleaner.Clean(new RawFile("page.html", bytes, Encoding.UTF8.GetBytes($"{{\"url\":\"http://a.example/\",\"charset\":{json}}}")), CleaningHints.None);
        foreach (var result in (CleaningResult[])[hinted, described])
            ((Cleaned)result).Articles[0].Body.ShouldContain(Greek);
    }

    [Theory]
    [InlineData("shift_jis")] // no byte of it would have a meaning
    [InlineData("utf-8")]
    [InlineData("no-such-charset")]
    public void A_stated_charset_that_the_bytes_contradict_is_not_believed(string stated)
    {
        TextDecoder.Decode(Charsets.TryGet("windows-1252")!.GetBytes(German), stated).Text!.Text.ShouldBe(German);
        TextDecoder.Decode(Encoding.UTF8.GetBytes(German), stated).Text!.Text.ShouldBe(German);
    }

    [Fact]
    public void A_declaration_that_the_bytes_contradict_is_not_believed()
    {
        var page = $"<html><head><meta charset=\"iso-8859-1\"></head><body><p>{German}</p></body></html>";
        TextDecoder.Decode(Encoding.UTF8.GetBytes(page)).Text!.Text.ShouldContain("Fähre fährt künftig");
    }

    [Theory]
    [InlineData("Itâ€™s a cafÃ© in LarvÃ¯k", "It’s a café in Larvïk")]
    [InlineData("plain and cafÉ", "plain and cafÉ")]
    public void Double_encoded_text_is_repaired(string broken, string right) => DoubleEncoding.Repair(broken).ShouldBe(right);

    [Theory]
    [InlineData("soft\u00ADhyphen", "softhyphen")]
    [InlineData("zero\u200Bwidth\uFEFF", "zerowidth")]
    [InlineData("left\u200Eto\u202Aright\u202C", "lefttoright")]
    [InlineData("a\u00A0b\u2009c\td", "a b c d")]
    [InlineData("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour")]
    [InlineData("nul\0bell\u0007", "nulbell")]
    [InlineData("e\u0301te\u0301 n\u0303", "été ñ")]
    [InlineData("\u1112\u1161\u11ab", "한")]
    [InlineData("می\u200cخواهم", "می\u200cخواهم")]
    public void Odd_characters_are_treated_by_rule(string raw, string right) => TextNormalizer.Normalize(raw).ShouldBe(right);

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() => TextNormalizer.Normalize("a\uD83Db").ShouldBe("a\uFFFDb");

    // Cause: the names of formats were taken for their signatures.
    [Theory]
    [InlineData("SQLite 3.99 came out on Monday")]
    [InlineData("ID3 tags are older than the players that read them")]
    public void A_text_may_begin_with_the_name_of_a_format(string text) => FileSignature.Reject(Encoding.UTF8.GetBytes(text)).ShouldBeNull();

    [Fact]
    public void Bytes_that_are_no_text_are_rejected_by_name()
    {
        var noise = new byte[4096];
        new Random(3).NextBytes(noise);
        new ArticleCleaner(new CleanerOptions()).Clean(new RawFile("a.txt", noise), CleaningHints.None).ShouldBeOfType<Rejected>()
            .Reason.ShouldBeOneOf(RejectionReason.NotText, RejectionReason.Undecodable);
    }
}
