using System.Collections.Frozen;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Quotations;

/// <summary>What a text tells of a person's gender: a form of address before a mention, or a first name that is borne by one gender nearly alone.</summary>
internal static class GenderEvidence
{
    private static readonly FrozenSet<string> Male = Set(
        "mr mr. sir lord king prince herr monsieur m. señor don signor senhor meneer herrn pan пан господин "
        + "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george "
        + "edward ronald timothy jason jeffrey jeff ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack "
        + "dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald terry sean austin carl arthur lawrence dylan "
        + "jesse jordan bryan billy joe bruce gabriel logan albert willie alan juan wayne elijah randy roy vincent ralph eugene russell bobby mason philip louis lloyd tim tom bill bob mike jim dan "
        + "barack vladimir volodymyr sergei sergey dmitry mikhail boris viktor ivan oleksandr andriy kyrylo yevgeny joe antony rishi keir emmanuel françois pierre jean nicolas jacques olaf friedrich "
        + "hans klaus wolfgang jürgen stefan markus uwe frank-walter heiko horst helmut karl mohammed muhammad mohammad ahmed ali hassan hussein abdullah recep benjamin narendra xi pedro carlos "
        + "luis miguel javier antonio manuel fernando jorge giuseppe giorgio matteo silvio mario luca marco paolo lars erik anders jens bjørn johan mats donald mitt ted marco bernie tim mike chris rudy newt");

    private static readonly FrozenSet<string> Female = Set(
        "mrs mrs. ms ms. miss madam lady queen princess frau madame mme mme. señora doña signora senhora mevrouw fru pani пані госпожа "
        + "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah "
        + "stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane "
        + "ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison kathryn janice jean alice "
        + "hillary chelsea melania ivanka kamala theresa angela ursula annalena christine giorgia marine ségolène simone claudia sabine petra ute heide heidi julia katharina monika renate gabriele "
        + "sanna mette magdalena jacinda liz nikki kellyanne jill huma elena olga natalia svetlana tatiana iryna olena yulia fatima aisha aung sonia dilma cristina michelle carmen pilar dolores lucía "
        + "francesca chiara giulia paola federica ingrid astrid birgit kirsten karin anne anna-lena marie sophie camille nathalie isabelle brigitte dana donna katie kate jane nancy carly loretta");

    /// <summary>The gender of a person.</summary>
    public static Gender Of(SpeechText speech, Entity entity)
    {
        foreach (var mention in entity.Mentions)
        {
            var token = speech.Text.TokenAt(mention.Start);
            if (token > 0 && Of(speech, token - 1) is var title && title != Gender.Unknown && speech.Text.Tokens[token - 1].Length < 8) return title;
        }

        var blank = entity.Name.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 ? Of(entity.Name[..blank].ToLowerInvariant()) : Gender.Unknown;
    }

    private static Gender Of(SpeechText speech, int token) => speech.IsName(token) || speech.Text.Body[speech.Text.Tokens[token].End - 1] == '.'
        ? Of(speech.Text.TextOf(speech.Text.Tokens[token]).ToString().ToLowerInvariant())
        : Gender.Unknown;

    private static Gender Of(string word) => Male.Contains(word) ? Gender.Male : Female.Contains(word) ? Gender.Female : Gender.Unknown;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
