namespace Ingestion.Benchmarks.EndToEnd.Corpus;

/// <summary>The words that articles are made of: everyday English in lists by subject, and syllables that names are put together from.</summary>
internal static class Vocabulary
{
    /// <summary>Subjects, each with what acts, what is acted upon, what is done, and how things are.</summary>
    public static IReadOnlyList<Subject> Subjects { get; } =
    [
        new("council", "council mayor committee minister parliament party deputy spokesman government opposition coalition commission",
            "budget bill amendment treaty reform inquiry motion tax law referendum permit decree subsidy vote mandate proposal",
            "approved rejected debated postponed signed defended criticised withdrew published amended suspended negotiated",
            "controversial unanimous delayed national regional constitutional narrow formal provisional"),
        new("harbour", "company bank exporter manufacturer retailer shareholder supplier investor carrier regulator union brewery",
            "contract factory merger warehouse loan shipment forecast profit plant fleet dividend tariff share price order terminal",
            "bought sold expanded closed audited financed leased cut raised insured reported acquired",
            "quarterly profitable insolvent listed industrial steady costly foreign seasonal"),
        new("stadium", "coach striker goalkeeper captain referee champion runner team club federation midfielder rider",
            "match title season penalty record transfer medal final tournament injury contract lead stage defeat",
            "won lost scored missed celebrated trained equalised defended broke finished signed retired",
            "decisive goalless late injured unbeaten young local promoted exhausted"),
        new("clinic", "doctor nurse hospital patient researcher laboratory agency pharmacist ministry surgeon insurer midwife",
            "vaccine ward trial therapy outbreak infection study budget ambulance diagnosis dose waiting list clinic",
            "treated tested opened warned studied vaccinated reported examined staffed recommended screened traced",
            "rare chronic effective infectious promising rural overcrowded clinical mild"),
        new("river", "farmer forester scientist volunteer fisherman utility engineer ranger resident meteorologist climber brigade",
            "dam flood forest drought reservoir storm bridge wind farm glacier landslide fire dike harvest shore",
            "evacuated measured restored planted repaired flooded drained surveyed extinguished monitored protected cleared",
            "heavy dry burnt protected alpine coastal severe swollen frozen"),
        new("court", "prosecutor judge officer detective witness lawyer suspect inspector jury gang customs guard",
            "trial verdict appeal robbery warrant evidence sentence fraud arrest statement seizure hearing charge",
            "arrested questioned convicted acquitted searched charged seized sentenced investigated identified released interviewed",
            "armed anonymous guilty stolen forged organised violent missing alleged"),
        new("theatre", "director painter museum novelist singer festival curator actor orchestra publisher audience choir",
            "exhibition film concert novel premiere stage prize archive portrait collection song translation gallery",
            "opened performed restored praised published recorded toured composed staged donated reviewed exhibited",
            "acclaimed lost early modern sold-out experimental historic quiet unfinished"),
        new("border", "soldier brigade general envoy rebel refugee alliance observer convoy navy negotiator battalion",
            "ceasefire attack border offensive convoy prisoner missile corridor sanction drone checkpoint shelling village",
            "shelled captured evacuated deployed condemned intercepted reinforced besieged liberated mediated escorted withdrew",
            "heavy northern fragile armed besieged mined strategic wounded displaced"),
    ];

    public static IReadOnlyList<string> Syllables { get; } =
        Split("an bel cor dan el far gor hal is jor kal lor mar nor ol per quin ras sol tor ul var wen yar zel bran cas dro fen gil hest");

    public static IReadOnlyList<string> PlaceEndings { get; } = Split("burg ford ham stad ville ton mouth field holm grad haven dorf");

    public static IReadOnlyList<string> FirstNames { get; } = Split(
        "Ada Bruno Clara Dimitri Elena Farid Greta Hugo Irene Jonas Karim Leila Marta Nils Olga Pavel Rosa Samir Tessa Victor Wanda Yusuf Zora Anton Bianca");

    public static IReadOnlyList<string> Days { get; } = Split("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");

    public static IReadOnlyList<string> Months { get; } =
        Split("January February March April May June July August September October November December");

    public static IReadOnlyList<string> Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
