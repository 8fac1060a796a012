using FsCheck;
using FsCheck.Fluent;
using Ingestion.Cleaner.Metadata;
using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner.Metadata;

public sealed class AuthorParserTests
{
    [Theory]
    [InlineData("By Mira Halvorsen", "Mira Halvorsen")]
    [InlineData("BY MIRA HALVORSEN", "MIRA HALVORSEN")]
    [InlineData("By Mira Halvorsen and Jonas Weidemann for The Coast Courier", "Mira Halvorsen|Jonas Weidemann")]
    [InlineData("Von Mira Halvorsen und Jonas Weidemann", "Mira Halvorsen|Jonas Weidemann")]
    [InlineData("Por Mira Halvorsen y Jonas Weidemann", "Mira Halvorsen|Jonas Weidemann")]
    [InlineData("Mira Halvorsen, Staff Writer", "Mira Halvorsen")]
    [InlineData("Mira Halvorsen, Jonas Weidemann", "Mira Halvorsen|Jonas Weidemann")]
    [InlineData("Mira Halvorsen, PhD", "Mira Halvorsen")]
    [InlineData("Mira Halvorsen Ph.D.", "Mira Halvorsen")]
    [InlineData("Mira Halvorsen | Coast Courier", "Mira Halvorsen|Coast Courier")]
    [InlineData("mira.h (mira@example.com)", "mira.h")]
    [InlineData("harbour_admin", "harbour_admin")]
    [InlineData("Written by: Mira de la Cruz", "Mira de la Cruz")]
    [InlineData("Автор: Мира Халворсен", "Мира Халворсен")]
    [InlineData("Unknown", "")]
    [InlineData("", "")]
    // Cause: the slashes of an address parted it into authors.
    [InlineData("https://www.coast.example/mirahalvorsen", "")]
    [InlineData("www.coast.example/mirahalvorsen", "")]
    [InlineData("//coast.example/staff/mira", "")]
    [InlineData("Mira Halvorsen, https://coast.example/staff/mira", "Mira Halvorsen")]
    [InlineData("Mira Halvorsen (https://coast.example/mira); Jonas Weidemann", "Mira Halvorsen|Jonas Weidemann")]
    // Cause: joints and prepositions were found in names too, as letters of any case.
    [InlineData("Kim In Sook", "Kim In Sook")]
    [InlineData("Lars Per Hansen", "Lars Per Hansen")]
    [InlineData("Sarah Dan Miller", "Sarah Dan Miller")]
    [InlineData("Mira Halvorsen in Larvik", "Mira Halvorsen")]
    [InlineData("Mira Halvorsen In The Coast Courier", "Mira Halvorsen")]
    [InlineData("Mira Halvorsen For The Coast Courier", "Mira Halvorsen")]
    [InlineData("Mira Halvorsen And Jonas Weidemann", "Mira Halvorsen|Jonas Weidemann")]
    [InlineData("Mira Halvorsen Und Jonas Weidemann", "Mira Halvorsen|Jonas Weidemann")]
    [InlineData("By MIRA HALVORSEN ET JONAS WEIDEMANN", "MIRA HALVORSEN|JONAS WEIDEMANN")]
    [InlineData("Mira Halvorsen Fotos Jonas Weidemann", "Mira Halvorsen")]
    public void Bylines_become_names(string stated, string expected) =>
        AuthorParser.Parse(stated).Select(a => a.Name).ShouldBe(expected.Split('|', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("Mira Halvorsen", AuthorKind.Person)]
    [InlineData("Reuters", AuthorKind.Agency)]
    [InlineData("Redaktion Kultur", AuthorKind.Agency)]
    [InlineData("The Coast Courier", AuthorKind.Agency)]
    [InlineData("harbourcat7", AuthorKind.Unknown)]
    // Cause: an article made a body of a name wherever it stood.
    [InlineData("Das Küstenblatt", AuthorKind.Agency)]
    [InlineData("Rahul Das", AuthorKind.Person)]
    [InlineData("Maria das Neves", AuthorKind.Person)]
    public void Persons_and_agencies_are_told_apart(string stated, AuthorKind kind) =>
        AuthorParser.Parse(stated).ShouldHaveSingleItem().Kind.ShouldBe(kind);

    // Cause: who was said to be a person was a body all the same where the family name is a word of such.
    [Theory]
    [InlineData("Ada Press", AuthorKind.Person, AuthorKind.Person)]
    [InlineData("Ada Press", null, AuthorKind.Agency)]
    [InlineData("Redaktion Kultur", AuthorKind.Person, AuthorKind.Agency)]
    [InlineData("The Coast Courier", AuthorKind.Person, AuthorKind.Agency)]
    [InlineData("Mira Halvorsen", AuthorKind.Agency, AuthorKind.Agency)]
    public void What_is_said_of_an_author_counts_where_the_name_allows_it(string name, AuthorKind? stated, AuthorKind kind) =>
        AuthorParser.Parse(name, stated).ShouldHaveSingleItem().Kind.ShouldBe(kind);

    [Fact]
    public void A_name_is_listed_once() => AuthorParser.Parse("MIRA HALVORSEN; Mira Halvorsen").Count.ShouldBe(1);

    [Fact]
    public void Any_text_is_survived() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => AuthorParser.Parse(text).All(a => a.Name.Length > 0)).QuickCheckThrowOnFailure();
}
