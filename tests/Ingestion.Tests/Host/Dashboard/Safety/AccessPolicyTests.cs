using Ingestion.Host.Dashboard;
using Ingestion.Host.Dashboard.Safety;

namespace Ingestion.Tests.Host.Dashboard.Safety;

public sealed class AccessPolicyTests
{
    private const string Token = "0123456789abcdef";

    private static readonly AccessRequest Get = new("GET", "/", "127.0.0.1", "127.0.0.1:5080");
    private static readonly AccessRequest Post = Get with { Method = "POST", Path = "/logout" };

    [Theory]
    [InlineData("127.0.0.1", AccessDecision.Allowed)]
    [InlineData("localhost", AccessDecision.Allowed)]
    [InlineData("LocalHost", AccessDecision.Allowed)]
    [InlineData("[::1]", AccessDecision.Allowed)]
    [InlineData("proxy.example.org", AccessDecision.Allowed)]
    [InlineData("evil.example", AccessDecision.WrongHost)]
    [InlineData("127.0.0.1.evil.example", AccessDecision.WrongHost)]
    [InlineData("", AccessDecision.WrongHost)]
    internal void On_loopback_only_known_names_are_answered(string host, AccessDecision expected) =>
        new AccessPolicy(new DashboardOptions { Hosts = "proxy.example.org, other" }, null).Decide(Get with { Host = host }).ShouldBe(expected);

    [Fact]
    public void On_a_network_the_token_guards_and_any_name_will_do() =>
        Guarded("0.0.0.0").Decide(Get with { Host = "ingest.example.org", Authorization = $"Bearer {Token}" }).ShouldBe(AccessDecision.Allowed);

    [Theory]
    [InlineData(null, null, AccessDecision.NoToken)]
    [InlineData("Bearer 0123456789abcdef", null, AccessDecision.Allowed)]
    [InlineData("bearer  0123456789abcdef ", null, AccessDecision.Allowed)]
    [InlineData("Bearer 0123456789abcdeF", null, AccessDecision.WrongToken)]
    [InlineData("Bearer ", null, AccessDecision.WrongToken)]
    [InlineData("Basic 0123456789abcdef", null, AccessDecision.WrongToken)]
    [InlineData("0123456789abcdef", null, AccessDecision.WrongToken)]
    [InlineData(null, "0123456789abcdef", AccessDecision.NoToken)]
    internal void Nothing_is_answered_without_the_token(string? authorization, string? session, AccessDecision expected) =>
        Guarded("127.0.0.1").Decide(Get with { Authorization = authorization, Session = session }).ShouldBe(expected);

    [Fact]
    public void The_session_of_the_token_lets_in_and_that_of_another_does_not()
    {
        Guarded("127.0.0.1").Decide(Get with { Session = new TokenGate(Token).Session }).ShouldBe(AccessDecision.Allowed);
        Guarded("127.0.0.1").Decide(Get with { Session = new TokenGate(Token + "x").Session }).ShouldBe(AccessDecision.NoToken);
    }

    [Theory]
    [InlineData("/login", AccessDecision.Allowed)]
    [InlineData("/assets/0/dashboard.css", AccessDecision.Allowed)]
    [InlineData("/login/", AccessDecision.NoToken)]
    [InlineData("/LOGIN", AccessDecision.NoToken)]
    [InlineData("/live", AccessDecision.NoToken)]
    internal void Only_the_way_in_is_open(string path, AccessDecision expected) => Guarded("127.0.0.1").Decide(Get with { Path = path }).ShouldBe(expected);

    [Theory]
    [InlineData(null, null, AccessDecision.Allowed)]
    [InlineData("http://127.0.0.1:5080", "same-origin", AccessDecision.Allowed)]
    [InlineData("https://evil.example", null, AccessDecision.CrossSite)]
    [InlineData("http://127.0.0.1:9999", null, AccessDecision.CrossSite)]
    [InlineData("null", null, AccessDecision.CrossSite)]
    [InlineData(null, "cross-site", AccessDecision.CrossSite)]
    [InlineData(null, "same-site", AccessDecision.CrossSite)]
    internal void Another_site_changes_nothing(string? origin, string? site, AccessDecision expected) =>
        new AccessPolicy(new DashboardOptions(), null).Decide(Post with { Origin = origin, FetchSite = site }).ShouldBe(expected);

    private static AccessPolicy Guarded(string address) => new(new DashboardOptions { Address = address, Token = Token }, new TokenGate(Token));
}
