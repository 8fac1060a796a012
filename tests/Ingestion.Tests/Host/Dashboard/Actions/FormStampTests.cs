using Ingestion.Host.Dashboard.Actions;

namespace Ingestion.Tests.Host.Dashboard.Actions;

public sealed class FormStampTests
{
    [Fact]
    public void Its_own_value_is_taken_and_no_other()
    {
        var stamp = new FormStamp(null);
        stamp.Is(stamp.Value).ShouldBeTrue();
        foreach (var other in new[] { null, "", stamp.Value[1..], stamp.Value + "0", new string('0', stamp.Value.Length), new string('é', stamp.Value.Length), new FormStamp(null).Value })
            stamp.Is(other).ShouldBeFalse(other);
    }

    [Fact]
    public void Pages_with_one_token_take_each_others_forms_and_tell_nothing_of_it()
    {
        var stamp = new FormStamp("a-token-for-these-tests");
        new FormStamp("a-token-for-these-tests").Is(stamp.Value).ShouldBeTrue();
        new FormStamp("another-token-for-these").Is(stamp.Value).ShouldBeFalse();
        stamp.Value.ShouldNotContain("token");
    }
}
