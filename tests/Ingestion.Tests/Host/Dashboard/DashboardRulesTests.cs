using Ingestion.Host.Dashboard;

namespace Ingestion.Tests.Host.Dashboard;

public sealed class DashboardRulesTests
{
    private const string Token = "0123456789abcdef";

    [Theory]
    [InlineData("127.0.0.1", null)]
    [InlineData("127.0.0.1", Token)]
    [InlineData("::1", null)]
    [InlineData("0.0.0.0", Token)]
    public void Loopback_may_do_without_a_token_and_anything_may_have_one(string address, string? token) =>
        DashboardRules.Violation(new DashboardOptions { Address = address, Token = token }).ShouldBeNull();

    [Theory]
    [InlineData("0.0.0.0", null)]
    [InlineData("::", "")]
    [InlineData("192.168.1.7", null)]
    public void What_a_network_can_reach_needs_a_token(string address, string? token) =>
        DashboardRules.Violation(new DashboardOptions { Address = address, Token = token })!.ShouldContain("Dashboard:Token is not set");

    [Theory]
    [InlineData("short")]
    [InlineData("0123456789 abcdefgh")]
    [InlineData("0123456789abcdefé")]
    public void A_token_that_would_not_do_is_told_without_being_told(string token)
    {
        var violation = DashboardRules.Violation(new DashboardOptions { Token = token })!;
        violation.ShouldContain("Dashboard:Token");
        violation.ShouldNotContain(token);
    }

    [Fact]
    public void A_bad_address_and_a_bad_port_are_named()
    {
        DashboardRules.Violation(new DashboardOptions { Address = "localhost" })!.ShouldContain("Dashboard:Address");
        DashboardRules.Violation(new DashboardOptions { Port = 70000 })!.ShouldContain("Dashboard:Port");
    }
}
