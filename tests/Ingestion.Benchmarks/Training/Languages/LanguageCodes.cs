namespace Ingestion.Benchmarks.Training.Languages;

/// <summary>The published code of a language: ISO 639-1 where there is one, else ISO 639-3.</summary>
internal static class LanguageCodes
{
    private const string Pairs =
        "afr:af amh:am ara:ar asm:as aym:ay aze:az bak:ba bam:bm bel:be ben:bn bod:bo bos:bs bul:bg cat:ca ces:cs cym:cy dan:da deu:de dzo:dz ell:el eng:en "
        + "epo:eo est:et eus:eu ewe:ee fao:fo fas:fa fij:fj fin:fi fra:fr ful:ff gla:gd gle:ga glg:gl grn:gn guj:gu hat:ht hau:ha heb:he hin:hi hrv:hr hun:hu hye:hy "
        + "ibo:ig ind:id isl:is ita:it jav:jv jpn:ja kan:kn kat:ka kau:kr kaz:kk khm:km kin:rw kir:ky kmr:ku kor:ko lao:lo lat:la lav:lv lim:li lin:ln lit:lt ltz:lb lua:lua "
        + "lug:lg mal:ml mar:mr mkd:mk mlg:mg mlt:mt mon:mn mri:mi msa:ms mya:my nep:ne nld:nl nno:nn nob:nb nya:ny oci:oc ori:or orm:om pan:pa pol:pl por:pt pus:ps que:qu "
        + "ron:ro run:rn rus:ru sag:sg san:sa sin:si slk:sk slv:sl smo:sm sna:sn snd:sd som:so sot:st spa:es sqi:sq srd:sc srp:sr ssw:ss sun:su swa:sw swe:sv tam:ta tat:tt "
        + "tel:te tgk:tg tgl:tl tha:th tir:ti tsn:tn tso:ts tuk:tk tur:tr twi:tw uig:ug ukr:uk urd:ur uzb:uz vie:vi wol:wo xho:xh yid:yi yor:yo zho:zh zul:zu";

    private static readonly Dictionary<string, string> Short = Pairs.Split(' ').Select(p => p.Split(':')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    /// <summary>The 47 languages of the main number.</summary>
    public static readonly string[] Core =
        ("ara bel ben bul cat ces dan deu ell eng est fas fin fra heb hin hrv hun hye ind isl ita jpn kat kor lav lit mkd nld nob pol por ron rus slk slv spa sqi "
        + "srp swe tam tha tur ukr urd vie zho").Split(' ');

    /// <summary>The code to publish for an ISO 639-3 code.</summary>
    public static string Published(string code) => Short.GetValueOrDefault(code, code);
}
