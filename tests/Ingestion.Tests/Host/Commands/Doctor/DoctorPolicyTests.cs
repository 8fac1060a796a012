using Ingestion.Host.Commands.Doctor;

namespace Ingestion.Tests.Host.Commands.Doctor;

public sealed class DoctorPolicyTests
{
    [Theory]
    [InlineData(150000, Verdict.Ok)]
    [InlineData(170002, Verdict.Ok)]
    [InlineData(140012, Verdict.Bad)]
    public void PostgreSQL_has_to_be_15(int version, Verdict expected) => DoctorPolicy.Postgres(version, "x").Verdict.ShouldBe(expected);

    [Theory]
    [InlineData("3.10.8", Verdict.Ok)]
    [InlineData("4.0.5", Verdict.Ok)]
    [InlineData("4.1.0-rc.1", Verdict.Ok)]
    [InlineData("3.9.29", Verdict.Bad)]
    [InlineData(null, Verdict.Warn)]
    [InlineData("unknown", Verdict.Warn)]
    public void RabbitMQ_has_to_be_3_10(string? version, Verdict expected) => DoctorPolicy.RabbitMq(version).Verdict.ShouldBe(expected);

    [Theory]
    [InlineData(0.5, Verdict.Ok)]
    [InlineData(-1.5, Verdict.Ok)]
    [InlineData(30, Verdict.Warn)]
    [InlineData(-3600, Verdict.Bad)]
    public void Clocks_have_to_agree(double seconds, Verdict expected) => DoctorPolicy.Clock(TimeSpan.FromSeconds(seconds)).Verdict.ShouldBe(expected);

    [Theory]
    [InlineData(10L << 30, Verdict.Ok)]
    [InlineData(200L << 20, Verdict.Warn)]
    [InlineData(10L << 20, Verdict.Bad)]
    public void The_disk_needs_room(long free, Verdict expected) => DoctorPolicy.Disk("/archive", free, 64L << 20).Verdict.ShouldBe(expected);

    [Theory]
    [InlineData(65536L, 128L, 10, Verdict.Ok)]
    [InlineData(1024L, 128L, 10, Verdict.Warn)]
    [InlineData(65536L, 8L, 10, Verdict.Warn)]
    [InlineData(1024L, 128L, 2000, Verdict.Bad)]
    [InlineData(null, 128L, 1, Verdict.Warn)]
    public void Every_folder_needs_a_watch(long? watches, long? instances, long folders, Verdict expected) =>
        DoctorPolicy.Inotify(watches, instances, folders).Verdict.ShouldBe(expected);

    [Fact]
    public void A_folder_that_cannot_be_written_is_bad_and_one_to_be_made_is_not()
    {
        DoctorPolicy.Folder("Archive", "/a", exists: false, null).Verdict.ShouldBe(Verdict.Ok);
        DoctorPolicy.Folder("Archive", "/a", exists: true, null).Verdict.ShouldBe(Verdict.Ok);
        DoctorPolicy.Folder("Archive", "/a", exists: true, "Permission denied").ShouldBe(new Finding(Verdict.Bad, "Archive", "/a: Permission denied: give the service's user the right to read and write it (chown, chmod)"));
    }

    [Theory]
    [InlineData("16384", 22L << 30, true)]
    [InlineData("16384", 1L << 30, false)]
    [InlineData("65536", 22L << 30, false)]
    [InlineData(null, 22L << 30, false)]
    public void A_large_database_with_the_memory_of_a_small_one_is_warned_of(string? blocks, long bytes, bool warned)
    {
        var findings = DoctorPolicy.Memory(blocks, bytes).ToList();
        findings.Count.ShouldBe(warned ? 1 : 0);
        findings.ShouldAllBe(finding => finding.Verdict == Verdict.Warn && finding.Says.Contains("128 MiB", StringComparison.Ordinal));
    }

    [Fact]
    public void Settings_that_lose_commits_are_warned_of()
    {
        DoctorPolicy.Settings(new Dictionary<string, string> { ["fsync"] = "off", ["synchronous_commit"] = "on", ["server_encoding"] = "UTF8" }).ShouldHaveSingleItem().Verdict.ShouldBe(Verdict.Warn);
        DoctorPolicy.Settings(new Dictionary<string, string> { ["server_encoding"] = "LATIN1" }).ShouldHaveSingleItem().Verdict.ShouldBe(Verdict.Bad);
    }
}
