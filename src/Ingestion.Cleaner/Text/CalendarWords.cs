using System.Collections.Frozen;

namespace Ingestion.Cleaner.Text;

/// <summary>Names of months and week days, and short forms that mean little else, of languages with spaces between words.</summary>
internal static class CalendarWords
{
    private const string Names = """
        january february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
        januar februar märz mai juni juli oktober dezember jänner okt dez montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
        janvier février fevrier mars avril juin juillet août aout septembre octobre novembre décembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche
        enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo
        janeiro fevereiro março maio junho julho setembro outubro novembro dezembro segunda-feira terça-feira
        gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica
        januari februari maart mei augustus maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
        stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia poniedziałek wtorek środa czwartek piątek sobota niedziela
        ledna února března dubna května června července srpna září října listopadu prosince
        january ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie
        ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba perşembe cuma cumartesi pazar
        января февраля марта апреля мая июня июля августа сентября октября ноября декабря понедельник вторник среда четверг пятница суббота воскресенье
        січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
        ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου
        tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
        januar február március április május június július augusztus szeptember október
        يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
        januari februari maret mei juni agustus desember senin selasa rabu kamis jumat sabtu minggu
        """;

    private static readonly FrozenSet<uint> Hashes = Build();

    // A bit for each of the highest twelve bits of a hash spares nearly every word the lookup.
    private static readonly ulong[] Maybe = BuildMaybe();

    /// <summary>Whether a token's hash is that of a calendar word.</summary>
    public static bool Contains(uint hash) => (Maybe[hash >> 26] & (1ul << (int)((hash >> 20) & 63))) != 0 && Hashes.Contains(hash);

    private static ulong[] BuildMaybe()
    {
        var maybe = new ulong[64];
        foreach (var hash in Hashes) maybe[hash >> 26] |= 1ul << (int)((hash >> 20) & 63);
        return maybe;
    }

    private static FrozenSet<uint> Build()
    {
        var hashes = new HashSet<uint>();
        foreach (var name in Names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)) hashes.Add(HashOf(name));
        return hashes.ToFrozenSet();
    }

    private static uint HashOf(string name)
    {
        var hash = 2166136261u;
        foreach (var c in name) hash = (hash ^ c) * 16777619u;
        return hash;
    }
}
