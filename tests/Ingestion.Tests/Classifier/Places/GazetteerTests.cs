using Ingestion.Classifier.Places;
using Ingestion.Classifier.Text;

namespace Ingestion.Tests.Classifier.Places;

public sealed class GazetteerTests
{
    [Theory]
    [InlineData("U.S.", "US")]
    [InlineData("UNITED STATES", "US")]
    [InlineData("Deutschland", "DE")]
    [InlineData("Côte d'Ivoire", "CI")]
    [InlineData("Georgia", "GE")]
    [InlineData("Pyongyang", "KP")]
    [InlineData("Bogotá", "CO")]
    [InlineData("Bavaria", "DE")]
    [InlineData("Ukrainian", "UA")]
    [InlineData("Indo-Pacific", null)]
    [InlineData("Europe", null)]
    [InlineData("Xyzzy", null)]
    public void Names_have_their_countries(string name, string? country) => Gazetteer.Instance.Find(name).CountryCode.ShouldBe(country);

    [Fact]
    public void Forms_of_one_organisation_have_one_number()
    {
        var number = Gazetteer.Instance.Find("United Nations").Organisation;
        number.ShouldNotBe((ushort)0);
        Gazetteer.Instance.Find("UN").Organisation.ShouldBe(number);
        Gazetteer.Instance.Find("NATO").Organisation.ShouldNotBe(number);
    }

    [Theory]
    [InlineData("Paris, Texas", "US")]
    [InlineData("eastern Ukraine", "UA")]
    [InlineData("Donetsk region", "UA")]
    [InlineData("Gulf of Oman", null)]
    public void Places_are_resolved_by_what_stands_around_them(string phrase, string? country)
    {
        var text = TextAnalysis.Of(phrase);
        var end = text.Tokens.ToArray().TakeWhile(t => phrase[t.Start] != ',').Count();
        CountryResolver.Resolve(text, 0, end, Gazetteer.Instance).ShouldBe(country);
    }
}
