using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Assertions;

namespace Lifecycle.ReadModels.Tests.Assertions;

public sealed class Naming_kinds_of_facts
{
    public static TheoryData<Type> Kinds { get; } = [.. typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void gives_each_a_name_for_its_rows(Type kind)
    {
        var name = (string)typeof(FactKinds).GetMethod(nameof(FactKinds.Of), 1, [])!.MakeGenericMethod(kind).Invoke(null, null)!;

        Assert.NotEmpty(name);
    }

    [Fact]
    public void gives_those_that_can_be_redacted_the_names_that_redactions_use() =>
        Assert.All(Words.All<Redactable>(), name => Assert.IsNotType<Withheld>(Read(name)));

    private static Fact Read(string name) => FactKinds.Read(name, "{}");
}
