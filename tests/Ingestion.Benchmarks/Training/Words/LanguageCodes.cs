namespace Ingestion.Benchmarks.Training.Words;

/// <summary>ISO 639-3 codes that have a two-letter code in ISO 639-1.</summary>
internal static class LanguageCodes
{
    private const string Pairs =
        "afr af amh am ara ar asm as aym ay aze az bak ba bam bm bel be ben bn bod bo bos bs bul bg cat ca ces cs cym cy dan da deu de dzo dz ell el "
        + "eng en epo eo est et eus eu ewe ee fao fo fas fa fij fj fin fi fra fr ful ff gla gd gle ga glg gl grn gn guj gu hat ht hau ha heb he hin hi "
        + "hrv hr hun hu hye hy ibo ig ind id isl is ita it jav jv jpn ja kan kn kas ks kat ka kau kr kaz kk khm km kin rw kir ky kor ko lao lo lat la lav lv "
        + "lim li lin ln lit lt ltz lb lub lu lug lg mal ml mar mr mkd mk mlg mg mlt mt mon mn mri mi msa ms mya my nep ne nld nl nno nn nob nb nya ny "
        + "oci oc ori or orm om pan pa pol pl por pt pus ps que qu ron ro run rn rus ru sag sg san sa sin si slk sk slv sl smo sm sna sn snd sd som so "
        + "sot st spa es sqi sq srd sc srp sr ssw ss sun su swa sw swe sv tam ta tat tt tel te tgk tg tgl tl tha th tir ti tsn tn tso ts tuk tk tur tr "
        + "twi tw uig ug ukr uk urd ur uzb uz vie vi wol wo xho xh yid yi yor yo zho zh zul zu";

    private static readonly Dictionary<string, string> Shorter =
        Pairs.Split(' ').Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>The two-letter code where there is one.</summary>
    public static string Short(string code) => Shorter.GetValueOrDefault(code, code);
}
