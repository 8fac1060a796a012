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
    public void Bylines_become_names(string stated, string expected) =>
        AuthorParser.Parse(stated).Select(a => a.Name).ShouldBe(expected.Split('|', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("Mira Halvorsen", AuthorKind.Person)]
    [InlineData("Reuters", AuthorKind.Agency)]
    [InlineData("Redaktion Kultur", AuthorKind.Agency)]
    [InlineData("The Coast Courier", AuthorKind.Agency)]
    [InlineData("harbourcat7", AuthorKind.Unknown)]
    public void Persons_and_agencies_are_told_apart(string stated, AuthorKind kind) =>
        AuthorParser.Parse(stated).ShouldHaveSingleItem().Kind.ShouldBe(kind);

    [Fact]
    public void A_name_is_listed_once() => AuthorParser.Parse("MIRA HALVORSEN; Mira Halvorsen").Count.ShouldBe(1);

    [Fact]
    public void Any_text_is_survived() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => AuthorParser.Parse(text).All(a => a.Name.Length > 0)).QuickCheckThrowOnFailure();
}
