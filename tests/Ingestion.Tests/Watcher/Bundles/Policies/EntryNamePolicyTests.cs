using FsCheck;
using FsCheck.Fluent;
using Ingestion.Watcher.Bundles.Policies;

namespace Ingestion.Tests.Watcher.Bundles.Policies;

public sealed class EntryNamePolicyTests
{
    [Theory]
    [InlineData("a.html")]
    [InlineData("2026/02/a.html")]
    [InlineData("./a.html")]
    [InlineData("a..b/c.html")]
    [InlineData("Ärzte: neue Regeln.txt")]
    public void Plain_names_are_taken(string name) => EntryNamePolicy.Judge(name).ShouldBe(EntryNameVerdict.Take);

    [Theory]
    [InlineData("")]
    [InlineData("folder/")]
    [InlineData(".")]
    [InlineData("folder/.")]
    [InlineData(".DS_Store")]
    [InlineData("a/.git/config")]
    [InlineData("__MACOSX/._a.html")]
    public void What_no_one_meant_to_send_is_passed_over(string name) => EntryNamePolicy.Judge(name).ShouldBe(EntryNameVerdict.Skip);

    [Theory]
    [InlineData("../a.html")]
    [InlineData("a/../../b.html")]
    [InlineData("a\\..\\b.html")]
    [InlineData("..")]
    [InlineData("/etc/passwd")]
    [InlineData("\\\\host\\share\\a")]
    [InlineData("C:\\a.html")]
    [InlineData("c:a.html")]
    [InlineData("a\0.html")]
    public void Names_that_lead_out_are_unsafe(string name) => EntryNamePolicy.Judge(name).ShouldBe(EntryNameVerdict.Unsafe);

    [Fact]
    public void A_name_longer_than_a_path_is_unsafe() => EntryNamePolicy.Judge(new string('a', EntryNamePolicy.Longest + 1)).ShouldBe(EntryNameVerdict.Unsafe);

    [Theory]
    [InlineData("./a//b.html", "a/b.html")]
    [InlineData("a\\b.html", "a/b.html")]
    public void Names_are_tidied(string name, string tidy) => EntryNamePolicy.Tidy(name).ShouldBe(tidy);

    [Fact]
    public void A_name_that_is_taken_stays_below_any_folder_it_is_joined_to()
    {
        var part = Gen.Elements("a", "..", ".", "", "b c", "C:", "..x", "\\", ".h");
        var names = from parts in Gen.ListOf(part) from separator in Gen.Elements("/", "\\") select string.Join(separator, parts);
        Prop.ForAll(names.ToArbitrary(), name =>
            EntryNamePolicy.Judge(name) != EntryNameVerdict.Take
            || Path.GetFullPath(Path.Combine("/base", EntryNamePolicy.Tidy(name))).StartsWith("/base/", StringComparison.Ordinal)).QuickCheckThrowOnFailure();
    }
}
