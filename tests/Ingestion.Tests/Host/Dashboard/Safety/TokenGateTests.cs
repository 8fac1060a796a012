using Ingestion.Host.Dashboard.Safety;

namespace Ingestion.Tests.Host.Dashboard.Safety;

public sealed class TokenGateTests
{
    [Fact]
    public void The_cookie_does_not_hold_the_token()
    {
        var gate = new TokenGate("0123456789abcdef");
        gate.Session.ShouldNotContain("0123456789abcdef");
        gate.IsSession(gate.Session).ShouldBeTrue();
        gate.IsSession(null).ShouldBeFalse();
        gate.IsToken(gate.Session).ShouldBeFalse();
        gate.IsToken(null).ShouldBeFalse();
        gate.IsToken("0123456789abcdef").ShouldBeTrue();
    }
}
