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

    /// <summary>Things that any article speaks of.</summary>
    public static IReadOnlyList<string> Nouns { get; } = Split(
        "day year week night morning evening hour moment time place house home street road corner wall door window roof garden field wood stone water air light sound voice word letter paper book page picture "
        + "map list table chair bed room kitchen floor step stair path gate fence yard shop market office school class lesson answer question reason doubt chance risk danger hope fear anger joy grief pride shame "
        + "trust habit rule duty right wish plan idea thought memory story joke song name face hand eye ear arm leg foot head heart back shoulder blood bread milk meat fish fruit apple salt sugar tea coffee meal "
        + "dinner summer winter spring autumn season rain snow sun moon star sky cloud hill valley island beach coast lake stream bird dog cat horse sheep cow tree leaf root seed grass flower coat shoe hat shirt "
        + "pocket bag box bottle glass cup knife key lock wheel engine car train ship boat plane ticket journey visit meeting party wedding birthday funeral child mother father brother sister friend neighbour guest "
        + "stranger crowd queue noise silence smoke dust fire heat cold shadow colour shape size weight length depth speed end beginning middle edge side top bottom part half whole piece rest number amount sum debt "
        + "sentence example effort success failure mistake result effect cause purpose advice news rumour detail fact figure pattern copy difference balance pressure support interest attention respect talent patience "
        + "silver iron paint wire rope chain tool hammer needle thread cloth wool cotton leather basket barrel bucket candle lamp mirror clock bell drum flag badge coin stamp parcel ladder roof tower cellar barn");

    /// <summary>What was done, by anybody.</summary>
    public static IReadOnlyList<string> Verbs { get; } = Split(
        "wanted needed asked answered called named thought believed knew understood remembered expected hoped feared liked loved hated missed watched heard noticed felt touched held carried brought took gave sent "
        + "kept left lost found put moved pushed pulled turned opened shut locked broke mended made built planned counted measured paid spent saved shared offered refused accepted allowed followed led met joined "
        + "helped thanked blamed warned waited stayed lived slept ate drank walked ran drove sailed flew climbed fell rose grew changed learned taught showed hid looked pointed laughed cried shouted whispered "
        + "worried complained wondered argued agreed promised decided chose tried failed managed began stopped continued finished");

    /// <summary>How things are.</summary>
    public static IReadOnlyList<string> Qualities { get; } = Split(
        "good bad old new young big small long short high low wide narrow deep shallow heavy light thick thin strong weak hard soft sharp blunt warm cool dry wet clean dirty bright dark loud quiet quick slow early "
        + "late near far full empty rich poor cheap dear happy sad angry calm brave afraid clever foolish honest false true strange common rare simple difficult easy clear vague open secret public private safe "
        + "dangerous useful useless important odd even round square flat steep rough smooth green red blue yellow white black grey brown pale lonely crowded busy lazy tired fresh stale bitter sweet sour likely "
        + "unlikely possible impossible necessary welcome unwelcome familiar foreign distant recent ancient modern plain fancy usual unusual proper wrong");

    /// <summary>Who is spoken of in the plural.</summary>
    public static IReadOnlyList<string> Crowds { get; } = Split(
        "people residents families officials experts neighbours critics supporters teachers drivers students parents children workers visitors reporters colleagues guests strangers shopkeepers pensioners tenants "
        + "owners passengers cyclists pupils clerks cooks waiters bakers carpenters plumbers nurses tourists fans members voters readers listeners organisers helpers witnesses");

    /// <summary>In what manner.</summary>
    public static IReadOnlyList<string> Adverbs { get; } = Split(
        "hardly nearly almost often rarely seldom always never soon later again once finally suddenly slowly quickly quietly loudly openly secretly clearly barely gladly sadly angrily calmly bravely honestly "
        + "strangely commonly simply easily carefully carelessly publicly privately safely wrongly rightly likewise meanwhile instead therefore otherwise perhaps probably certainly surely indeed");

    /// <summary>When, as seen from the day of the article.</summary>
    public static IReadOnlyList<string> Whens { get; } = ["yesterday", "last week", "last month", "last year", "two years ago", "three weeks ago", "this week", "last summer"];

    /// <summary>Places that many articles name.</summary>
    public static IReadOnlyList<string> KnownPlaces { get; } =
    [
        "Germany", "France", "Italy", "Spain", "Poland", "Ukraine", "Turkey", "Egypt", "Kenya", "Nigeria", "Ghana", "Brazil", "Mexico", "Canada", "Japan", "China", "India", "Indonesia", "Australia", "Norway", "Sweden", "Greece",
        "Paris", "London", "Berlin", "Madrid", "Rome", "Vienna", "Warsaw", "Kyiv", "Cairo", "Nairobi", "Lagos", "Accra", "Tokyo", "Beijing", "Delhi", "Jakarta", "Sydney", "Oslo", "Stockholm", "Athens", "Washington", "Geneva", "Brussels",
    ];

    public static IReadOnlyList<string> Syllables { get; } =
        Split("an bel cor dan el far gor hal is jor kal lor mar nor ol per quin ras sol tor ul var wen yar zel bran cas dro fen gil hest");

    public static IReadOnlyList<string> PlaceEndings { get; } = Split("burg ford ham stad ville ton mouth field holm grad haven dorf");

    public static IReadOnlyList<string> FirstNames { get; } = Split(
        "Ada Bruno Clara Dimitri Elena Farid Greta Hugo Irene Jonas Karim Leila Marta Nils Olga Pavel Rosa Samir Tessa Victor Wanda Yusuf Zora Anton Bianca");

    public static IReadOnlyList<string> Days { get; } = Split("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");

    public static IReadOnlyList<string> Months { get; } =
        Split("January February March April May June July August September October November December");

    /// <summary>One of several, each as likely.</summary>
    public static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>With a capital letter at its beginning.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    public static IReadOnlyList<string> Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
